using ComplianceCheck.Assessments;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Tests.Reporting;

[TestClass]
public sealed class HtmlReportTests
{
    private static readonly string[] Names =
    [
        "!DOCTYPE", "html", "head", "meta", "title", "link", "style", "body", "header", "main", "footer", "nav", "section", "article", "aside", "figure", "figcaption",
        "svg", "rect", "h1", "h2", "h3", "h4", "h5", "p", "ul", "li", "dl", "dt", "dd", "div", "span", "a", "strong", "em", "small", "code", "time",
        "table", "caption", "thead", "tbody", "tr", "th", "td", "details", "summary",
        "script", "form", "label", "input", "select", "option", "fieldset", "legend", "button",
    ];

    private static IEnumerable<Assessment> Runs => [SampleAssessment.Port(), SampleAssessment.Fleet(), SampleAssessment.TwoPacks(), SampleAssessment.Large(1, 1), SampleAssessment.Large(3, 45), SampleAssessment.Large(9, 45), SampleAssessment.Empty(), SampleAssessment.Incomplete(), SampleAssessment.Decided()];

    [TestMethod]
    public void Render_EveryKindOfRun_IsOneWellFormedPageWithoutARequest()
    {
        foreach (var run in Runs)
        {
            var html = ReportFiles.Html(run);

            var elements = HtmlSkeleton.Read(html).Elements;
            CollectionAssert.IsSubsetOf(elements.Select(element => element.Name).Distinct().ToList(), Names);
            Assert.IsFalse(elements.Exists(element => element.Attributes.Keys.Any(name => name is "src" or "style" or "srcset" || name.StartsWith("on", StringComparison.Ordinal))));
            Assert.IsTrue(elements.Where(element => element.Attributes.ContainsKey("href")).All(element => element.Attributes["href"] is "data:," or ['#', ..]));
            Assert.IsFalse(html.Contains("url(", StringComparison.Ordinal) || html.Contains("@import", StringComparison.Ordinal) || html.Contains('\r', StringComparison.Ordinal));
        }
    }

    [TestMethod]
    public void Render_EveryKindOfRun_LinksAndLabelsLeadToOnePlace()
    {
        foreach (var run in Runs)
        {
            var elements = HtmlSkeleton.Read(ReportFiles.Html(run)).Elements;

            var ids = elements.Where(element => element.Attributes.ContainsKey("id")).Select(element => element.Attributes["id"]).ToList();
            var targets = elements.SelectMany(element => element.Attributes).Where(a => a.Key == "aria-labelledby" || (a.Key == "href" && a.Value.StartsWith('#'))).Select(a => a.Value.TrimStart('#'));
            CollectionAssert.AllItemsAreUnique(ids);
            CollectionAssert.IsSubsetOf(targets.Distinct().ToList(), ids);
        }
    }

    [TestMethod]
    public void Render_EveryKindOfRun_HeadingsSkipNoLevelAndTablesHaveCaptions()
    {
        foreach (var run in Runs)
        {
            var names = HtmlSkeleton.Read(ReportFiles.Html(run)).Elements.Select(element => element.Name).ToList();

            var levels = names.Where(name => name is ['h', >= '1' and <= '5']).Select(name => name[1] - '0').ToList();
            Assert.AreEqual(1, levels[0]);
            Assert.IsTrue(levels.Zip(levels.Skip(1)).All(pair => pair.Second <= pair.First + 1 && pair.Second > 1));
            Assert.HasCount(names.Count(name => name == "table"), names.Where(name => name == "caption"));
        }
    }

    [TestMethod]
    [DataRow("report.sbn-html")]
    [DataRow("summary.sbn-html")]
    [DataRow("crane.sbn-html")]
    public void Render_HostileTexts_ChangeNoElementAndNoAttribute(string template)
    {
        string Html(string text) => ReportFiles.Render(ReportFiles.Template(template)!, ReportFormat.Html, SampleAssessment.Hostile(text));
        var shape = HtmlSkeleton.Read(Html("plain, and long enough")).Shape;
        foreach (var text in HostileText.All)
        {
            var html = Html(text);

            CollectionAssert.AreEqual(shape, HtmlSkeleton.Read(html).Shape, text);
            Assert.AreEqual("", string.Concat(html.Where(unit => unit is not ('\n' or '\t') && (char.IsControl(unit) || unit is '\u2028' or '\u2029' or '\u202e' or '\u2066' or '\u200e' or '\u200b' or '\ufeff'))));
        }
    }

    [TestMethod]
    [DataRow("summary.sbn-html")]
    [DataRow("crane.sbn-html")]
    public void Render_OtherPages_AreWellFormedWithoutARequestForEveryKindOfRun(string template)
    {
        foreach (var run in Runs)
        {
            var html = ReportFiles.Render(ReportFiles.Template(template)!, ReportFormat.Html, run);

            var elements = HtmlSkeleton.Read(html).Elements;
            var ids = elements.Where(element => element.Attributes.ContainsKey("id")).Select(element => element.Attributes["id"]).ToList();
            CollectionAssert.AllItemsAreUnique(ids);
            CollectionAssert.IsSubsetOf(elements.SelectMany(element => element.Attributes).Where(a => a.Key == "aria-labelledby").Select(a => a.Value).Distinct().ToList(), ids);
            Assert.IsFalse(elements.Exists(element => element.Attributes.Keys.Any(name => name is "src" or "style" || name.StartsWith("on", StringComparison.Ordinal))));
            Assert.AreEqual(RunExit.IsComplete(run), !html.Contains("INCOMPLETE", StringComparison.Ordinal));
        }
    }

    [TestMethod]
    public void Render_HostileHandling_StaysOutOfTheStyleSheet()
    {
        var html = ReportFiles.Html(SampleAssessment.Port() with { Handling = "x\\\"} body{display:none}" });

        StringAssert.Contains(html, ">X\\&quot;} BODY{DISPLAY:NONE}</aside>", StringComparison.Ordinal);
        Assert.IsFalse(html.Contains("@top-center", StringComparison.Ordinal));
    }

    [TestMethod]
    public void Render_Handling_StandsAtTheTopTheBottomAndInTheMarginsOfPaper()
    {
        var html = ReportFiles.Html(SampleAssessment.Port() with { Handling = "sensitiveSecurityInformation" });

        Assert.HasCount(5, html.Split("SENSITIVE SECURITY INFORMATION"));
    }

    [TestMethod]
    public void Render_Incomplete_SaysSoInTitleHeadlineBannerAndFooter()
    {
        var html = ReportFiles.Html(SampleAssessment.Incomplete());

        StringAssert.Contains(html, "<title>INCOMPLETE: ", StringComparison.Ordinal);
        StringAssert.Contains(html, "<h1>Incomplete</h1>", StringComparison.Ordinal);
        StringAssert.Contains(html, "This report is incomplete</h2>", StringComparison.Ordinal);
        StringAssert.Contains(html, "<strong>This report is incomplete.</strong>", StringComparison.Ordinal);
        StringAssert.Contains(html, "<code>cranes/broken.json</code>", StringComparison.Ordinal);
    }

    [TestMethod]
    public void Render_Port_SaysGapUntilABindingDutyIsDue()
    {
        var port = SampleAssessment.Port();

        StringAssert.Contains(ReportFiles.Html(port), "<strong>0 violations</strong> and <strong>2 gaps</strong>", StringComparison.Ordinal);
        Assert.IsFalse(ReportFiles.Html(port).Contains(">violation<", StringComparison.Ordinal));
    }

    [TestMethod]
    public void Render_Port_ShowsEvidenceAbsenceAndAssumption()
    {
        var html = ReportFiles.Html(SampleAssessment.Port());

        StringAssert.Contains(html, "<code>&quot;inUse&quot;</code>", StringComparison.Ordinal);
        StringAssert.Contains(html, "<em>not recorded</em>", StringComparison.Ordinal);
        StringAssert.Contains(html, "<code>&quot;powered&quot;</code> <span class=\"tag\">assumed, not recorded</span>", StringComparison.Ordinal);
        StringAssert.Contains(html, "<code>cranes/HPT-STS-07.json:212:7</code> <code>/modems/0/documentedBy</code>", StringComparison.Ordinal);
    }

    [TestMethod]
    public void Render_Fleet_ShowsWhatIsAskedOfAllTogetherApartWithTheDocumentOfEachItem()
    {
        var html = ReportFiles.Html(SampleAssessment.Fleet());

        StringAssert.Contains(html, "<caption>All documents together</caption>", StringComparison.Ordinal);
        StringAssert.Contains(html, "<h3 id=\"together\">All documents together</h3>", StringComparison.Ordinal);
        StringAssert.Contains(html, "· check modem · HPT-STS-07 ·", StringComparison.Ordinal);
        StringAssert.Contains(html, "Address given twice <span class=\"severity high\">high</span></h4>", StringComparison.Ordinal);
        Assert.IsFalse(html.Contains("not in scope", StringComparison.Ordinal));
    }

    [TestMethod]
    public void Render_DueOnly_DoesNotReadAsMet()
    {
        var run = SampleAssessment.Of([SampleAssessment.Outcome("C", Verdict.Fail, SampleAssessment.Fail("C", "M-1"))]);

        StringAssert.Contains(ReportFiles.Html(run, dueOnly: true), "<h1>Not met, but not yet due</h1>", StringComparison.Ordinal);
    }

    [TestMethod]
    public void Render_Decided_ShowsEveryDecisionOmissionAndInput()
    {
        var run = SampleAssessment.Decided();

        var text = HtmlSkeleton.Read(ReportFiles.Html(run)).Text;

        foreach (var part in DecidedWords.Of(run))
        {
            Assert.Contains(part, text);
        }
    }

    [TestMethod]
    public void Render_Decided_SaysInTheHeadWhoAnswersAndWhatTheRunIsMeasuredBy()
    {
        var html = ReportFiles.Html(SampleAssessment.Decided());

        var head = HtmlSkeleton.Read(html[..html.IndexOf("</header>", StringComparison.Ordinal)] + "</header></body></html>").Text;
        Assert.Contains("Waivers read for the moment 2026-11-23T04:30:00Z", head);
        Assert.Contains("Assessor: Ann Auditor", head);
        Assert.Contains("Profile: Harbour Point (hpt)", head);
        Assert.Contains("Measured by last-year.json as of 2025-11-20: only what is new counts. 2 of its failures and unknowns are no longer assessed.", head);
    }

    [TestMethod]
    public void Render_NothingDecided_SaysNothingOfDecisions()
    {
        var html = ReportFiles.Html(SampleAssessment.Port());

        foreach (var part in (string[])["Decisions", "Not examined", "Assessor", "Profile", "Measured by", "class=\"decision\"", "Other files"])
        {
            Assert.DoesNotContain(part, html[html.IndexOf("<body", StringComparison.Ordinal)..], part);
        }
    }

    [TestMethod]
    public void Render_WaivedFailure_IsStillAmongTheFailuresWithItsWaiverInALine()
    {
        var run = SampleAssessment.Decided();

        var html = ReportFiles.Html(run);

        Assert.HasCount(run.Findings.Count(finding => finding.Verdict == Verdict.Fail) + 1, html.Split("<article class=\"finding fail\""));
        Assert.Contains("<p class=\"count\">2 items fail, 1 of them waived</p>", html);
        Assert.Contains("Waived until 2027-01-09: equivalency, by Sector waivers.yaml:2:5", HtmlSkeleton.Read(html).Text);
        Assert.Contains("Waived in part until 2027-01-09: compensating control, by The officer waivers.yaml:12:5 This duty stands: Cybersecurity measures, 33 CFR 101.650, (b)(3)", HtmlSkeleton.Read(html).Text);
        Assert.Contains("<span class=\"tag\">waived</span> <span class=\"tag\">new</span></h5>", html);
        Assert.Contains("<dt><span class=\"mark\" aria-hidden=\"true\">✕</span> Fail</dt>\n      <dd>1</dd>", html);
    }

    [TestMethod]
    public void Render_AttestedUnknown_StaysUnknown()
    {
        var html = ReportFiles.Html(SampleAssessment.Decided());

        Assert.Contains("<strong>Attested</strong> at <code class=\"place\">attestations.yaml:2:5</code>; it stays unknown</p>", html);
        Assert.Contains("<span class=\"tag\">attested</span> <span class=\"tag\">newly unknown</span></h5>", html);
    }

    [TestMethod]
    public void Render_WhatDoesNotHold_StandsOut()
    {
        var run = SampleAssessment.Decided();

        var rows = HtmlSkeleton.Read(ReportFiles.Html(run)).Elements.Count(element => element.Name == "tr" && element.Attributes.GetValueOrDefault("class") == "void");

        Assert.AreEqual(run.Waivers.Count(waiver => waiver.State is not (WaiverState.Applied or WaiverState.PartlyApplied)) + run.Attestations.Count(attestation => !attestation.IsCurrent), rows);
    }

    [TestMethod]
    public void Render_DocumentsAndGivenLists_ShowTheirHashOnce()
    {
        var run = SampleAssessment.Decided();
        var hash = run.Inputs[1].Sha256;
        run = run with { Parameters = [run.Parameters[0], run.Parameters[1] with { File = "lists/kev.json", Sha256 = hash, IsOfProfile = true }] };

        var html = ReportFiles.Html(run);

        Assert.IsTrue(run.Inputs.All(input => html.Split(input.Sha256).Length == 2));
        Assert.Contains("<em>no value</em> <span class=\"tag\">set by the profile</span>", html);
    }

    [TestMethod]
    public void Render_Omissions_AreCountedByKindWhereTheyAreFoldedAway()
    {
        Assert.Contains("<summary>3 in all: 1 rule, 2 parts of paragraphs that no document can show (1 attested)</summary>", ReportFiles.Html(SampleAssessment.Decided()));
    }

    [TestMethod]
    [DataRow(3, "open")]
    [DataRow(40, null)]
    public void Render_ManyOmissions_AreFoldedAwayOnTheScreen(int omissions, string? expected)
    {
        var run = SampleAssessment.Decided() with { NotExamined = [.. Enumerable.Range(1, omissions).Select(number => new NotExamined("file", $"file {number}", "it could not be used"))] };

        var details = HtmlSkeleton.Read(ReportFiles.Html(run)).Elements.Single(element => element.Attributes.GetValueOrDefault("class") == "omissions").Attributes;

        Assert.AreEqual(expected is not null, details.ContainsKey("open"));
    }
}
