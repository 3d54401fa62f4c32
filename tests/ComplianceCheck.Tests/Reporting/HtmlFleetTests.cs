using System.Text.RegularExpressions;
using ComplianceCheck.Assessments;

namespace ComplianceCheck.Tests.Reporting;

/// <summary>The matrix of documents and rules, what is unknown in it, and what several packs change.</summary>
[TestClass]
public sealed partial class HtmlFleetTests
{
    [TestMethod]
    [DataRow(1, 1)]
    [DataRow(1, 45)]
    [DataRow(3, 1)]
    [DataRow(3, 45)]
    [DataRow(9, 3)]
    [DataRow(9, 45)]
    public void Render_Matrix_HasACellWithSymbolWordAndLinkForEveryDocumentAndRule(int documents, int rules)
    {
        var matrix = Matrix(SampleAssessment.Large(documents, rules));

        Assert.HasCount(documents * rules, Cell().Matches(matrix));
        Assert.HasCount(documents, Heading().Matches(matrix));
    }

    [TestMethod]
    public void Render_ManyDocuments_TotalsOfEachDocumentAndRuleHoldTheUnknown()
    {
        var matrix = Matrix(SampleAssessment.Large(9, 12));

        StringAssert.Contains(matrix, ">D-001</a></th><td class=\"sum\">3</td><td class=\"sum\">3</td><td class=\"sum\">12</td>", StringComparison.Ordinal);
        StringAssert.Contains(matrix, "<th scope=\"row\">Unknown</th><td></td><td></td><td></td><td>2</td><td>3</td>", StringComparison.Ordinal);
        StringAssert.Contains(matrix, "<th scope=\"row\">of all</th><td></td><td></td><td></td><td>9</td><td>9</td>", StringComparison.Ordinal);
        StringAssert.Contains(matrix, "✕ Fail, ? Unknown, ✓ Pass, – Not applicable", StringComparison.Ordinal);
    }

    [TestMethod]
    public void Render_FewDocumentsAndManyRules_PutsTheRulesWithTheirTitlesIntoRows()
    {
        var matrix = Matrix(SampleAssessment.Large(3, 45));

        StringAssert.Contains(matrix, "<th scope=\"row\"><span class=\"id\">R-45</span> <span class=\"title\">State that the rule finds, number R-45</span></th><td class=\"sum\">1</td><td class=\"sum\">1</td><td class=\"sum\">3</td>", StringComparison.Ordinal);
        StringAssert.Contains(matrix, "<th scope=\"row\">of all</th><td></td><td></td><td></td><td>45</td><td>45</td><td>45</td>", StringComparison.Ordinal);
    }

    [TestMethod]
    public void Render_Matrix_StandsBetweenTheVerdictsAndAllElse()
    {
        var html = ReportFiles.Html(SampleAssessment.Large(9, 45));

        int[] order = [.. ((string[])["class=\"figures\"", "id=\"matrix\"", "class=\"bar\"", "class=\"contents\"", "id=\"findings\""]).Select(mark => html.IndexOf(mark, StringComparison.Ordinal))];
        Assert.IsTrue(order[0] > 0);
        CollectionAssert.AreEqual(order.Order().ToList(), order);
    }

    [TestMethod]
    public void Render_DocumentThatNoRuleIsAskedOf_IsNamedBelowTheMatrix()
    {
        var port = SampleAssessment.Port();
        var matrix = Matrix(port with { Documents = [.. port.Documents, new AssessedDocument("site.json", "stsSite", "EBT", "", null, null)] });

        StringAssert.Contains(matrix, "Read, but no rule is asked of it by itself: EBT</p>", StringComparison.Ordinal);
        Assert.HasCount(3, Heading().Matches(matrix));
    }

    [TestMethod]
    public void Render_SeveralPacks_HeadsTheColumnsAndTheRowsWithTheirPack()
    {
        var html = ReportFiles.Html(SampleAssessment.TwoPacks());
        var turned = SampleAssessment.Large(2, 6);
        turned = turned with { Packs = [.. SampleAssessment.TwoPacks().Packs], Rules = [.. turned.Rules.Select((rule, n) => n < 2 ? rule with { Pack = "house-rules" } : rule)] };

        StringAssert.Contains(html, "<th scope=\"colgroup\" colspan=\"1\">house-rules</th><th scope=\"colgroup\" colspan=\"1\">mts-sts-cranes</th>", StringComparison.Ordinal);
        StringAssert.Contains(html, "Modem without a name <span class=\"tag\">house-rules</span>", StringComparison.Ordinal);
        StringAssert.Contains(html, "<tr><th scope=\"row\">Outcomes of house-rules</th><td>1</td><td>0</td><td>0</td><td>0</td><td>1</td></tr>", StringComparison.Ordinal);
        StringAssert.Contains(Matrix(turned), "<tr class=\"pack\"><th scope=\"rowgroup\" colspan=\"6\">mts-sts-cranes</th></tr>", StringComparison.Ordinal);
    }

    [TestMethod]
    public void Render_OnePack_NamesItAtNoRule()
    {
        var html = ReportFiles.Html(SampleAssessment.Port());

        Assert.IsFalse(html.Contains("<span class=\"tag\">mts-sts-cranes</span>", StringComparison.Ordinal) || html.Contains("RA-01 (mts", StringComparison.Ordinal));
    }

    [TestMethod]
    public void Render_ItemsThatLackOneFact_AreOneRowWithTheirDocumentsAndTheFirstOfThem()
    {
        var outcomes = ((string[])["A", "B"]).Select(document => SampleAssessment.Outcome(document, Verdict.Unknown, [.. Enumerable.Range(1, 17).Select(n => Lacking(document, "M-" + n))]));

        var html = ReportFiles.Html(SampleAssessment.Of([.. outcomes]));

        var settle = html[html.IndexOf("id=\"settle\"", StringComparison.Ordinal)..];
        StringAssert.Contains(settle, "<td role=\"cell\" class=\"number\" data-label=\"Items\">34</td>", StringComparison.Ordinal);
        StringAssert.Contains(settle, "data-label=\"Documents\">A (17), B (17)</td>", StringComparison.Ordinal);
        StringAssert.Contains(settle, ">cellular modem M-3</a> <code class=\"place\">cranes/A.json:200:7</code> and 31 more</td>", StringComparison.Ordinal);
        Assert.HasCount(2, settle[..settle.IndexOf("</table>", StringComparison.Ordinal)].Split("data-label=\"Items\""));
        StringAssert.Contains(html, "17 items, each with what is recorded of it</summary>", StringComparison.Ordinal);
    }

    private static Finding Lacking(string document, string item)
    {
        var finding = SampleAssessment.Unknown(document, item);
        return finding with { Missing = finding.Missing[..1] };
    }

    private static string Matrix(Assessment assessment)
    {
        var html = ReportFiles.Html(assessment);
        var start = html.IndexOf("<section class=\"overview\"", StringComparison.Ordinal);
        return html[start..html.IndexOf("</section>", start, StringComparison.Ordinal)];
    }

    [GeneratedRegex("<td class=\"\\w+\"><a href=\"#result-\\d+\"[^>]*><span class=\"mark\" aria-hidden=\"true\">[✕?✓–]</span> <span class=\"word\">(Fail|Unknown|Pass|Not applicable)</span></a></td>", RegexOptions.CultureInvariant)]
    private static partial Regex Cell();

    [GeneratedRegex("<th scope=\"(row|col)\"><a href=\"#document-\\d+\">", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();
}
