using System.Collections.Immutable;
using ComplianceCheck.Diagnostics;

namespace ComplianceCheck.Cli;

/// <summary>Diagnostics on standard output, each with its excerpt when a person is watching.</summary>
internal static class DiagnosticLines
{
    /// <param name="world">Where they go.</param>
    /// <param name="diagnostics">The diagnostics.</param>
    /// <param name="corrects">Whether the corrected line follows where correcting is mechanical.</param>
    public static void Write(World world, ImmutableArray<Diagnostic> diagnostics, bool corrects = false)
    {
        foreach (var diagnostic in diagnostics)
        {
            world.Output.WriteLine(DiagnosticText.OneLine(diagnostic));
            if (world.IsWatched && diagnostic.Source is { } source)
            {
                world.Output.WriteLine("    " + DiagnosticText.Excerpt(source, diagnostic.Span).Replace("\n", "\n    ", StringComparison.Ordinal));
            }

            if (corrects && Correction.Of(diagnostic) is { } corrected)
            {
                world.Output.WriteLine("    corrected: " + DiagnosticText.Printable(corrected));
            }
        }
    }
}
