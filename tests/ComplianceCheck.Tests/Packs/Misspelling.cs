namespace ComplianceCheck.Tests.Packs;

/// <summary>One slip of the finger: a letter left out, two swapped, another one, or one too many.</summary>
internal static class Misspelling
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>Every word that a letter left out, or two neighbours swapped, makes of a word.</summary>
    public static IEnumerable<string> Slips(string word) =>
        Enumerable.Range(0, word.Length).Select(i => word.Remove(i, 1))
            .Concat(Enumerable.Range(0, word.Length - 1).Select(i => word[..i] + word[i + 1] + word[i] + word[(i + 2)..]))
            .Where(other => IsWord(other) && other != word)
            .Distinct();

    /// <summary>Every word that another lower-case letter, or one too many, makes of a word.</summary>
    public static IEnumerable<string> Additions(string word) =>
        Enumerable.Range(0, word.Length).SelectMany(i => Letters.Select(letter => word[..i] + letter + word[(i + 1)..]))
            .Concat(Enumerable.Range(0, word.Length + 1).SelectMany(i => Letters.Select(letter => word[..i] + letter + word[i..])))
            .Where(other => IsWord(other) && other != word)
            .Distinct();

    /// <summary>Blanks at an end are not part of a YAML word.</summary>
    private static bool IsWord(string text) => text.Length > 0 && text == text.Trim() && !text.StartsWith('-');
}
