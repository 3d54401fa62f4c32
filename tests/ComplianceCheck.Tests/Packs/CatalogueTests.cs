using ComplianceCheck.Assessments;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Tests.Packs;

/// <summary>What the catalogue of the shipped pack says of 33 CFR 101.650: no paragraph is left out, and none is said to be covered whole by files.</summary>
[TestClass]
public sealed class CatalogueTests
{
    private const string Measures = "33-CFR-101.650";

    private static readonly Catalogue Crane = Catalogue.Of(CranePack.Pack, CranePack.AsOf);
    private static readonly Authority Source = Crane.Sources.Single(source => source.Id == Measures);

    /// <summary>The paragraphs as the rule numbers them.</summary>
    [TestMethod]
    public void Paragraphs_OfTheMeasures_AreAllThatTheRuleHas() => Assert.AreEqual(
        "(a)(1) (a)(2) (a)(3) (a)(4) (a)(5) (a)(6) (a)(7) (b)(1) (b)(2) (b)(3) (b)(4) (c)(1) (c)(2) (d)(1) (d)(2) (d)(3) (d)(4) (e)(1) (e)(1)(i) (e)(1)(ii)-(v) (e)(2) "
        + "(e)(3)(i) (e)(3)(ii) (e)(3)(iii) (e)(3)(iv) (e)(3)(v) (e)(3)(vi) (f)(1) (f)(2) (f)(3) (g)(1) (g)(2) (g)(3) (g)(4) (h)(1) (h)(2) (i)(1) (i)(2)",
        string.Join(' ', Source.Paragraphs.Select(paragraph => paragraph.At)));

    public static IEnumerable<object[]> Paragraphs => Source.Paragraphs.Select(paragraph => new object[] { paragraph.At });

    [TestMethod]
    [DynamicData(nameof(Paragraphs))]
    public void Paragraph_IsCoveredByARuleOrSaysWhatNoFileCanShowAndWhoAttestsIt(string at)
    {
        var paragraph = Source.Paragraphs.Single(found => found.At == at);
        var rules = Crane.Rules.Where(rule => rule.Rule.Authorities.Any(cited => cited.Source == Measures && cited.At == at)).ToList();

        Assert.AreNotEqual("", paragraph.About);
        Assert.IsTrue(rules.Count > 0 || paragraph.NotInFiles is not null, $"{at}: neither a rule nor a part that no file can show");
        Assert.AreEqual(paragraph.NotInFiles is null, paragraph.AttestedBy is null, at);
    }

    [TestMethod]
    public void Rules_EveryTheme_HasATitleAndEveryRuleATheme()
    {
        CollectionAssert.AreEquivalent(Crane.Themes.Select(theme => theme.Key).ToArray(), Crane.Rules.Select(rule => rule.Theme).Distinct().ToArray());
        Assert.HasCount(46, Crane.Rules);
        Assert.IsTrue(Crane.Rules.All(rule => rule.Tests >= 3));
    }

    /// <summary>The crosswalk is a judgement of this project, and says so.</summary>
    [TestMethod]
    public void Frameworks_EachSaysWhoseJudgementItIs()
    {
        Assert.IsNotEmpty(Crane.Frameworks);
        Assert.IsTrue(Crane.Frameworks.All(framework => framework.Note?.Contains("judgement", StringComparison.Ordinal) == true));
    }
}
