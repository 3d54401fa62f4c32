using System.Diagnostics.CodeAnalysis;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>The functions of Scriban, by family: <c>array</c>, <c>date</c>, <c>html</c>, <c>math</c>, <c>object</c>, <c>regex</c>, <c>string</c>, and <c>include</c>.</summary>
/// <remarks>
/// <c>date.now</c> is an error until the program provides it: <c>((ScriptObject)context.BuiltinObject["date"]!).SetValue("now", ..., true)</c>.
/// The package would read the clock.
/// </remarks>
[SuppressMessage("Naming", "CA1710", Justification = "The name is Scriban's.")]
public class BuiltinFunctions : ScriptObject
{
    /// <summary>All families, each of which a context may extend without changing those of another.</summary>
    public BuiltinFunctions()
    {
        SetValue("array", new BuiltinFamily("array", typeof(ArrayFunctions), typeof(ArrayCallbacks)), readOnly: true);
        SetValue("date", DateFamily(), readOnly: true);
        SetValue("html", new BuiltinFamily("html", typeof(HtmlFunctions)), readOnly: true);
        SetValue("math", new BuiltinFamily("math", typeof(MathFunctions)), readOnly: true);
        SetValue("object", new BuiltinFamily("object", typeof(ObjectFunctions), typeof(JsonFunctions)), readOnly: true);
        SetValue("regex", new BuiltinFamily("regex", typeof(RegexFunctions)), readOnly: true);
        SetValue("string", new BuiltinFamily("string", typeof(StringFunctions), typeof(StringEdits), typeof(StringEncodings)), readOnly: true);
        SetValue("include", new IncludeFunction(), readOnly: true);
    }

    /// <inheritdoc/>
    public override bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value)
    {
        if (member == "timespan" && !Contains(member))
        {
            throw NotCovered.At(span, "Function family `timespan`");
        }

        return base.TryGetValue(context, span, member, out value);
    }

    private static BuiltinFamily DateFamily()
    {
        var family = new BuiltinFamily("date", typeof(DateFunctions));
        family.SetValue("default_format", DateFunctions.DefaultFormat, readOnly: true);
        family.SetValue("format", DateFunctions.DefaultFormat, readOnly: false);
        return family;
    }
}
