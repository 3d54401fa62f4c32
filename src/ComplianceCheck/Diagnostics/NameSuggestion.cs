namespace ComplianceCheck.Diagnostics;

/// <summary>Finds what a misspelt name was meant to be.</summary>
public static class NameSuggestion
{
    /// <summary>
    /// The nearest of <paramref name="known"/> by edits (insertion, deletion, replacement, swap of neighbours; case counts
    /// half), or null when none is near enough to be worth a guess. Equal distances go to the first in ordinal order.
    /// </summary>
    public static string? Nearest(string name, IEnumerable<string> known) => AllNearest(name, known) is [var first, ..] ? first : null;

    /// <summary><c>did you mean `x`?</c>, or <c>did you mean `x` or `y`?</c> when several are equally near; null when nothing is near.</summary>
    public static string? DidYouMean(string name, IEnumerable<string> known) => AllNearest(name, known) switch
    {
        [] => null,
        [var one] => $"did you mean `{one}`?",
        [.. var others, var last] => $"did you mean {string.Join(", ", others.Select(other => $"`{other}`"))} or `{last}`?",
    };

    /// <summary><c>did you mean `x`?</c>, or <c>known are `a`, `b`, …</c> when nothing is near and the list is short enough to help.</summary>
    public static string? DidYouMeanOrList(string name, IReadOnlyCollection<string> known) =>
        DidYouMean(name, known) ?? (known.Count is > 0 and <= 30 ? "known are " + string.Join(", ", known.Order(StringComparer.Ordinal).Select(k => $"`{k}`")) : null);

    /// <summary>
    /// Every name that takes as few edits as the nearest: <c>kid</c> may be <c>id</c> as well as <c>kind</c>. Those that differ
    /// in less come first.
    /// </summary>
    private static List<string> AllNearest(string name, IEnumerable<string> known)
    {
        // Distances are doubled so that a wrong case can cost half an edit.
        var near = known.Distinct(StringComparer.Ordinal)
            .Select(candidate => (Name: candidate, Distance: Distance(name, candidate)))
            .Where(candidate => candidate.Distance <= 2 * Math.Max(1, Math.Max(name.Length, candidate.Name.Length) / 3))
            .OrderBy(candidate => candidate.Distance)
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .ToList();
        return [.. near.TakeWhile(candidate => Edits(candidate.Distance) == Edits(near[0].Distance)).Select(candidate => candidate.Name)];
    }

    private static int Edits(int doubled) => (doubled + 1) / 2;

    private static int Distance(string a, string b)
    {
        if (string.Equals(a, b, StringComparison.OrdinalIgnoreCase))
        {
            return a == b ? 0 : 1;
        }

        if (Math.Abs(a.Length - b.Length) > Math.Max(a.Length, b.Length) / 2 || a.Length > 200)
        {
            return int.MaxValue;
        }

        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            rows[i, 0] = 2 * i;
        }

        for (var j = 0; j <= b.Length; j++)
        {
            rows[0, j] = 2 * j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var replace = a[i - 1] == b[j - 1] ? 0 : char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 1 : 2;
                var cost = Math.Min(Math.Min(rows[i - 1, j] + 2, rows[i, j - 1] + 2), rows[i - 1, j - 1] + replace);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    cost = Math.Min(cost, rows[i - 2, j - 2] + 2);
                }

                rows[i, j] = cost;
            }
        }

        return rows[a.Length, b.Length];
    }
}
