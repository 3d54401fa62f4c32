using System.Globalization;
using System.Xml;

namespace ComplianceCheck.Formats;

/// <summary>How a test case came out.</summary>
internal enum JUnitResult
{
    Passed,
    Failure,
    Error,
    Skipped,
}

/// <summary>The counts that a suite begins with.</summary>
internal readonly record struct JUnitCounts(int Tests, int Failures, int Errors, int Skipped)
{
    public static JUnitCounts Of(IEnumerable<JUnitResult> results) => results.Aggregate(default(JUnitCounts), (counts, result) => counts.With(result));

    public JUnitCounts With(JUnitResult result) => new(
        Tests + 1,
        Failures + (result == JUnitResult.Failure ? 1 : 0),
        Errors + (result == JUnitResult.Error ? 1 : 0),
        Skipped + (result == JUnitResult.Skipped ? 1 : 0));

    public JUnitCounts Plus(JUnitCounts other) => new(Tests + other.Tests, Failures + other.Failures, Errors + other.Errors, Skipped + other.Skipped);

    public void Write(XmlWriter xml)
    {
        foreach (var (name, count) in (ReadOnlySpan<(string, int)>)[("tests", Tests), ("failures", Failures), ("errors", Errors), ("skipped", Skipped)])
        {
            xml.WriteAttributeString(name, count.ToString(CultureInfo.InvariantCulture));
        }
    }
}
