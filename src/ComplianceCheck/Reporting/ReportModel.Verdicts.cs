using System.Collections.Immutable;
using System.Globalization;
using ComplianceCheck.Assessments;
using Scriban.Runtime;

namespace ComplianceCheck.Reporting;

/// <content>Verdicts and how often they occur.</content>
internal sealed partial class ReportModel
{
    /// <summary>The order in which people need them.</summary>
    private static readonly ImmutableArray<Verdict> Verdicts =
        [Verdict.Fail, Verdict.Unknown, Verdict.Pass, Verdict.NotApplicable];

    private static ScriptObject Describe(Verdict verdict) => new()
    {
        ["key"] = ReportWords.Key(verdict),
        ["word"] = ReportWords.Word(verdict),
        ["symbol"] = ReportWords.Symbol(verdict),
        ["meaning"] = ReportWords.Meaning(verdict),
    };

    private ScriptObject Counts(VerdictCounts counts) => new()
    {
        ["pass"] = counts.Pass,
        ["fail"] = counts.Fail,
        ["unknown"] = counts.Unknown,
        ["not_applicable"] = counts.NotApplicable,
        ["total"] = counts.Total,
        ["shares"] = Shares(counts),
    };

    private ScriptArray Shares(VerdictCounts counts)
    {
        var shares = new ScriptArray();
        var before = 0;
        foreach (var verdict in Verdicts)
        {
            var count = Of(counts, verdict);
            if (count > 0)
            {
                // Ends are rounded, not lengths, so that the parts meet and add up to 100.
                var (start, end) = (Hundredths(before, counts.Total), Hundredths(before + count, counts.Total));
                shares.Add(new ScriptObject { ["verdict"] = verdicts[verdict], ["count"] = count, ["offset"] = Decimal(start), ["percent"] = Decimal(end - start) });
                before += count;
            }
        }

        return shares;
    }

    private static int Of(VerdictCounts counts, Verdict verdict) => verdict switch
    {
        Verdict.Pass => counts.Pass,
        Verdict.Fail => counts.Fail,
        Verdict.Unknown => counts.Unknown,
        _ => counts.NotApplicable,
    };

    private static decimal Hundredths(int part, int whole) => decimal.Round(100m * part / whole, 2);

    private static string Decimal(decimal value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
