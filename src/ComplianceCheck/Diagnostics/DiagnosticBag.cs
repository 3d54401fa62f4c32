using System.Collections.Immutable;
using ComplianceCheck.Text;

namespace ComplianceCheck.Diagnostics;

/// <summary>Collects the diagnostics of one step, so that all errors are reported at once. Not thread-safe.</summary>
public sealed class DiagnosticBag
{
    private readonly List<Diagnostic> diagnostics = [];

    /// <summary>Whether any error was added.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>How many errors were added.</summary>
    public int ErrorCount { get; private set; }

    /// <summary>Adds a diagnostic at a place of a file that was read.</summary>
    public void Add(DiagnosticCode code, SourceText source, SourceSpan span, string message, string? help = null) =>
        Add(new Diagnostic(code, source.Path, source, span, message, help));

    /// <summary>Adds a diagnostic about a file that could not be read, or about a folder.</summary>
    public void Add(DiagnosticCode code, string path, string message, string? help = null) =>
        Add(new Diagnostic(code, path, null, default, message, help));

    /// <summary>Adds a diagnostic made elsewhere.</summary>
    public void Add(Diagnostic diagnostic)
    {
        diagnostics.Add(diagnostic);
        HasErrors |= diagnostic.IsError;
        ErrorCount += diagnostic.IsError ? 1 : 0;
    }

    /// <summary>Adds all diagnostics of another step.</summary>
    public void AddRange(IEnumerable<Diagnostic> others)
    {
        foreach (var other in others)
        {
            Add(other);
        }
    }

    /// <summary>What was collected, each once, by path, then place, then code: the order in which it was found does not show.</summary>
    public ImmutableArray<Diagnostic> ToImmutable() =>
    [
        .. diagnostics
            .Distinct()
            .OrderBy(d => d.Path, StringComparer.Ordinal)
            .ThenBy(d => d.Span.Start)
            .ThenBy(d => d.Code.Id, StringComparer.Ordinal)
            .ThenBy(d => d.Message, StringComparer.Ordinal),
    ];
}
