using Scriban.Parsing;
using System.Globalization;
using System.Text;

namespace Scriban.Runtime;

/// <summary>Writes a text the way a template would write it in quotes.</summary>
internal static class TextLiteral
{
    public static string Quote(TemplateContext context, string text) => $"\"{Escape(context, text)}\"";

    public static string Escape(TemplateContext context, string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            switch (character)
            {
                case '"' or '\\':
                    escaped.Append('\\').Append(character);
                    break;
                case '\n':
                    escaped.Append("\\n");
                    break;
                case '\r':
                    escaped.Append("\\r");
                    break;
                case '\t':
                    escaped.Append("\\t");
                    break;
                case '\b':
                    escaped.Append("\\b");
                    break;
                case '\f':
                    escaped.Append("\\f");
                    break;
                case var _ when char.IsControl(character):
                    throw NotCovered.At(context.CurrentSpan, string.Create(CultureInfo.InvariantCulture, $"String literal with the control character U+{(int)character:X4}"));
                default:
                    escaped.Append(character);
                    break;
            }
        }

        return escaped.ToString();
    }
}
