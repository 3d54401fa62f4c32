using System.Text;

namespace ComplianceCheck.Documents;

/// <summary>
/// Whether a recorded value says that nothing is known: <c>null</c>, empty or blank text, and the words <c>unknown</c>,
/// <c>N/A</c>, <c>TBD</c> and <c>-</c> in any case. Such a property counts exactly as if it were absent.
/// </summary>
internal static class NotKnown
{
    private const int LongestWord = 7;

    /// <summary>Bytes that an escape takes at most for one character of a word.</summary>
    private const int LongestEscape = 6;

    /// <summary>Whether the value is <c>null</c> or such a word. Allocates nothing for text that begins and ends like any other.</summary>
    public static bool Is(JsonValue value) => value.Kind == JsonKind.Null || IsWord(value);

    /// <summary>Whether the value is text that says that nothing is known.</summary>
    public static bool IsWord(JsonValue value)
    {
        ref readonly var node = ref value.Text[value.Index];
        if (node.Kind != JsonKind.String)
        {
            return false;
        }

        var text = value.Text.Source.Bytes.Slice(node.Start + 1, node.Length - 2);
        if (text.IsEmpty)
        {
            return true;
        }

        if (IsPlain(text[0]) && IsPlain(text[^1]) && (!node.IsEscaped || text.Length > LongestWord * LongestEscape))
        {
            return text.Length <= LongestWord && IsWord(text);
        }

        // Blanks around it, of which Unicode has many, or escapes: rare, so it may cost a string.
        var trimmed = value.AsText().Trim();
        return trimmed.Length <= LongestWord && IsWord(Encoding.UTF8.GetBytes(trimmed));
    }

    /// <summary>Whether text says that nothing is known.</summary>
    public static bool IsWord(string text) => IsWord(Encoding.UTF8.GetBytes(text.Trim()));

    private static bool IsWord(ReadOnlySpan<byte> trimmed) =>
        trimmed.IsEmpty
        || Ascii.EqualsIgnoreCase(trimmed, "-"u8)
        || Ascii.EqualsIgnoreCase(trimmed, "N/A"u8)
        || Ascii.EqualsIgnoreCase(trimmed, "TBD"u8)
        || Ascii.EqualsIgnoreCase(trimmed, "unknown"u8);

    /// <summary>Whether a byte is a visible ASCII character that begins no escape.</summary>
    private static bool IsPlain(byte unit) => unit is > (byte)' ' and < 0x7F and not (byte)'\\';
}
