using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.Documents;

[TestClass]
public sealed class NotKnownTests
{
    [TestMethod]
    [DataRow("null")]
    [DataRow("\"\"")]
    [DataRow("\"unknown\"")]
    [DataRow("\"UnKnown\"")]
    [DataRow("\"n/a\"")]
    [DataRow("\"N\\/A\"")]
    [DataRow("\"TBD\"")]
    [DataRow("\"-\"")]
    [DataRow("\" \\t\"")]
    [DataRow("\"\u00A0\u00A0\u00A0\u00A0\u00A0\"")]
    [DataRow("\"  unknown \"")]
    [DataRow("\"\\u0075nknown\"")]
    public void Is_NullOrWord_IsNotKnown(string json)
    {
        var value = Parse(json);

        Assert.IsTrue(NotKnown.Is(value));
    }

    [TestMethod]
    [DataRow("false")]
    [DataRow("0")]
    [DataRow("[]")]
    [DataRow("{}")]
    [DataRow("\"none\"")]
    [DataRow("\"--\"")]
    [DataRow("\"NA\"")]
    [DataRow("\"unknowns\"")]
    [DataRow("\"un\\u212Anown\"")]
    [DataRow("\"é\"")]
    [DataRow("\"unknown to the operator\"")]
    public void Is_AnythingElse_IsKnown(string json)
    {
        var value = Parse(json);

        Assert.IsFalse(NotKnown.Is(value));
    }

    private static JsonValue Parse(string json)
    {
        var text = JsonTextReader.Read(new SourceText("x.json", json), new DiagnosticBag());
        Assert.IsNotNull(text);
        return text.Root;
    }
}
