using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

/// <summary>A parsed template. It never changes: any number of threads may render it, each with a context of its own.</summary>
public class Template
{
    private Template(string? sourceFilePath, ScriptPage? page, LogMessageBag messages, ParserOptions parserOptions, LexerOptions lexerOptions)
    {
        SourceFilePath = sourceFilePath;
        Page = page;
        Messages = messages;
        ParserOptions = parserOptions;
        LexerOptions = lexerOptions;
    }

    /// <summary>The name under which the template was parsed.</summary>
    public string? SourceFilePath { get; }

    /// <summary>The statements; null if there are errors.</summary>
    public ScriptPage? Page { get; }

    /// <summary>Whether <see cref="Messages"/> has an error; such a template cannot be rendered.</summary>
    public bool HasErrors => Messages.HasErrors;

    /// <summary>What the parser had to say. The stand-in stops at the first error.</summary>
    public LogMessageBag Messages { get; }

    /// <summary>What the parser was told.</summary>
    public ParserOptions ParserOptions { get; }

    /// <summary>What the lexer was told.</summary>
    public LexerOptions LexerOptions { get; }

    /// <summary>Parses a template. Errors of the template are messages, never exceptions.</summary>
    /// <param name="text">The template.</param>
    /// <param name="sourceFilePath">A name for messages; nothing is read from there.</param>
    /// <param name="parserOptions">Limits of the parser.</param>
    /// <param name="lexerOptions">What the text is.</param>
    public static Template Parse(string text, string? sourceFilePath = null, ParserOptions? parserOptions = null, LexerOptions? lexerOptions = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        var messages = new LogMessageBag();
        var page = Parser.Parse(text, sourceFilePath ?? "<input>", parserOptions ?? default, lexerOptions ?? default, messages);
        return new Template(sourceFilePath, page, messages, parserOptions ?? default, lexerOptions ?? default);
    }

    /// <summary>Computes an expression without writing output.</summary>
    /// <param name="expression">The expression, without <c>{{ }}</c>.</param>
    /// <param name="context">The variables.</param>
    public static object? Evaluate(string expression, TemplateContext context)
    {
        var template = Parse(expression, lexerOptions: new LexerOptions { Mode = ScriptMode.ScriptOnly });
        return template.Evaluate(context);
    }

    /// <summary>Runs the template without writing output.</summary>
    /// <param name="context">The variables.</param>
    /// <returns>The value of the last expression, or of <c>ret</c>.</returns>
    public object? Evaluate(TemplateContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var enabled = context.EnableOutput;
        context.EnableOutput = false;
        try
        {
            return Run(context);
        }
        finally
        {
            context.EnableOutput = enabled;
        }
    }

    /// <summary>Renders to the output of a context, piece by piece as it goes.</summary>
    /// <param name="context">Variables, output and limits.</param>
    /// <returns>What the output says it holds; a <see cref="StringBuilderOutput"/> is emptied for the next rendering.</returns>
    /// <exception cref="ScriptRuntimeException">The rendering ended at an error; what came before it has been written.</exception>
    /// <exception cref="InvalidOperationException">The template has errors.</exception>
    public string Render(TemplateContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.RestartOutput();
        Run(context);
        var result = context.Output.ToString() ?? string.Empty;
        (context.Output as StringBuilderOutput)?.Builder.Clear();
        return result;
    }

    /// <summary>Renders with the members of an object as variables.</summary>
    /// <param name="model">The object; its members are copied.</param>
    /// <param name="memberRenamer">How members of .NET types are named.</param>
    /// <param name="memberFilter">Which members of .NET types templates see.</param>
    public string Render(object? model = null, MemberRenamerDelegate? memberRenamer = null, MemberFilterDelegate? memberFilter = null)
    {
        var variables = new ScriptObject();
        variables.Import(model, memberFilter, memberRenamer);
        var context = new TemplateContext { MemberRenamer = memberRenamer!, MemberFilter = memberFilter };
        context.PushGlobal(variables);
        return Render(context);
    }

    /// <summary>Runs the statements and leaves the context ready for another template.</summary>
    internal object? Run(TemplateContext context)
    {
        if (Page is null)
        {
            throw new InvalidOperationException($"This template has errors. Check Template.HasErrors and Template.Messages before evaluating it.\n{Messages}");
        }

        try
        {
            var result = Page.Evaluate(context);
            return context.Flow == FlowState.Return ? context.ReturnValue : result;
        }
        finally
        {
            context.TakeReturnValue();
        }
    }
}
