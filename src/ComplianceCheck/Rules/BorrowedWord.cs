using ComplianceCheck.Diagnostics;

namespace ComplianceCheck.Rules;

/// <summary>Knows what other languages call the words of this one. Nearness alone would answer <c>and</c> with <c>any</c>, its opposite.</summary>
internal static class BorrowedWord
{
    private const string AndOr = "`and` is written `all` here, and `or` is written `any`";

    private static readonly Dictionary<string, string> Written = new(StringComparer.OrdinalIgnoreCase)
    {
        ["="] = "equals", ["=="] = "equals", ["eq"] = "equals", ["!="] = "notEquals", ["<>"] = "notEquals", ["ne"] = "notEquals",
        ["oneOf"] = "in", ["includes"] = "contains", ["has"] = "satisfies", ["have"] = "satisfies",
        ["if"] = "when", ["then"] = "require", ["must"] = "require", ["should"] = "require", ["assert"] = "require", ["condition"] = "require",
        ["path"] = "field", ["property"] = "field", ["level"] = "severity", ["description"] = "requirement",
    };

    /// <summary>What to write instead of a key that is not known: by sense, then by nearness; null when neither says anything.</summary>
    public static string? Help(string key, IReadOnlyCollection<string> known)
    {
        var nearest = NameSuggestion.DidYouMean(key, known);
        return key.ToUpperInvariant() is "AND" or "OR" or "&&" or "||" ? (known.Contains("all") ? AndOr : nearest)
            : Written.GetValueOrDefault(key) is { } word && known.Contains(word) ? $"`{key}` is written `{word}` here" + (nearest is null || nearest.Contains($"`{word}`", StringComparison.Ordinal) ? "" : "; " + nearest)
            : key.Contains(':', StringComparison.Ordinal) ? "a blank belongs behind the colon"
            : nearest;
    }
}
