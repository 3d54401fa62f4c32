namespace ComplianceCheck.Tests.Scriban;

[TestClass]
public sealed class ObjectFunctionTests
{
    [TestMethod]
    [DataRow("undefined_var | object.default \"Yo\"", "Yo")]
    [DataRow("'' | object.default \"Yo\"", "Yo")]
    [DataRow("' ' | object.default \"Yo\"", " ")]
    [DataRow("\"1 + 2\" | object.eval", "3")]
    [DataRow("\"This is {{ 1 + 2 }}\" | object.eval_template", "This is 3")]
    [DataRow("255 | object.format \"X4\"", "00FF")]
    [DataRow("1523 | object.format \"N2\" \"en-US\"", "1,523.00")]
    [DataRow("product | object.has_key 'title'", "true")]
    [DataRow("product | object.has_key 'x'", "false")]
    [DataRow("product | object.has_value 'title'", "true")]
    [DataRow("product | object.keys | array.sort", "[\"title\", \"type\"]")]
    [DataRow("[1, 2, 3] | object.size", "3")]
    [DataRow("'abcd' | object.size", "4")]
    [DataRow("product | object.size", "2")]
    [DataRow("product | object.values | array.sort", "[\"fruit\", \"Orange\"]")]
    [DataRow("`{ \"foo\": 123, \"a\": [1, null] }` | object.from_json", "{foo: 123, a: [1, null]}")]
    [DataRow("{ foo: \"bar\", baz: [1, 2, 3] } | object.to_json", "{\"foo\":\"bar\",\"baz\":[1,2,3]}")]
    [DataRow("true | object.to_json", "true")]
    [DataRow("null | object.to_json", "null")]
    public void Function_OfTheDocumentation_GivesTheDocumentedResult(string expression, string expected) =>
        Assert.AreEqual(expected, Rendered.Text($"{{{{ product = {{title: 'Orange', type: 'fruit'}}; {expression} }}}}"));

    [TestMethod]
    [DataRow("null", "", "")]
    [DataRow("true", "boolean", "bool")]
    [DataRow("1", "number", "int")]
    [DataRow("1.0", "number", "double")]
    [DataRow("\"text\"", "string", "string")]
    [DataRow("1..5", "iterator", "range")]
    [DataRow("[1,2]", "array", "array")]
    [DataRow("{}", "object", "object")]
    [DataRow("object", "object", "object")]
    public void TypeofAndKind_OfAValue_NameItsType(string expression, string type, string kind)
    {
        Assert.AreEqual(type, Rendered.Text($"{{{{ {expression} | object.typeof }}}}"));
        Assert.AreEqual(kind, Rendered.Text($"{{{{ {expression} | object.kind }}}}"));
    }

    [TestMethod]
    public void Keys_OfANetObject_AreItsMembers() =>
        Assert.AreEqual("[\"first_name\"] x", Rendered.Text("{{ o | object.keys }} {{ o | object.values | array.first }}", ("o", new { FirstName = "x" })));
}
