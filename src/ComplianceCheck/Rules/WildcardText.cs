namespace ComplianceCheck.Rules;

/// <summary>
/// Text with wildcards: each <c>*</c> stands for any run of characters, none included; everything else stands for itself, code
/// unit by code unit, upper and lower case apart. Immutable and safe to share between threads.
/// </summary>
/// <remarks>
/// The pieces between two wildcards are searched from left to right, each at the first place where it fits: an earlier place
/// never leaves less room for the others, so nothing is ever tried again. The time is at most the length of the text times that
/// of the longest piece.
/// </remarks>
public sealed class WildcardText
{
    private readonly string text;
    private readonly string[] pieces;
    private readonly int shortest;

    public WildcardText(string text)
    {
        this.text = text;
        pieces = text.Split('*');
        shortest = pieces.Sum(piece => piece.Length);
    }

    /// <summary>Whether <paramref name="text"/> has this form from its beginning to its end.</summary>
    public bool Matches(string text) => Matches(text.AsSpan());

    /// <inheritdoc cref="Matches(string)"/>
    public bool Matches(ReadOnlySpan<char> text)
    {
        if (pieces is [var whole])
        {
            return text.SequenceEqual(whole);
        }

        // The first and last piece must not share characters: a*a is not a.
        if (text.Length < shortest || !text.StartsWith(pieces[0]) || !text.EndsWith(pieces[^1]))
        {
            return false;
        }

        var rest = text[pieces[0].Length..^pieces[^1].Length];
        foreach (var piece in pieces.AsSpan(1, pieces.Length - 2))
        {
            var at = rest.IndexOf(piece);
            if (at < 0)
            {
                return false;
            }

            rest = rest[(at + piece.Length)..];
        }

        return true;
    }

    /// <summary>The text with its wildcards, as written.</summary>
    public override string ToString() => text;
}
