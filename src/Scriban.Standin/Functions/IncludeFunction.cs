using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>
/// <c>include 'page' ...</c>: the text of another page. It is a value like any other: <c>{{ include 'page' }}</c>
/// outputs it through <see cref="TemplateContext.Write(Parsing.SourceSpan, object)"/>, as the package does.
/// </summary>
internal sealed class IncludeFunction : IScriptCustomFunction
{
    public int RequiredParameterCount => 1;

    public int ParameterCount => 1;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(string), "template_name");

    public object? Invoke(TemplateContext context, ScriptNode callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var span = callerContext.Span;
        if (arguments.Count == 0 || arguments[0] is null || context.ObjectToString(arguments[0]) is not { Length: > 0 } name)
        {
            throw new ScriptRuntimeException(span, "`include` needs the name of a template");
        }

        var loader = context.TemplateLoader
            ?? throw new ScriptRuntimeException(span, $"Unable to include `{name}`: TemplateContext.TemplateLoader is not set");
        var path = loader.GetPath(context, span, name)
            ?? throw new ScriptRuntimeException(span, $"Include template path is null for `{name}`");
        if (!context.CachedTemplates.TryGetValue(path, out var template))
        {
            var text = loader.Load(context, span, path)
                ?? throw new ScriptRuntimeException(span, $"The result of including `{name}` cannot be null");
            template = Template.Parse(text, path);
            context.CachedTemplates.Add(path, template);
        }

        return template.HasErrors
            ? throw new ScriptParserRuntimeException(span, $"Error while parsing template `{name}` from `{path}`", template.Messages)
            : Render(context, callerContext, template, arguments);
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    private static string Render(TemplateContext context, ScriptNode caller, Template template, ScriptArray arguments)
    {
        context.PushFrame(caller.Span, arguments, block: null);
        var output = new StringBuilderOutput();
        context.PushOutput(output);
        try
        {
            context.StartPage();
            foreach (var name in arguments.GetMembers())
            {
                context.SetLocal(name, arguments.Members![name]);
            }

            template.Run(context);
        }
        finally
        {
            context.PopOutput();
            context.PopFrame();
        }

        return output.ToString();
    }
}
