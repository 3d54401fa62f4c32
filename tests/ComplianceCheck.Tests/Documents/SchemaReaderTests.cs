using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.Documents;

[TestClass]
public sealed class SchemaReaderTests
{
    [TestMethod]
    public void Read_SmallestSchema_IsRead()
    {
        var lines = Diagnose(MiniSchema.Text(""));

        Assert.AreEqual("", lines);
    }

    [TestMethod]
    [DataRow("\"a\": {\"type\": \"strin\"}", "\"strin\"", "the type `strin` is not known; did you mean `string`?")]
    [DataRow("\"a\": {\"description\": \"x\"}", "{\"description\"", "a schema states one `type`")]
    [DataRow("\"a\": {\"type\": [\"string\", \"null\"]}", "{\"type\": [", "a schema states one `type`")]
    [DataRow("\"a\": true", "true", "a schema is an object here")]
    [DataRow("\"a\": {\"type\": \"string\", \"const\": \"x\"}", "\"const\"", "the keyword `const` is not enforced here, so it may not be written")]
    [DataRow("\"a\": {\"type\": \"integer\", \"minimun\": 1}", "\"minimun\"", "the keyword `minimun` is not enforced here, so it may not be written; did you mean `minimum`?")]
    [DataRow("\"a\": {\"type\": \"string\", \"minimum\": 1}", "\"minimum\"", "the keyword `minimum` is not enforced here, so it may not be written")]
    [DataRow("\"a\": {\"type\": \"string\", \"enum\": null}", "null", "`enum` has no value")]
    [DataRow("\"a\": {\"type\": \"string\", \"enum\": []}", "[]", "an empty `enum` lets no value through")]
    [DataRow("\"a\": {\"type\": \"string\", \"enum\": [1]}", "[1]", "a list of text belongs here")]
    [DataRow("\"a\": {\"type\": \"string\", \"pattern\": \"(\"}", "{\"type\"", "the pattern `(` cannot be used")]
    [DataRow("\"a\": {\"type\": \"string\", \"pattern\": \"(a)\\\\1\"}", "{\"type\"", "the pattern `(a)\\1` cannot be used")]
    [DataRow("\"a\": {\"type\": \"string\", \"format\": \"dat\"}", "{\"type\"", "the format `dat` is not known; did you mean `date`?")]
    [DataRow("\"a\": {\"type\": \"string\", \"x-checkDigit\": \"verhoeff\"}", "\"verhoeff\"", "`x-checkDigit` is `luhn` or a list of weights")]
    [DataRow("\"a\": {\"type\": \"string\", \"x-checkDigit\": [1, \"2\"]}", "\"2\"", "a weight is a whole number from 0 to 1000")]
    [DataRow("\"a\": {\"type\": \"string\", \"minLength\": 1e20}", "{\"type\"", "`minLength` is a whole number above 0")]
    [DataRow("\"a\": {\"type\": \"integer\", \"maximum\": 1e20}", "{\"type\"", "`maximum` has at most 18 digits")]
    [DataRow("\"a\": {\"type\": \"integer\", \"maximum\": \"9\"}", "\"9\"", "`maximum` is a number")]
    [DataRow("\"a\": {\"type\": \"array\"}", "{\"type\"", "a list states its `items`")]
    [DataRow("\"a\": {\"type\": \"object\", \"properties\": {}}", "{\"type\": \"object\", \"properties\": {}}", "an object states `additionalProperties: false`: otherwise a misspelt property would pass unseen")]
    [DataRow("\"a\": {\"type\": \"object\", \"additionalProperties\": false, \"properties\": []}", "[]", "`properties` is an object")]
    [DataRow("\"a\": {\"type\": \"object\", \"additionalProperties\": false, \"patternProperties\": {\"^y-\": {}}}", "{\"^y-\"", "`patternProperties` may only be {\"^x-\": {}}")]
    [DataRow("\"a\": {\"type\": \"object\", \"additionalProperties\": false, \"required\": [\"b\"]}", "{\"type\": \"object\", \"additional", "`b` is required and not among the properties")]
    [DataRow("\"a\": {\"$ref\": \"other.json#/$defs/A\"}", "\"other.json", "`other.json#/$defs/A` leads out of this file: a schema is one file, and `$ref` begins with #/$defs/")]
    [DataRow("\"a\": {\"$ref\": \"#/$defs/Ting\"}", "\"#/$defs/Ting\"", "`Ting` is not defined; did you mean `Thing`?")]
    [DataRow("\"a\": {\"$ref\": \"#/$defs/Thing\", \"minProperties\": 1}", "\"minProperties\"", "the keyword `minProperties` is not enforced here, so it may not be written")]
    [DataRow("\"a\": {\"$ref\": \"#/$defs/Thing\", \"x-ref\": [\"things\"]}", "\"#/$defs/Thing\", \"x", "`x-ref` stands at text, or at the items of a list of text")]
    [DataRow("\"a\": {\"type\": \"string\", \"x-id\": \"file\"}", "{\"type\"", "`x-id` is `document` or `holder`, not `file`")]
    [DataRow("\"a\": {\"type\": \"boolean\", \"x-ref\": [\"things\"]}", "\"x-ref\"", "the keyword `x-ref` is not enforced here, so it may not be written")]
    public void Read_PropertyThatCannotBeUsed_IsRefusedAtItsPlace(string property, string place, string message)
    {
        var schema = MiniSchema.Text(property);

        var lines = Diagnose(schema);

        Assert.StartsWith($"{At(schema, property, place)}: error CC1401 {message}", lines);
        Assert.DoesNotContain("\n", lines);
    }

    [TestMethod]
    [DataRow("\"a\": {\"type\": \"string\", \"x-ref\": [\"thngs\"]}, \"things\": {\"type\": \"array\", \"items\": {\"$ref\": \"#/$defs/Thing\"}}", "`x-ref` of `a` names `thngs`, which is no list of any document; did you mean `things`?")]
    [DataRow("\"a\": {\"type\": \"string\", \"enum\": [\"on\", \"off\"], \"x-absentMeans\": \"onn\"}", "`x-absentMeans` of `a` is `onn`, which is not among its words; did you mean `on`?")]
    [DataRow("\"a\": {\"type\": \"array\", \"items\": {\"type\": \"string\"}, \"x-closedBy\": \"coverage.a\"}", "`x-closedBy` of `a` is `coverage.a`, and there is no `coverage`")]
    [DataRow("\"a\": {\"$ref\": \"#/$defs/Thing\", \"x-chainEnds\": \"last\"}", "`x-chainEnds` names `last`, which is no property of it")]
    [DataRow("\"a\": {\"$ref\": \"#/$defs/Thing\", \"x-inherits\": \"$site.a\"}", "`x-inherits` of `a` is `$site.a`, expected `$site.` and a property of a site document")]
    [DataRow("\"a\": {\"type\": \"string\", \"format\": \"ip\", \"x-within\": \"rangs\"}, \"ranges\": {\"type\": \"string\", \"format\": \"cidr\"}", "`x-within` of `a` is `rangs`, and there is no `rangs`; did you mean `ranges`?")]
    [DataRow("\"a\": {\"type\": \"string\", \"x-within\": \"b\"}, \"b\": {\"type\": \"string\", \"format\": \"cidr\"}", "`x-within` of `a` is `b`, expected that both are addresses")]
    public void Read_AnnotationThatNamesNothing_IsRefusedAtTheDefinition(string properties, string message)
    {
        var schema = MiniSchema.Text(properties);

        var lines = Diagnose(schema);

        Assert.AreEqual($"{At(schema, "\"Thing\": {", "\"Thing\"")}: error CC1401 Thing: {message}", lines);
    }

    [TestMethod]
    [DataRow("\"x-order\": [[\"from\", \"id\"]]", "`x-order` names `id`, which is no date")]
    [DataRow("\"x-order\": [[\"from\", \"untl\"]]", "`x-order` names `untl`, which is no property of it; did you mean `until`?")]
    [DataRow("\"x-order\": {}", "`x-order` is a list")]
    [DataRow("\"x-label\": [\"nme\"]", "`x-label` names `nme`, which is no property of it")]
    [DataRow("\"x-inherits\": \"other\"", "`x-inherits` names `other`, which is no property of it")]
    public void Read_AnnotationOfAnObjectThatCannotBeUsed_IsRefused(string annotation, string message)
    {
        var schema = MiniSchema.Text("", $$"""
            "Part": {
              "type": "object", {{annotation}},
              "properties": {"id": {"type": "string"}, "from": {"type": "string", "format": "date"}, "until": {"type": "string", "format": "date"} },
              "additionalProperties": false
            }
            """);

        var lines = Diagnose(schema);

        Assert.Contains(message, lines);
        Assert.DoesNotContain("\n", lines);
    }

    [TestMethod]
    public void Read_ClosedByInsideAThing_IsRefused()
    {
        var schema = MiniSchema.Text("", """
            "Part": {"type": "object", "properties": {"a": {"type": "array", "items": {"type": "string"}, "x-closedBy": "b"}, "b": {"type": "boolean"}}, "additionalProperties": false}
            """);

        var lines = Diagnose(schema);

        Assert.Contains("CC1401 Part: `x-closedBy` of `a` stands inside a thing", lines);
    }

    [TestMethod]
    [DataRow("[]", "1:1", "the schema names no kind of document (`x-documents`)")]
    [DataRow("{\"x-documents\": []}", "1:1", "the schema names no kind of document (`x-documents`)")]
    [DataRow("{\"x-documents\": {\"thing\": {\"root\": \"Thing\"}}}", "1:27", "the root of `thing` is no object defined here")]
    [DataRow("{\"allOf\": [], \"x-documents\": {}}", "1:2", "the keyword `allOf` is not known at the top of a schema")]
    public void Read_NoKindOfDocument_IsRefused(string schema, string place, string message)
    {
        var lines = Diagnose(schema);

        Assert.Contains($"mini.json:{place}: error CC1401 {message}", lines);
    }

    [TestMethod]
    public void Read_DefinitionsThatLeadToThemselves_AreRefused()
    {
        var lines = Diagnose(MiniSchema.Text("", "\"A\": {\"$ref\": \"#/$defs/B\"}, \"B\": {\"type\": \"array\", \"items\": {\"$ref\": \"#/$defs/A\"}}"));

        Assert.Contains("CC1401 `A` is defined by itself", lines);
    }

    [TestMethod]
    public void Read_ChainOfAHundredThousandDefinitions_IsRefused()
    {
        var chain = string.Join(",\n", Enumerable.Range(0, 100_000).Select(i => $"\"D{i}\": {{\"$ref\": \"#/$defs/D{i + 1}\"}}"));

        var lines = Diagnose(MiniSchema.Text("", chain + ", \"D100000\": {\"type\": \"string\"}"));

        Assert.Contains("is defined through more than 64 definitions", lines);
    }

    [TestMethod]
    public void Read_ReferenceBesideDefinition_KeepsWhatTheDefinitionChecks()
    {
        var schema = MiniSchema.Text(
            "\"to\": {\"$ref\": \"#/$defs/word\", \"x-ref\": [\"things\"]}, \"things\": {\"type\": \"array\", \"items\": {\"$ref\": \"#/$defs/Thing\"}}",
            "\"word\": {\"type\": \"string\", \"enum\": [\"490154203237518\", \"490154203237510\", \"none\"], \"x-checkDigit\": \"luhn\"}");

        var wrongWord = MiniSchema.Diagnose(schema, "\"to\": \"nonne\"");
        var wrongDigit = MiniSchema.Diagnose(schema, "\"to\": \"490154203237510\"");

        Assert.AreEqual("x:3:7: error CC1204 `nonne` is not a word; did you mean `none`?", wrongWord);
        Assert.StartsWith("x:3:7: error CC1205 the last digit of `490154203237510` does not agree with the others", wrongDigit);
    }

    private static string Diagnose(string schema)
    {
        var bag = new DiagnosticBag();
        var shape = SchemaReader.Read(new SourceText("mini.json", schema), bag);
        Assert.AreEqual(bag.HasErrors, shape is null);
        return Port.Lines(bag.ToImmutable());
    }

    /// <summary>Where <paramref name="place"/> begins inside <paramref name="part"/> of a schema.</summary>
    private static string At(string schema, string part, string place)
    {
        var offset = schema.IndexOf(part, StringComparison.Ordinal) + part.IndexOf(place, StringComparison.Ordinal);
        var position = new SourceText("mini.json", schema).PositionOf(offset);
        return $"mini.json:{position.Line}:{position.Column}";
    }
}
