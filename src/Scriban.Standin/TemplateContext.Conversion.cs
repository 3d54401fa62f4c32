using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban;

public partial class TemplateContext
{
    /// <summary>The text of a value: <c>true</c>, <c>1.5</c>, <c>[1, "a"]</c>, <c>{x: 1}</c>; nothing for null.</summary>
    /// <param name="value">The value.</param>
    /// <param name="nested">Whether the value is part of a list or object; strings are quoted and null is written there.</param>
    public virtual string ObjectToString(object? value, bool nested = false)
    {
        // A string is checked where it grows; here most values pass through.
        if (value is string text && !nested)
        {
            return text;
        }

        return CheckLength(CurrentSpan, new ValueText(this).Of(value, nested));
    }

    internal string CheckLength(SourceSpan span, string text) =>
        LimitToString > 0 && text.Length > LimitToString ? throw LengthLimitExceeded(span) : text;
}
