using System.Collections;
using System.Globalization;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>The functions of the family <c>object</c>.</summary>
internal static class ObjectFunctions
{
    public static object? Default(object? value, object? @default) => value is null or "" ? @default : value;

    public static object? Eval(TemplateContext context, SourceSpan span, object? value) => value switch
    {
        string code => Parse(span, code, "object.eval", ScriptMode.ScriptOnly).Evaluate(context),
        IScriptCustomFunction => throw NotCovered.At(span, "`object.eval` of a function"),
        _ => value,
    };

    public static object? EvalTemplate(TemplateContext context, SourceSpan span, object? value)
    {
        if (value is not string text)
        {
            return value is IScriptCustomFunction ? throw NotCovered.At(span, "`object.eval_template` of a function") : value;
        }

        var template = Parse(span, text, "object.eval_template", ScriptMode.Default);
        var output = new StringBuilderOutput();
        context.PushOutput(output);
        try
        {
            template.Run(context);
        }
        finally
        {
            context.PopOutput();
        }

        return output.ToString();
    }

    public static string? Format(TemplateContext context, object? value, string? format, string? culture = null) => value is IFormattable formattable
        ? formattable.ToString(format, culture is null ? context.CurrentCulture : CultureInfo.GetCultureInfo(culture))
        : context.ObjectToString(value);

    public static bool HasKey(TemplateContext context, SourceSpan span, object? value, string key) =>
        value is not null && Names(context, span, value).Contains(key, StringComparer.Ordinal);

    public static bool HasValue(TemplateContext context, SourceSpan span, object? value, string key) =>
        HasKey(context, span, value, key) && MemberAccess.TryGet(context, span, value!, key, out var member) && member is not null;

    public static ScriptArray Keys(TemplateContext context, SourceSpan span, object? value) =>
        value is null ? [] : new ScriptArray(Names(context, span, value).Cast<object?>());

    public static ScriptArray Values(TemplateContext context, SourceSpan span, object? value) => value is null
        ? []
        : new ScriptArray(Names(context, span, value).Select(name => MemberAccess.TryGet(context, span, value, name, out var member) ? member : null).ToList());

    public static int Size(TemplateContext context, SourceSpan span, object? value) => value switch
    {
        null => 0,
        string text => text.Length,
        IScriptObject and not IEnumerable or IDictionary or IDictionary<string, object?> => Names(context, span, value).Count(),
        IEnumerable list => ArrayFunctions.Items(context, span, list).Count,
        _ => throw NotCovered.At(span, $"`object.size` of a value of type `{TypeName.Of(value)}`"),
    };

    public static string? Typeof(object? value) => value switch
    {
        null => null,
        string => "string",
        bool => "boolean",
        _ when NumberOperation.IsNumber(value) => "number",
        IList => "array",
        IDictionary or IScriptObject => "object",
        IEnumerable => "iterator",
        _ => "object",
    };

    public static string? Kind(object? value) => value is null ? null : TypeName.Of(value);

    private static Template Parse(SourceSpan span, string text, string function, ScriptMode mode)
    {
        var template = Template.Parse(text, $"<{function}>", lexerOptions: new LexerOptions { Mode = mode });
        return template.HasErrors
            ? throw new ScriptParserRuntimeException(span, $"Error while parsing the text given to `{function}`", template.Messages)
            : template;
    }

    private static IEnumerable<string> Names(TemplateContext context, SourceSpan span, object value) => value switch
    {
        IScriptObject members => members.GetMembers(),
        IDictionary<string, object?> map => map.Keys,
        IDictionary map => map.Keys.Cast<object>().Select(key => context.ObjectToString(key)),
        string or IEnumerable => throw NotCovered.At(span, $"Members of a value of type `{TypeName.Of(value)}`"),
        _ => context.MembersOf(value.GetType()).Names,
    };
}
