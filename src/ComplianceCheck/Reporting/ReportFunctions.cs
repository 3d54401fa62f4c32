using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Scriban;
using Scriban.Functions;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace ComplianceCheck.Reporting;

/// <summary>
/// The functions of a report: those of the Scriban language, where one of the same name here stands before it. None reaches a
/// clock, chance, or the time zone of the machine, so that the same inputs give the same bytes.
/// </summary>
internal static class ReportFunctions
{
    /// <param name="asOf">The day of the assessment, which <c>date.now</c> gives.</param>
    /// <param name="format">What the template writes.</param>
    /// <param name="builtin">The functions of the language.</param>
    public static ScriptObject Of(DateOnly asOf, ReportFormat format, ScriptObject builtin)
    {
        var functions = new ScriptObject
        {
            ["date"] = Date(asOf.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)),
            ["html"] = Html(format, (ScriptObject)builtin["html"]!),
            ["math"] = Without("math", (ScriptObject)builtin["math"]!, "two runs would not give the same report", "random", "uuid"),
            ["object"] = Without("object", (ScriptObject)builtin["object"]!, "a value would become a part of the template", "eval", "eval_template"),
        };
        functions.Import("raw", new Func<TemplateContext, object?, RawText>((context, value) => new RawText(context.ObjectToString(value) ?? "")));
        functions.Import("code", new Func<TemplateContext, object?, RawText>((context, value) => new RawText(ReportEscape.Code(context.ObjectToString(value) ?? "", format))));
        functions.Import("integrity", new Func<TemplateContext, object?, string>((context, value) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(context.ObjectToString(value) ?? "")))));
        foreach (var name in (string[])["include", "include_join"])
        {
            functions[name] = new RawFunction((IScriptCustomFunction)builtin[name]!);
        }

        return functions;
    }

    private static DateTimeFunctions Date(DateTime now)
    {
        var date = new DateTimeFunctions();
        date.SetValue("now", now, true);
        date.SetValue("utc_now", now, true);
        Replace(date, "parse", new Func<TemplateContext, SourceSpan, string, DateTime>(Parse));
        Replace(date, "parse_to_string", new Func<TemplateContext, SourceSpan, string, string, string?>((context, span, text, pattern) => date.ToString(Parse(context, span, text), pattern, CultureInfo.InvariantCulture)));
        return date;
    }

    /// <summary>A day, or a moment in UTC; without an offset it is one of UTC.</summary>
    private static DateTime Parse(TemplateContext context, SourceSpan span, string text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var date)
            ? date
            : throw new ScriptRuntimeException(span, $"`{text}` is no date");

    /// <summary>In a page, what <c>html.escape</c> gives is not escaped again.</summary>
    private static ScriptObject Html(ReportFormat format, ScriptObject builtin)
    {
        var html = (ScriptObject)builtin.Clone(true);
        if (format == ReportFormat.Html)
        {
            Replace(html, "escape", new Func<TemplateContext, object?, RawText>((context, value) => new RawText(WebUtility.HtmlEncode(context.ObjectToString(value) ?? ""))));
        }

        return html;
    }

    private static ScriptObject Without(string family, ScriptObject builtin, string why, params string[] names)
    {
        var rest = (ScriptObject)builtin.Clone(true);
        foreach (var name in names)
        {
            Replace(rest, name, new Func<TemplateContext, SourceSpan, object?[], object?>((_, span, _) => throw new ScriptRuntimeException(span, $"`{family}.{name}` is not there in a report: {why}")));
        }

        return rest;
    }

    private static void Replace(ScriptObject functions, string name, Delegate function)
    {
        functions.Remove(name);
        functions.Import(name, function);
    }
}
