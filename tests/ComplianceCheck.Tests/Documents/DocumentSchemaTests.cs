using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.Documents;

[TestClass]
public sealed class DocumentSchemaTests
{
    private static readonly string ManyErrors = Port.Crane(
        "\"modms\": []",
        "\"preparedBy\": 7",
        "\"handling\": \"secret\"",
        "\"asOf\": \"2026-02-30\"",
        "\"crane\": {\"manufacturer\": {\"parent\": {\"parent\": {\"country\": \"UK\", \"nmae\": \"A\"}}}, \"location\": [], \"built\": \"2017-13\"}",
        "\"components\": [{\"id\": \"C-1\"}, {\"id\": \"C 2\", \"kind\": \"plk\", \"services\": [{\"port\": 70000, \"transport\": \"tcp\"}, {\"port\": \"80\"}, 5]}, \"C-3\", null]",
        "\"modems\": [{\"id\": \"M-1\", \"kind\": \"celular\", \"imeis\": [\"490154203237510\", \"1\"], \"sims\": {}, \"model\": \"TBD\"}]",
        "\"statedNone\": [\"siteid\", 3]");

    [TestMethod]
    public void Validate_ManyErrors_EachIsReportedOnceAtItsPlace()
    {
        var lines = Port.Lines(Port.Diagnose(ManyErrors));

        Assert.AreEqual(
            """
            crane.json:2:3: error CC1201 unknown property `modms` in CraneDocument; did you mean `modems`?
            crane.json:3:17: error CC1203 `preparedBy` is number, expected text
            crane.json:4:15: error CC1204 `secret` is not a handling; known are `confidential`, `internal`, `protectedCriticalInfrastructureInformation`, `public`, `sensitiveSecurityInformation`
            crane.json:5:11: error CC1205 `2026-02-30` is not a date, expected a day that exists, as 2026-11-03
            crane.json:6:3: error CC1202 Crane has no `id`, which is required: id of the crane, unique in the fleet
            crane.json:6:63: error CC1204 `UK` is not a country; expected ISO 3166-1 alpha-2 code of a country or territory; Hong Kong (HK), Macau (MO) and Taiwan (TW) have their own, and the United Kingdom is GB
            crane.json:6:69: error CC1201 unknown property `nmae` in Organization; did you mean `name`?
            crane.json:6:85: error CC1201 unknown property `location` in Crane; a note of your own begins with x-
            crane.json:6:110: error CC1205 `2017-13` is not a date, expected a year, month or day, as 2017, 2017-06 or 2017-06-30
            crane.json:7:18: error CC1202 Component has no `kind`, which is required: kind of device
            crane.json:7:40: error CC1205 `C 2` is not an id, expected letters, digits, dot, underscore and hyphen, up to 64 characters, beginning with a letter or digit
            crane.json:7:55: error CC1204 `plk` is not a componentKind; did you mean `plc`?
            crane.json:7:84: error CC1206 `port` 70000 is above 65535
            crane.json:7:112: error CC1202 Service has no `transport`, which is required: transport that the service listens on
            crane.json:7:121: error CC1203 `port` is text, expected whole number
            crane.json:7:128: error CC1203 an element of `services` is number, expected Service object
            crane.json:7:133: error CC1203 an element of `components` is text, expected Component object
            crane.json:7:140: error CC1207 `null` in `components` says neither what the element is nor that there is none, expected Component object; leave the element out; if the list is then not complete, say so in its coverage
            crane.json:8:36: error CC1204 `celular` is not a modemKind; did you mean `cellular`?
            crane.json:8:57: error CC1205 the last digit of `490154203237510` does not agree with the others, expected number of a radio device: 15 digits, the last a check digit; a 16-digit IMEISV is not an IMEI
            crane.json:8:76: error CC1205 `1` is not an imei, expected number of a radio device: 15 digits, the last a check digit; a 16-digit IMEISV is not an IMEI
            crane.json:8:90: error CC1203 `sims` is object, expected list
            crane.json:8:103: warning CC1208 `model` is `TBD`, which is read as not known; leave `model` out; if it is known not to exist, name it in `statedNone`
            crane.json:9:18: error CC1209 `siteid` is no property of CraneDocument, expected the name of one; did you mean `siteId`?
            crane.json:9:28: error CC1203 an element of `statedNone` is number, expected text
            """, lines);
    }

    [TestMethod]
    public void Validate_ManyThreads_AllSayTheSame()
    {
        var schema = DocumentSchema.Compile(Port.Shape);
        var lines = new string[64];

        Parallel.For(0, lines.Length, i =>
        {
            var bag = new DiagnosticBag();
            DocumentReader.Read(new SourceText("crane.json", ManyErrors), Port.Shape, schema, bag);
            lines[i] = Port.Lines(bag.ToImmutable());
        });

        Assert.HasCount(1, lines.Distinct(StringComparer.Ordinal));
        Assert.AreEqual(Port.Lines(Port.Diagnose(ManyErrors)), lines[0]);
    }

    [TestMethod]
    public void Validate_AwkwardNames_AreFoundAtTheirPlace()
    {
        const string Properties = """
            "a.b": {"type": "array", "items": {"$ref": "#/$defs/Inner"}},
            "c[0]": {"type": "integer"}
            """;
        const string Inner = """
            "Inner": {"type": "object", "properties": {"q\"/~": {"type": "integer"}, "": {"type": "integer"}}, "additionalProperties": false}
            """;

        var lines = MiniSchema.Diagnose(MiniSchema.Text(Properties, Inner), """
            "a.b": [{"q\"/~": "x"}, {"": "y"}, {"d.e[1]/#": 1}],
            "c[0]": "z", "a": 1, "c": 1, "\u0061.c": 1, "": 1
            """);

        Assert.AreEqual(
            """
            x:3:19: error CC1203 `q"/~` is text, expected whole number
            x:3:30: error CC1203 `` is text, expected whole number
            x:3:37: error CC1201 unknown property `d.e[1]/#` in Inner; a note of your own begins with x-
            x:4:9: error CC1203 `c[0]` is text, expected whole number
            x:4:14: error CC1201 unknown property `a` in Thing; a note of your own begins with x-
            x:4:22: error CC1201 unknown property `c` in Thing; a note of your own begins with x-
            x:4:30: error CC1201 unknown property `a.c` in Thing; did you mean `a.b`?
            x:4:45: error CC1201 unknown property `` in Thing; a note of your own begins with x-
            """, lines);
    }

    [TestMethod]
    public void Validate_Numbers_AreComparedExactlyOrRefused()
    {
        var schema = MiniSchema.Text("""
            "small": {"type": "integer", "minimum": 0, "maximum": 5}, "free": {"type": "integer"}, "half": {"type": "number", "minimum": -0.5, "maximum": 0.5}
            """);

        string Say(string document) => MiniSchema.Diagnose(schema, document);

        Assert.AreEqual("", Say("\"small\": 5.0, \"free\": 18446744073709551616, \"half\": -0.5"));
        Assert.AreEqual("", Say("\"small\": 0.2e1, \"free\": -1e20, \"half\": 5e-1"));
        Assert.AreEqual("x:3:10: error CC1206 `small` 6 is above 5", Say("\"small\": 6"));
        Assert.AreEqual("x:3:10: error CC1206 `small` -1 is below 0", Say("\"small\": -1"));
        Assert.AreEqual("x:3:10: error CC1203 `small` is the number 1.5, expected whole number", Say("\"small\": 1.5"));
        Assert.AreEqual("x:3:10: error CC1206 `small` 18446744073709551616 is above 5", Say("\"small\": 18446744073709551616"));
        Assert.AreEqual("x:3:9: error CC1206 `half` 0.50000000001 is above 0.5", Say("\"half\": 0.50000000001"));
        foreach (var huge in new[] { "100000000000000000000000000000", "-100000000000000000000000000000", "1e400" })
        {
            Assert.AreEqual($"x:3:10: error CC1206 {huge} is too large to be compared exactly, expected a number of at most 28 digits", Say($"\"small\": {huge}"));
            Assert.AreEqual($"x:3:9: error CC1206 {huge} is too large to be compared exactly, expected a number of at most 28 digits", Say($"\"free\": {huge}"));
        }
    }

    [TestMethod]
    public void Validate_Lengths_AreChecked()
    {
        var schema = MiniSchema.Text("""
            "word": {"type": "string", "minLength": 2, "maxLength": 3}, "list": {"type": "array", "items": {"type": "boolean"}, "minItems": 1, "maxItems": 2}
            """);

        string Say(string document) => MiniSchema.Diagnose(schema, document);

        Assert.AreEqual("", Say("\"word\": \"ab\", \"list\": [true]"));
        Assert.AreEqual("x:3:9: error CC1206 `a` is too short, expected at least 2 characters", Say("\"word\": \"a\""));
        Assert.AreEqual("x:3:9: error CC1206 `abcd` is too long, expected at most 3 characters", Say("\"word\": \"abcd\""));
        Assert.AreEqual("x:3:1: error CC1206 `list` has too few elements, expected at least 1", Say("\"list\": []"));
        Assert.AreEqual("x:3:1: error CC1206 `list` has too many elements, expected at most 2", Say("\"list\": [true, false, true]"));
    }

    [TestMethod]
    public void Validate_PatternThatEndsTheText_RefusesALineFeedBehindIt()
    {
        var lines = Port.Lines(Port.Diagnose(Port.Crane("\"documentId\": \"X-1\\n\"")));

        Assert.StartsWith("crane.json:2:17: error CC1205 `X-1\\u000a` is not an id, expected letters", lines);
    }

    [TestMethod]
    public void Validate_ParentsOfParents_AreCheckedAsDeepAsTheyGo()
    {
        var json = Port.Crane("\"crane\": {\"id\": \"Q\", \"manufacturer\": " + string.Concat(Enumerable.Repeat("{\"parent\":", 60)) + "{\"cuntry\": \"FI\"}" + new string('}', 61));

        var lines = Port.Lines(Port.Diagnose(json));

        Assert.AreEqual("crane.json:2:641: error CC1201 unknown property `cuntry` in Organization; did you mean `country`?", lines);
    }

    [TestMethod]
    public void Validate_FreeNames_MayHoldAnythingAtEveryLevel()
    {
        var lines = Port.Diagnose(Port.Crane(
            "\"x-note\": [null, {\"kind\": 1, \"id\": \"TBD\"}]",
            "\"x-\": null",
            "\"crane\": {\"id\": \"Q\", \"x-id\": \"unknown\", \"manufacturer\": {\"x-9\": 100000000000000000000000000000}}",
            "\"modems\": [{\"id\": \"M\", \"kind\": \"lpwan\", \"x-Kind\": []}]"));

        Assert.IsEmpty(lines);
    }

    [TestMethod]
    [DataRow("\"X-note\": 1", "2:3", "unknown property `X-note` in CraneDocument")]
    [DataRow("\"modms\": null", "2:3", "unknown property `modms` in CraneDocument")]
    [DataRow("\"modms\": \"unknown\"", "2:3", "unknown property `modms` in CraneDocument")]
    public void Validate_NamesThatAreNotFree_AreRefusedWhateverTheyHold(string property, string place, string message)
    {
        var lines = Port.Lines(Port.Diagnose(Port.Crane(property)));

        Assert.StartsWith($"crane.json:{place}: error CC1201 {message};", lines);
    }

    [TestMethod]
    public void Validate_NotKnown_IsReadAsAbsent()
    {
        var lines = Port.Lines(Port.Diagnose(Port.Crane("\"port\": null", "\"siteId\": \"n/a\"", "\"modems\": \"unknown\"", "\"logging\": \" \"")));

        Assert.AreEqual(
            """
            crane.json:3:13: warning CC1208 `siteId` is `n/a`, which is read as not known; leave `siteId` out; if it is known not to exist, name it in `statedNone`
            crane.json:4:13: warning CC1208 `modems` is `unknown`, which is read as not known; leave `modems` out; if it is known not to exist, name it in `statedNone`
            crane.json:5:14: warning CC1208 `logging` is ` `, which is read as not known; leave `logging` out; if it is known not to exist, name it in `statedNone`
            """, lines);
    }

    [TestMethod]
    public void Validate_RequiredAndNotKnown_IsMissing()
    {
        var lines = Port.Lines(Port.Diagnose(Port.Crane("\"crane\": {\"id\": null}", "\"zones\": [{\"id\": \"-\"}]")));

        Assert.AreEqual(
            """
            crane.json:2:3: error CC1202 `id` of Crane is stated as not known, and it is required: id of the crane, unique in the fleet
            crane.json:3:13: error CC1202 `id` of Zone is stated as not known, and it is required: id of the zone, unique in this file
            crane.json:3:20: warning CC1208 `id` is `-`, which is read as not known; leave `id` out; if it is known not to exist, name it in `statedNone`
            """, lines);
    }

    [TestMethod]
    public void Validate_WordsForNotKnownInAList_AreRefused()
    {
        var lines = Port.Lines(Port.Diagnose(Port.Crane("\"statedNone\": [\"siteId\", \"unknown\"]", "\"sharedDependencies\": [\"\"]")));

        Assert.AreEqual(
            """
            crane.json:2:28: error CC1207 `unknown` in `statedNone` says neither what the element is nor that there is none, expected text; leave the element out; if the list is then not complete, say so in its coverage
            crane.json:3:26: error CC1207 `` in `sharedDependencies` says neither what the element is nor that there is none, expected reference; leave the element out; if the list is then not complete, say so in its coverage
            """, lines);
    }
}
