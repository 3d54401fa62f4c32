using global::Scriban.Syntax;

namespace ComplianceCheck.Tests.Scriban;

[TestClass]
public sealed class NumberFunctionTests
{
    [TestMethod]
    [DataRow("-15.5| math.abs", "15.5")]
    [DataRow("-5| math.abs", "5")]
    [DataRow("4.6 | math.ceil", "5")]
    [DataRow("4.3 | math.ceil", "5")]
    [DataRow("8.4 | math.divided_by 2.0 | math.round 1", "4.2")]
    [DataRow("8.4 | math.divided_by 2", "4")]
    [DataRow("25 | math.divided_by 2", "12")]
    [DataRow("4.6 | math.floor", "4")]
    [DataRow("255 | math.format \"X4\"", "00FF")]
    [DataRow("1523 | math.format \"N2\"", "1,523.00")]
    [DataRow("255 | math.is_number", "true")]
    [DataRow("\"yo\" | math.is_number", "false")]
    [DataRow("255 | math.minus 5", "250")]
    [DataRow("11 | math.modulo 10", "1")]
    [DataRow("1 | math.plus 2", "3")]
    [DataRow("4.6 | math.round", "5")]
    [DataRow("4.3 | math.round", "4")]
    [DataRow("4.5612 | math.round 2", "4.56")]
    [DataRow("2 | math.times 3", "6")]
    public void Function_OfTheDocumentation_GivesTheDocumentedResult(string expression, string expected) =>
        Assert.AreEqual(expected, Rendered.Text($"{{{{ {expression} }}}}"));

    [TestMethod]
    public void Function_OfText_EndsTheRendering() =>
        Assert.ThrowsExactly<ScriptRuntimeException>(() => Rendered.Text("{{ 'x' | math.abs }}"));
}
