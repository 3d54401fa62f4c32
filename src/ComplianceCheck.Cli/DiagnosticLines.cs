using System.Collections.Immutable;
using ComplianceCheck.Diagnostics;

namespace ComplianceCheck.Cli;

/// <summary>Diagnostics on standard output, each with its excerpt when a person is watching.</summary>
internal static class DiagnosticLines
{
    public static void Write(World world, ImmutableArray<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            world.Output.WriteLine(DiagnosticText.OneLine(diagnostic));
            if (world.IsWatched && diagnostic.Source is { } source)
            {
                world.Output.WriteLine("    " + DiagnosticText.Excerpt(source, diagnostic.Span).Replace("\n", "\n    ", StringComparison.Ordinal));
            }
        }
    }
}
