namespace ComplianceCheck.Rules;

/// <summary>One place of an <see cref="Authority"/> that a rule rests on.</summary>
/// <param name="Authority">The source.</param>
/// <param name="At">Paragraph or page; null for the whole.</param>
/// <param name="Due">The day from which the duty is due; null for none, or when its parameter has no value.</param>
public sealed record Citation(Authority Authority, string? At, DateOnly? Due)
{
    /// <summary>Whether law imposes it.</summary>
    public bool IsBinding => Authority.Force == Force.Binding;
}
