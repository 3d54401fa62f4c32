namespace ComplianceCheck.Rules;

/// <summary>A value that rules name and a profile may change.</summary>
/// <param name="Name">Without <c>$</c>.</param>
/// <param name="Type">What it may be.</param>
/// <param name="Value">Null when it has none: then what compares with it is unknown.</param>
/// <param name="AsOf">The day of the value, for lists that age; null when not stated.</param>
/// <param name="Why">Why the default is what it is.</param>
public sealed record Parameter(string Name, ParameterType Type, Constant? Value, Constant? AsOf, string? Why);
