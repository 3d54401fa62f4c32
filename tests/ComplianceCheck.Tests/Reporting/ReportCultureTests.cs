using System.Globalization;

namespace ComplianceCheck.Tests.Reporting;

[TestClass]
public sealed class ReportCultureTests
{
    [TestMethod]
    [DataRow("tr-TR")]
    [DataRow("ar-SA")]
    [DataRow("de-CH")]
    public void Write_AnyCulture_GivesTheSameBytes(string culture)
    {
        var assessment = SampleAssessment.Incomplete();
        var (html, markdown, text, json) = (ReportFiles.Html(assessment), ReportFiles.Markdown(assessment), ReportFiles.Text(assessment), ReportFiles.Json(assessment));
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.AreEqual(html, ReportFiles.Html(assessment));
            Assert.AreEqual(markdown, ReportFiles.Markdown(assessment));
            Assert.AreEqual(text, ReportFiles.Text(assessment));
            CollectionAssert.AreEqual(json, ReportFiles.Json(assessment));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
