namespace ComplianceCheck.Rules;

/// <summary>A key that a mapping of the rule language may have.</summary>
/// <param name="Name">As written.</param>
/// <param name="Meaning">One sentence fragment, for the reference page and for editors.</param>
/// <param name="IsRequired">Whether the mapping is not understood without it.</param>
public sealed record GrammarKey(string Name, string Meaning, bool IsRequired = false);
