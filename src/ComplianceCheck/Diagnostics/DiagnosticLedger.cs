using System.Collections.Immutable;
using System.Reflection;

namespace ComplianceCheck.Diagnostics;

/// <summary>
/// Every diagnostic code there is. Each room states its own codes as constants of a class whose name ends in
/// <c>Codes</c>; the ledger finds them, so that none can be left out of <c>explain</c> or of the reference page.
/// </summary>
public static class DiagnosticLedger
{
    private static readonly Lazy<ImmutableSortedDictionary<string, DiagnosticCode>> Codes = new(Collect);

    /// <summary>All codes by id.</summary>
    public static ImmutableSortedDictionary<string, DiagnosticCode> All => Codes.Value;

    private static ImmutableSortedDictionary<string, DiagnosticCode> Collect() => typeof(DiagnosticLedger).Assembly.GetTypes()
        .Where(type => type.Name.EndsWith("Codes", StringComparison.Ordinal))
        .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.Static))
        .Select(field => field.GetValue(null))
        .OfType<DiagnosticCode>()
        .ToImmutableSortedDictionary(code => code.Id, code => code, StringComparer.Ordinal);
}
