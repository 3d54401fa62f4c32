using ComplianceCheck.Yaml;

namespace ComplianceCheck.Rules;

/// <summary>What somebody states where no document can show it. It never stands against evidence. Made by <see cref="DecisionReader"/>.</summary>
/// <param name="Source">Id of a source of a pack.</param>
/// <param name="At">The paragraph.</param>
/// <param name="Document">The document it is about; null for all.</param>
/// <param name="Statement">What is stated.</param>
/// <param name="By">Who states it.</param>
/// <param name="On">The day on which it was stated.</param>
/// <param name="RenewEvery">After which time it has to be stated again.</param>
/// <param name="Written">Where it stands.</param>
public sealed record Attestation(string Source, string At, string? Document, string Statement, string By, DateOnly On, CalendarDuration RenewEvery, YamlMapping Written);
