using ComplianceCheck.Assessments;
using ComplianceCheck.Cli;
using ComplianceCheck.Reporting;
using OpenQA.Selenium;

namespace ComplianceCheck.Tests.Reporting;

/// <summary>The HTML report as a person uses it, in a browser.</summary>
[TestClass]
public sealed class BrowserTests
{
    private static readonly Lazy<string> Demo = new(() => ReportFiles.Html(DemoRun.Of(Identity.Tool)));

    [TestMethod]
    public void Filters_Verdict_ShowsThoseOutcomesAndSaysHowMany()
    {
        using var browser = Browser.Start();
        browser.Open(Demo.Value);
        var failing = browser.Page.FindElements(By.CssSelector("section.result.fail")).Count;

        foreach (var box in browser.Page.FindElements(By.CssSelector(".filters [name=verdict]:not([value=fail])")))
        {
            box.Click();
        }

        Wait(browser, $"{failing} of ");
        Assert.AreEqual(failing, browser.Page.FindElements(By.CssSelector("section.result")).Count(result => result.Displayed));

        browser.Page.FindElement(By.CssSelector(".filters button")).Click();
        Wait(browser, $"{browser.Page.FindElements(By.CssSelector("section.result")).Count} of ");
    }

    [TestMethod]
    public void Filters_DocumentThemeAndSeverity_NarrowTogether()
    {
        using var browser = Browser.Start();
        browser.Open(Demo.Value);

        Choose(browser, "document", "HPT-STS-07-2026-10");
        Choose(browser, "theme", "Remote-access modems");
        Choose(browser, "severity", "critical");

        Wait(browser, "2 of ");
        CollectionAssert.AreEqual(new[] { "RA-01", "RA-03" }, browser.Page.FindElements(By.CssSelector("section.result:not(.filtered)")).Select(result => result.GetAttribute("data-rule")).ToArray());
    }

    [TestMethod]
    public void Search_Words_FindsTheOutcomesThatHoldThemAll()
    {
        using var browser = Browser.Start();
        browser.Open(Demo.Value);

        browser.Page.FindElement(By.CssSelector(".filters [name=search]")).SendKeys("RC-COM programDownload");

        Wait(browser, "of ", "128 of ");
        var shown = browser.Page.FindElements(By.CssSelector("section.result:not(.filtered)"));
        Assert.IsNotEmpty(shown);
        Assert.IsTrue(shown.All(result => result.GetAttribute("textContent")!.Contains("RC-COM", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void Link_ToAnOutcomeThatIsFilteredOut_ShowsItAndItsEvidence()
    {
        using var browser = Browser.Start();
        browser.Open(Demo.Value);
        browser.Page.FindElement(By.CssSelector(".filters [name=verdict][value=pass]")).Click();
        Wait(browser, "of ", "128 of ");

        var link = browser.Page.FindElement(By.CssSelector(".matrix td.pass a"));
        var target = link.GetAttribute("href")!.Split('#')[1];
        browser.Page.ExecuteScript("arguments[0].click()", link);
        Wait(browser, "128 of ");

        var outcome = browser.Page.FindElement(By.Id(target));
        Assert.IsTrue(outcome.Displayed);
        var folded = browser.Page.FindElement(By.CssSelector("section.result.pass details.rest"));
        browser.Page.ExecuteScript("arguments[0].scrollIntoView()", folded);
        folded.FindElement(By.TagName("summary")).Click();
        Assert.IsTrue(folded.FindElement(By.CssSelector("table.evidence")).Displayed);
    }

    [TestMethod]
    public void Print_WithFiltersOn_HasEverythingOnPaper()
    {
        using var browser = Browser.Start();
        browser.Open(ReportFiles.Html(SampleAssessment.Port()));
        var whole = browser.Page.Print(new PrintOptions()).AsByteArray;

        Choose(browser, "severity", browser.Ask<string>("document.querySelector('.filters [name=severity]').options[1].value"));
        browser.Page.FindElement(By.CssSelector(".filters [name=search]")).SendKeys("nothing has this in it");
        Wait(browser, "0 of ");
        var filtered = browser.Page.Print(new PrintOptions()).AsByteArray;

        Assert.AreEqual("%PDF", System.Text.Encoding.ASCII.GetString(whole[..4]));
        // Two prints differ by a time alone.
        Assert.IsTrue(Math.Abs(whole.Length - filtered.Length) < 64, $"{whole.Length} and {filtered.Length} bytes");
    }

    [TestMethod]
    [DataRow(21.0, 29.7, DisplayName = "A4")]
    [DataRow(21.59, 27.94, DisplayName = "Letter")]
    public void Print_SummaryWithEveryDecision_IsOnePage(double width, double height)
    {
        using var browser = Browser.Start();
        var (decided, demo) = (SampleAssessment.Decided(), DemoRun.Of(Identity.Tool));
        var run = demo with { At = decided.At, AssessedBy = decided.AssessedBy, Profile = decided.Profile, Waivers = decided.Waivers, Attestations = decided.Attestations, Baseline = decided.Baseline, NotExamined = decided.NotExamined };

        browser.Open(ReportFiles.Render(ReportFiles.Template("summary.sbn-html")!, ReportFormat.Html, run));
        var paper = browser.Page.Print(new PrintOptions { PageDimensions = new PrintOptions.PageSize { Width = width, Height = height } }).AsByteArray;

        Assert.HasCount(2, System.Text.RegularExpressions.Regex.Split(System.Text.Encoding.Latin1.GetString(paper), @"/Type\s*/Page\b"));
    }

    [TestMethod]
    public void Print_ManyOmissionsFoldedAway_AreOnPaper()
    {
        using var browser = Browser.Start();
        int Paper(int omissions)
        {
            browser.Open(ReportFiles.Html(SampleAssessment.Decided() with { NotExamined = [.. Enumerable.Range(1, omissions).Select(number => new NotExamined("file", $"file {number}", "it could not be used"))] }));
            Assert.IsFalse(browser.Page.FindElement(By.CssSelector(".omissions td")).Displayed);
            return browser.Page.Print(new PrintOptions()).AsByteArray.Length;
        }

        var (few, many) = (Paper(20), Paper(200));

        Assert.IsGreaterThan(few + (180 * 20), many);
        browser.Page.FindElement(By.CssSelector(".omissions summary")).SendKeys(Keys.Enter);
        Assert.IsTrue(browser.Page.FindElement(By.CssSelector(".omissions td")).Displayed);
    }

    [TestMethod]
    public void Open_DecidedOnANarrowScreen_NothingIsCutOffAndWaiversAreFound()
    {
        using var browser = Browser.Start();
        browser.Open(ReportFiles.Html(SampleAssessment.Decided()));
        browser.Page.ExecuteCdpCommand("Emulation.setDeviceMetricsOverride", new Dictionary<string, object?> { ["width"] = 375, ["height"] = 900, ["deviceScaleFactor"] = 1, ["mobile"] = false });

        Assert.IsTrue(browser.Ask<bool>("innerWidth == 375 && [...document.querySelectorAll('.decided, .decided *, .omissions *, .decision')].every(node => node.closest('thead') || node.getBoundingClientRect().right <= 376)"));

        browser.Page.FindElement(By.CssSelector(".filters [name=search]")).SendKeys("waivers.yaml:2:5");
        Wait(browser, "1 of ");
    }

    [TestMethod]
    public void Open_AnyReport_RunsItsOwnScriptAndAsksForNothing()
    {
        using var browser = Browser.Start();
        browser.Open(Demo.Value);

        Assert.AreEqual("", string.Join('\n', browser.Complaints));
        Assert.AreEqual(0, browser.Ask<long>("performance.getEntriesByType('resource').length"));
        Assert.IsTrue(browser.Page.FindElement(By.CssSelector(".filters")).Displayed);
    }

    [TestMethod]
    public void Open_HostileTextsInEveryField_RunNothingAndAreVisibleAsText()
    {
        using var browser = Browser.Start();
        foreach (var payload in (string[])["<script>document.title='owned'</script>", "<img src=x onerror=\"document.title='owned'\">", "\" onmouseover=\"document.title='owned'\" x=\"", "javascript:document.title='owned'", "</script><script>document.title='owned'</script>", "'); document.title='owned'; ('"])
        {
            browser.Open(ReportFiles.Html(SampleAssessment.Hostile(payload)));

            Assert.AreNotEqual("owned", browser.Page.Title, payload);
            Assert.AreEqual(1, browser.Ask<long>("document.scripts.length"), payload);
            Assert.AreEqual(0, browser.Ask<long>("[...document.querySelectorAll('*')].filter(node => [...node.attributes].some(a => a.name.startsWith('on') || a.value.trim().toLowerCase().startsWith('javascript:') && a.name == 'href') || node.tagName == 'IMG').length"), payload);
            Assert.IsTrue(browser.Ask<bool>($"document.body.textContent.includes({System.Text.Json.JsonSerializer.Serialize(payload)})"), payload);
            Assert.AreEqual("", string.Join('\n', browser.Complaints), payload);
        }
    }

    /// <summary>By keyboard: the letters of an option choose it.</summary>
    private static void Choose(Browser browser, string name, string value)
    {
        var list = browser.Page.FindElement(By.CssSelector($".filters [name={name}]"));
        list.SendKeys(value);
        Assert.AreEqual(value, list.GetDomProperty("value"));
    }

    /// <summary>Waits until the report says how many outcomes are shown.</summary>
    private static void Wait(Browser browser, string start, string other = "-")
    {
        for (var tries = 0; tries < 100; tries++)
        {
            var status = browser.Page.FindElement(By.CssSelector(".filters [role=status]")).Text;
            if ((status.StartsWith(start, StringComparison.Ordinal) || (other != "-" && status.Contains(start, StringComparison.Ordinal))) && !status.StartsWith(other, StringComparison.Ordinal))
            {
                return;
            }

            Thread.Sleep(100);
        }

        Assert.Fail($"not `{start}`: {browser.Page.FindElement(By.CssSelector(".filters [role=status]")).Text}");
    }
}
