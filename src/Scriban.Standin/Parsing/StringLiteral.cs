using System.Globalization;
using System.Text;

namespace Scriban.Parsing;

/// <summary>Reads strings as they are written in code.</summary>
internal static class StringLiteral
{
    public static string Read(string text, int start, out int end, Func<int, string, Exception> error)
    {
        var quote = text[start];
        if (quote == '`')
        {
            return ReadVerbatim(text, start, out end, error);
        }

        var value = new StringBuilder();
        var at = start + 1;
        while (at < text.Length && text[at] != quote)
        {
            if (text[at] == '\\')
            {
                at = ReadEscape(text, at, value, error);
            }
            else
            {
                value.Append(text[at++]);
            }
        }

        end = at + 1;
        return at < text.Length ? value.ToString() : throw error(start, "The string is never closed");
    }

    private static string ReadVerbatim(string text, int start, out int end, Func<int, string, Exception> error)
    {
        var close = text.IndexOf('`', start + 1);
        if (close < 0)
        {
            throw error(start, "The string is never closed");
        }

        if (close + 1 < text.Length && text[close + 1] == '`')
        {
            throw error(close, NotCovered.Message("Backtick inside a verbatim string"));
        }

        end = close + 1;
        return text[(start + 1)..close];
    }

    private static int ReadEscape(string text, int at, StringBuilder value, Func<int, string, Exception> error)
    {
        var kind = at + 1 < text.Length ? text[at + 1] : '\0';
        switch (kind)
        {
            case '\'' or '"' or '\\':
                value.Append(kind);
                return at + 2;
            case 'n':
                value.Append('\n');
                return at + 2;
            case 'r':
                value.Append('\r');
                return at + 2;
            case 't':
                value.Append('\t');
                return at + 2;
            case 'b':
                value.Append('\b');
                return at + 2;
            case 'f':
                value.Append('\f');
                return at + 2;
            case 'u':
                return ReadCode(text, at, 4, value, error);
            case 'x':
                return ReadCode(text, at, 2, value, error);
            default:
                throw error(at, $"`\\{kind}` is not an escape sequence");
        }
    }

    private static int ReadCode(string text, int at, int digits, StringBuilder value, Func<int, string, Exception> error)
    {
        var start = at + 2;
        if (start + digits > text.Length
            || !ushort.TryParse(text.AsSpan(start, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            throw error(at, $"`\\{text[at + 1]}` needs {digits} hexadecimal digits");
        }

        value.Append((char)code);
        return start + digits;
    }
}
