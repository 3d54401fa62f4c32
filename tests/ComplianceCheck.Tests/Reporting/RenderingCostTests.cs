using System.Diagnostics;
using System.Globalization;
using System.Net;
using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Reporting;
using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.Reporting;

/// <summary>What a template costs beside the same bytes written by hand, in one run, the two in turn.</summary>
[TestClass]
[DoNotParallelize]
public sealed class RenderingCostTests
{
    private const int Count = 10_000;
    private const int Rounds = 7;

    private const string Findings =
        "<ul>\n{{~ for finding in findings ~}}\n<li class=\"{{ finding.verdict.key }}\"><h5>{{ finding.label }} <span>{{ finding.severity }}</span></h5><p>{{ finding.message }}</p><p><code>{{ finding.place.text }}</code> <code>{{ finding.place.pointer }}</code> {{ finding.fingerprint }}</p>"
        + "<table>{{ for evidence in finding.evidence }}<tr><th><code>{{ evidence.field }}</code></th><td><code>{{ evidence.value }}</code></td><td><code>{{ evidence.place.text }}</code></td></tr>{{ end }}</table></li>\n{{~ end ~}}\n</ul>\n";

    private static readonly Assessment Run = SampleAssessment.Of([SampleAssessment.Outcome("C", Verdict.Fail, [.. Enumerable.Range(1, Count).Select(number => SampleAssessment.Fail("C", "M-" + number.ToString(CultureInfo.InvariantCulture)))])]);

    [TestMethod]
    public void Render_TenThousandFindings_CostsAtMostTenTimesTheSameBytesByHand()
    {
        var template = ReportTemplate.Parse(new SourceText("own.sbn-html", Findings), ReportFormat.Html, _ => null, new DiagnosticBag())!;
        using var rendered = new StringWriter { NewLine = "\n" };
        using var written = new StringWriter { NewLine = "\n" };
        Assert.IsTrue(template.Render(Run, rendered, new DiagnosticBag()));
        Write(written);
        Assert.AreEqual(written.ToString(), rendered.ToString());

        var (byTemplate, byHand, allocated) = (new List<long>(), new List<long>(), new List<long>());
        for (var round = 0; round < Rounds; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            byTemplate.Add(Ticks(() => template.Render(Run, TextWriter.Null, new DiagnosticBag())));
            allocated.Add(GC.GetAllocatedBytesForCurrentThread() - before);
            byHand.Add(Ticks(() => Write(TextWriter.Null)));
        }

        var ratio = (double)byTemplate.Order().ElementAt(Rounds / 2) / byHand.Order().ElementAt(Rounds / 2);
        var share = (double)allocated.Order().ElementAt(Rounds / 2) / rendered.ToString().Length;
        Console.WriteLine(FormattableString.Invariant($"{ratio:0.0} times the same bytes by hand; {share:0.0} bytes allocated for each that is written"));
        Assert.IsLessThanOrEqualTo(10, ratio);
        Assert.IsLessThanOrEqualTo(8, share);
    }

    private static long Ticks(Action action)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        return Stopwatch.GetTimestamp() - start;
    }

    private static void Write(TextWriter output)
    {
        output.Write("<ul>\n");
        foreach (var finding in Run.Outcomes.SelectMany(outcome => outcome.Findings))
        {
            output.Write($"<li class=\"fail\"><h5>{Html(finding.Label)} <span>{Html(finding.Severity)}</span></h5><p>{Html(finding.Message)}</p><p><code>{Html(At(finding.Location))}</code> <code>{Html(finding.Location.Pointer)}</code> {Html(finding.Fingerprint)}</p><table>");
            foreach (var evidence in finding.Evidence)
            {
                output.Write($"<tr><th><code>{Html(evidence.Field)}</code></th><td><code>{Html(evidence.Value ?? "")}</code></td><td><code>{Html(At(evidence.Location))}</code></td></tr>");
            }

            output.Write("</table></li>\n");
        }

        output.Write("</ul>\n");
    }

    private static string At(Location place) => FormattableString.Invariant($"{place.Path}:{place.Line}:{place.Column}");

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}
