using System.Collections.Immutable;

namespace ComplianceCheck.Rules;

/// <summary>A source that the rules of a pack may cite.</summary>
/// <param name="Id">How rules cite it.</param>
/// <param name="Title">Its title.</param>
/// <param name="Force">A word of <see cref="Rules.Force.All"/>.</param>
/// <param name="Accepts">Kinds of exception that the authority grants.</param>
/// <param name="IsUnverified">Whether its text was not read by who wrote the pack.</param>
/// <param name="Paragraphs">In the order of the pack; empty when the pack does not list them, so that any can be cited.</param>
/// <param name="Note">What a reader should know of it; null for nothing.</param>
public sealed record Authority(string Id, string Title, string Force, ImmutableArray<string> Accepts, bool IsUnverified, ImmutableArray<Paragraph> Paragraphs, string? Note);
