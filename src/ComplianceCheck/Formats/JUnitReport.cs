using System.Text;
using System.Xml;
using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Formats;

/// <summary>
/// The assessment as test results, for build servers that show those. It is red exactly when the exit code of the run is not 0.
/// </summary>
public static class JUnitReport
{
    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n" };

    /// <summary>
    /// Writes a suite <c>run</c>, whose case fails where the run is incomplete or nothing was decided, then a suite for each
    /// document and one for all documents together, with a case for each finding: a failure that counts is a
    /// <c>failure</c>, an unknown an <c>error</c>, what does not apply, is waived, not yet due or as in the baseline is
    /// <c>skipped</c> and says which. An outcome whose verdict stands in no finding is a case too. UTF-8 without a byte order
    /// mark, LF line ends; no time is stated, so the same inputs give the same bytes. Streams; does not close
    /// <paramref name="output"/>.
    /// </summary>
    /// <param name="assessment">What to report.</param>
    /// <param name="dueOnly">Whether failures that are not yet due are skipped.</param>
    /// <param name="output">What is written to.</param>
    public static void Write(Assessment assessment, bool dueOnly, Stream output)
    {
        using (var xml = XmlWriter.Create(output, Settings))
        {
            var cases = new JUnitCases(assessment, dueOnly, xml);
            var run = RunCases(assessment);
            var ofRun = JUnitCounts.Of(run.Select(check => check.Complaint.Count == 0 ? JUnitResult.Passed : JUnitResult.Error));
            var total = assessment.Outcomes.Aggregate(ofRun, (sum, outcome) => sum.Plus(cases.Count(outcome)));
            xml.WriteStartDocument();
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", VisibleText.OneLine($"{assessment.Tool.Name} as of {ReportWords.Date(assessment.AsOf)}"));
            total.Write(xml);
            WriteRun(xml, assessment, dueOnly, run, ofRun);
            foreach (var document in assessment.Outcomes.GroupBy(outcome => outcome.Document, StringComparer.Ordinal))
            {
                WriteSuite(xml, assessment, document, cases);
            }

            xml.WriteEndElement();
            xml.WriteEndDocument();
        }

        output.WriteByte((byte)'\n');
    }

    /// <summary>What has to hold of the run as a whole, and what is wrong with it: nothing, or lines of which the first says it.</summary>
    private static List<(string Name, string Type, List<string> Complaint)> RunCases(Assessment assessment)
    {
        var isUsable = RunExit.IsComplete(assessment) && !assessment.Outcomes.IsEmpty;
        List<string> unusable = isUsable ? [] : [RunExit.Reason(assessment, dueOnly: false), .. assessment.Ledger.UnreadFiles.Select(path => $"Not used: {path}"), .. assessment.Diagnostics.Where(diagnostic => diagnostic.IsError).Select(DiagnosticText.OneLine)];
        List<(string Name, string Type, List<string> Complaint)> cases = [("the run is complete and something was decided", "unusable", unusable)];
        if (assessment.Baseline is { NoLongerAssessed: var gone })
        {
            cases.Add(("all that the baseline found is assessed", "noLongerAssessed", gone == 0 ? [] : [$"{ReportWords.Count(gone, "finding", "findings")} of the baseline no longer assessed"]));
        }

        return cases;
    }

    private static void WriteRun(XmlWriter xml, Assessment assessment, bool dueOnly, List<(string Name, string Type, List<string> Complaint)> cases, JUnitCounts counts)
    {
        StartSuite(xml, "run", counts);
        WriteProperties(xml, RunFacts.Of(assessment, dueOnly).Concat(RunFacts.Decided(assessment)));
        foreach (var (name, type, complaint) in cases)
        {
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("classname", "run");
            xml.WriteAttributeString("name", name);
            if (complaint.Count > 0)
            {
                xml.WriteStartElement("error");
                xml.WriteAttributeString("type", type);
                xml.WriteAttributeString("message", complaint[0]);
                WriteLines(xml, complaint);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        if (!assessment.Diagnostics.IsEmpty)
        {
            xml.WriteStartElement("system-err");
            WriteLines(xml, assessment.Diagnostics.Select(DiagnosticText.OneLine));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    /// <summary>Each of the lines as one, whatever the inputs hold.</summary>
    internal static void WriteLines(XmlWriter xml, IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            xml.WriteString(VisibleText.OneLine(line));
            xml.WriteString("\n");
        }
    }

    private static void WriteSuite(XmlWriter xml, Assessment assessment, IGrouping<string?, RuleOutcome> outcomes, JUnitCases cases)
    {
        StartSuite(xml, VisibleText.OneLine(ReportWords.Document(outcomes.Key)), outcomes.Aggregate(default(JUnitCounts), (sum, outcome) => sum.Plus(cases.Count(outcome))));
        if (assessment.Documents.FirstOrDefault(document => document.Id == outcomes.Key) is { } document)
        {
            WriteProperties(xml, [("path", document.Path), ("kind", document.Kind), ("sha256", document.Sha256), ("as of", document.AsOf is { } day ? ReportWords.Date(day) : "not stated"), ("handling", document.Handling ?? "not stated")]);
        }

        foreach (var outcome in outcomes)
        {
            cases.Write(outcome);
        }

        xml.WriteEndElement();
    }

    private static void StartSuite(XmlWriter xml, string name, JUnitCounts counts)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", name);
        counts.Write(xml);
    }

    internal static void WriteProperties(XmlWriter xml, IEnumerable<(string Name, string Text)> properties)
    {
        xml.WriteStartElement("properties");
        foreach (var (name, text) in properties)
        {
            xml.WriteStartElement("property");
            xml.WriteAttributeString("name", VisibleText.OneLine(name));
            xml.WriteAttributeString("value", VisibleText.OneLine(text));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
