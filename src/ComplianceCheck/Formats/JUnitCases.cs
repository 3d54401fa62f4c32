using System.Diagnostics;
using System.Xml;
using ComplianceCheck.Assessments;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Formats;

/// <summary>
/// Findings as test cases. The class of a case is the id of the rule, which never changes its meaning, and its name is the item
/// with the limb of the rule: so a build server knows a finding again in the next run, and the title may be reworded.
/// </summary>
internal sealed class JUnitCases(Assessment assessment, bool dueOnly, XmlWriter xml)
{
    private readonly Dictionary<string, AssessedRule> rules = assessment.Rules.DistinctBy(rule => rule.Id, StringComparer.Ordinal).ToDictionary(rule => rule.Id, StringComparer.Ordinal);

    /// <summary>The cases of an outcome.</summary>
    public JUnitCounts Count(RuleOutcome outcome)
    {
        var counts = JUnitCounts.Of(outcome.Findings.Select(ResultOf));
        return SetAside.StandsAlone(outcome) ? counts.With(ResultOf(outcome)) : counts;
    }

    public void Write(RuleOutcome outcome)
    {
        if (SetAside.StandsAlone(outcome))
        {
            WriteOutcome(outcome);
        }

        foreach (var finding in outcome.Findings)
        {
            WriteFinding(finding, namesDocument: outcome.Document is null);
        }
    }

    private JUnitResult ResultOf(Finding finding) => finding.Verdict switch
    {
        Verdict.Pass => JUnitResult.Passed,
        Verdict.Fail => SetAside.Counts(finding, dueOnly) ? JUnitResult.Failure : JUnitResult.Skipped,
        Verdict.Unknown => SetAside.Counts(finding, dueOnly) ? JUnitResult.Error : JUnitResult.Skipped,
        Verdict.NotApplicable => JUnitResult.Skipped,
        _ => throw new UnreachableException(),
    };

    private static JUnitResult ResultOf(RuleOutcome outcome) => outcome.Verdict switch
    {
        Verdict.Pass => JUnitResult.Passed,
        Verdict.Fail => JUnitResult.Failure,
        Verdict.Unknown => JUnitResult.Error,
        Verdict.NotApplicable => JUnitResult.Skipped,
        _ => throw new UnreachableException(),
    };

    private void WriteFinding(Finding finding, bool namesDocument)
    {
        StartCase(finding.Rule, FindingText.Name(finding, namesDocument));
        xml.WriteAttributeString("file", VisibleText.OneLine(finding.Location.Path));
        xml.WriteAttributeString("line", ReportWords.Count(finding.Location.Line));
        JUnitReport.WriteProperties(xml,
        [
            ("fingerprint", finding.Fingerprint), ("valueHash", finding.ValueHash), ("verdict", ReportWords.Key(finding.Verdict)), ("severity", finding.Severity),
            ("document", ReportWords.Document(finding.Document)), ("item", finding.Item ?? "as a whole"), ("message", finding.Message),
        ]);
        var result = ResultOf(finding);
        if (result == JUnitResult.Skipped)
        {
            var why = finding.Verdict == Verdict.NotApplicable ? "not applicable" : $"{ReportWords.Key(finding.Verdict)}, {SetAside.Reason(finding, dueOnly)}";
            StartResult(result, null, $"{why}: {finding.Message}");
        }
        else if (result != JUnitResult.Passed)
        {
            StartResult(result, result == JUnitResult.Error ? "unknown" : finding.Severity, finding.Message);
        }

        if (result != JUnitResult.Passed)
        {
            JUnitReport.WriteLines(xml, FindingText.Lines(finding, rules.GetValueOrDefault(finding.Rule), dueOnly));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>A rule that was decided as a whole, such as one that found nothing to ask of.</summary>
    private void WriteOutcome(RuleOutcome outcome)
    {
        var (result, rule) = (ResultOf(outcome), rules.GetValueOrDefault(outcome.Rule));
        var message = $"{ReportWords.Meaning(outcome.Verdict)}: {rule?.Requirement ?? outcome.Rule}";
        StartCase(outcome.Rule, VisibleText.OneLine($"the rule on {ReportWords.Document(outcome.Document)}"));
        if (result != JUnitResult.Passed)
        {
            StartResult(result, result switch { JUnitResult.Error => "unknown", JUnitResult.Failure => rule?.Severity ?? "fail", _ => null }, result == JUnitResult.Skipped ? $"not applicable: {message}" : message);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private void StartCase(string rule, string name)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", VisibleText.OneLine(rule));
        xml.WriteAttributeString("name", name);
    }

    private void StartResult(JUnitResult result, string? type, string message)
    {
        xml.WriteStartElement(result switch { JUnitResult.Failure => "failure", JUnitResult.Error => "error", _ => "skipped" });
        if (type is not null)
        {
            xml.WriteAttributeString("type", VisibleText.OneLine(type));
        }

        xml.WriteAttributeString("message", VisibleText.OneLine(message));
    }
}
