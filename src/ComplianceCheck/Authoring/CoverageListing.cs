using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ComplianceCheck.Diagnostics;

namespace ComplianceCheck.Authoring;

/// <summary>
/// A pack's conditions as they are written, each line marked with what the tests saw of the conditions that begin in it: <c>T</c>,
/// <c>F</c> and <c>U</c> for true, false and unknown, <c>-</c> for what was never seen, <c>.</c> for what cannot be.
/// </summary>
public static class CoverageListing
{
    private const string Letters = "TFU";

    /// <summary>Lists a file whose conditions were not all seen in full, and of others says that they were.</summary>
    /// <param name="conditions">In the order of files and places.</param>
    /// <param name="output">Takes the lines.</param>
    public static void Write(ImmutableArray<ConditionCoverage> conditions, TextWriter output)
    {
        foreach (var file in conditions.GroupBy(condition => condition.Written.Source.Path, StringComparer.Ordinal))
        {
            var path = DiagnosticText.Printable(file.Key);
            var unseen = file.Where(condition => !condition.NeverSeen.IsEmpty).ToList();
            if (unseen.Count == 0)
            {
                Line(output, $"{path}: {file.Count()} conditions, seen in full");
                continue;
            }

            Line(output, path);
            List([.. file], output);
            foreach (var condition in unseen)
            {
                var place = condition.Written.Source.PositionOf(condition.Written.Span.Start);
                Line(output, $"{path}:{place.Line}:{place.Column}: never {string.Join(", never ", condition.NeverSeen)}: {DiagnosticText.Printable(condition.Text)}");
            }
        }
    }

    private static void List(List<ConditionCoverage> conditions, TextWriter output)
    {
        var source = conditions[0].Written.Source;
        var marks = conditions.GroupBy(condition => source.PositionOf(condition.Written.Span.Start).Line).ToDictionary(line => line.Key, MarkOf);
        var (first, last) = (marks.Keys.Min(), conditions.Max(condition => source.PositionOf(Math.Max(condition.Written.Span.Start, condition.Written.Span.End - 1)).Line));
        var width = last.ToString(CultureInfo.InvariantCulture).Length;
        foreach (var (number, text) in Encoding.UTF8.GetString(source.Bytes).ReplaceLineEndings("\n").Split('\n').Index())
        {
            if (number + 1 >= first && number + 1 <= last)
            {
                Line(output, $"  {marks.GetValueOrDefault(number + 1, "   ")} {(number + 1).ToString(CultureInfo.InvariantCulture).PadLeft(width)} | {DiagnosticText.Printable(text)}");
            }
        }
    }

    /// <summary>What was never seen of one is not hidden by another in the same line.</summary>
    private static string MarkOf(IEnumerable<ConditionCoverage> conditions) => string.Concat(Letters.Select((letter, number) =>
        conditions.Any(condition => condition.NeverSeen.Contains(ConditionCoverage.Answers[number], StringComparer.Ordinal)) ? '-'
        : conditions.Any(condition => condition.Seen.Contains(ConditionCoverage.Answers[number], StringComparer.Ordinal)) ? letter
        : '.'));

    private static void Line(TextWriter output, FormattableString text) => Line(output, FormattableString.Invariant(text));

    private static void Line(TextWriter output, string text) => output.Write(text + "\n");
}
