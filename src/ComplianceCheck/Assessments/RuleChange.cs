namespace ComplianceCheck.Assessments;

/// <summary>Something in which a rule is another in the later of two packs.</summary>
/// <param name="Rule">Id of the rule; null for every rule of a pack.</param>
/// <param name="What">What differs, such as <c>`require` of check a</c> or <c>parameter maxAge: 365d → 180d</c>.</param>
/// <param name="Old">Where it stands in the earlier pack; null where it does not.</param>
/// <param name="New">Where it stands in the later pack; null where it does not.</param>
public sealed record RuleChange(string? Rule, string What, Location? Old, Location? New);
