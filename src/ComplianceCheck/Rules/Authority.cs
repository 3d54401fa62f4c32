using System.Collections.Immutable;

namespace ComplianceCheck.Rules;

/// <summary>A source that the rules of a pack may cite.</summary>
/// <param name="Id">How rules cite it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Force">A word of <see cref="Rules.Force.All"/>.</param>
/// <param name="Accepts">Kinds of exception that the authority grants.</param>
public sealed record Authority(string Id, string Title, string Force, ImmutableArray<string> Accepts);
