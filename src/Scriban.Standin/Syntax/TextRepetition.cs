using System.Text;
using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary><c>"ab" * 3</c>.</summary>
internal static class TextRepetition
{
    public static string Repeat(TemplateContext context, SourceSpan span, string text, long times)
    {
        if (times <= 0 || text.Length == 0)
        {
            return string.Empty;
        }

        // Checked before the text is built: the limit is there to keep it from being built.
        if (context.LimitToString > 0 && times > context.LimitToString / text.Length)
        {
            throw context.LengthLimitExceeded(span);
        }

        return new StringBuilder().Insert(0, text, checked((int)times)).ToString();
    }
}
