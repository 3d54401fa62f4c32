namespace ComplianceCheck.Rules;

/// <summary>One place of an <see cref="Authority"/> that a rule rests on.</summary>
/// <param name="Authority">The source.</param>
/// <param name="At">Paragraph or page; null for the whole.</param>
/// <param name="Due">The day from which the duty is due; null for none, or when its parameter has no value.</param>
public sealed record Citation(Authority Authority, string? At, DateOnly? Due)
{
    /// <summary>The citation as a reader sees it.</summary>
    public string Text => TextOf(Authority.Title, At, IsUnverified);

    /// <summary>A citation in words: what was not read is cited by its section, and says so.</summary>
    internal static string TextOf(string title, string? at, bool isUnverified) => (at, isUnverified) switch
    {
        (null, false) => title,
        (null, true) => $"{title} (wording not verified)",
        (_, false) => $"{title}, {at}",
        (_, true) => $"{title} ({at}; wording not verified)",
    };

    /// <summary>Whether law imposes it.</summary>
    public bool IsBinding => Authority.Force == Force.Binding;

    /// <summary>Whether what is cited grants exceptions of a kind.</summary>
    public bool Accepts(string exception) => Authority.Accepts.Contains(exception) || Paragraph?.Accepts.Contains(exception) == true;

    /// <summary>The paragraph that is cited; null when the pack does not list those of the source.</summary>
    public Paragraph? Paragraph => Authority.Paragraphs.FirstOrDefault(paragraph => paragraph.At == At);

    /// <summary>Whether the wording of what is cited was not read by who wrote the pack.</summary>
    public bool IsUnverified => Authority.IsUnverified || Paragraph is { IsUnverified: true };
}
