using System.Text.Json;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.Documents;

[TestClass]
public sealed class PortSchemaTests
{
    /// <summary>Keywords and annotations that are about people or about rules: no document can violate them.</summary>
    private static readonly string[] ViolatedByNoDocument =
    [
        "description", "patternProperties", "x-label", "x-closedBy", "x-absentMeans", "x-inherits", "x-chainEnds", "x-handling", "x-heldBy",
        "x-ref", "x-id", "x-order", "x-within", "x-statedNone",
    ];

    /// <summary>For every keyword a property that violates it and nothing else, and the code it leads to.</summary>
    private static readonly Dictionary<string, (string Property, string Code)> Violations = new(StringComparer.Ordinal)
    {
        ["$ref"] = ("\"crane\": 5", "CC1203"),
        ["additionalProperties"] = ("\"crane\": {\"id\": \"Q\", \"idd\": 1}", "CC1201"),
        ["enum"] = ("\"handling\": \"secret\"", "CC1204"),
        ["format"] = ("\"asOf\": \"2026-02-30\"", "CC1205"),
        ["items"] = ("\"modems\": [true]", "CC1203"),
        ["maximum"] = ("\"port\": {\"marsecLevel\": 4}", "CC1206"),
        ["minimum"] = ("\"port\": {\"marsecLevel\": 0}", "CC1206"),
        ["pattern"] = ("\"documentId\": \"a b\"", "CC1205"),
        ["properties"] = ("\"crane\": {\"id\": \"Q\", \"model\": 7}", "CC1203"),
        ["required"] = ("\"crane\": {}", "CC1202"),
        ["type"] = ("\"preparedBy\": 7", "CC1203"),
        ["x-checkDigit"] = ("\"modems\": [{\"id\": \"M\", \"kind\": \"lpwan\", \"imeis\": [\"490154203237510\"]}]", "CC1205"),
        ["x-propertyNames"] = ("\"statedNone\": [\"siteid\"]", "CC1209"),
    };

    private static readonly Lazy<(SortedSet<string> Keywords, SortedSet<string> Types, List<string> Undescribed)> Walked = new(Walk);

    [TestMethod]
    public void Schema_Shipped_IsReadWithoutADiagnostic()
    {
        var bag = new DiagnosticBag();

        var shape = SchemaReader.Read(new SourceText("port.schema.json", Repository.Bytes("rules/schema/port.schema.json")), bag);

        Assert.IsNotNull(shape);
        Assert.AreEqual("", Port.Lines(bag.ToImmutable()));
        Assert.AreEqual("stsCrane stsSite", string.Join(' ', shape.Kinds.Keys));
    }

    [TestMethod]
    public void Schema_EveryPropertyAndDefinition_IsDescribed()
    {
        var undescribed = Walked.Value.Undescribed;

        Assert.AreEqual("", string.Join('\n', undescribed));
    }

    [TestMethod]
    public void Schema_EveryKeyword_IsEnforced()
    {
        var used = Walked.Value.Keywords;

        var enforced = Violations.Keys.Concat(ViolatedByNoDocument).Order(StringComparer.Ordinal);

        Assert.AreEqual(string.Join('\n', enforced), string.Join('\n', used.Order(StringComparer.Ordinal)));
        foreach (var (keyword, (property, code)) in Violations)
        {
            Assert.AreEqual(code, string.Join(' ', Port.Diagnose(Port.Crane(property)).Select(diagnostic => diagnostic.Code.Id)), keyword);
        }
    }

    [TestMethod]
    [DataRow("object", "\"crane\": []")]
    [DataRow("array", "\"modems\": {}")]
    [DataRow("string", "\"preparedBy\": true")]
    [DataRow("integer", "\"port\": {\"marsecLevel\": 1.5}")]
    [DataRow("number", "\"observations\": [{\"id\": \"O\", \"kind\": \"rfSurvey\", \"start\": \"2026-01-01\", \"scope\": {\"durationHours\": \"2\"}}]")]
    [DataRow("boolean", "\"modems\": [{\"id\": \"M\", \"kind\": \"lpwan\", \"bypassesFirewall\": \"true\"}]")]
    public void Schema_EveryType_IsEnforced(string type, string property)
    {
        var codes = Port.Diagnose(Port.Crane(property)).Select(diagnostic => diagnostic.Code.Id);

        Assert.Contains(type, Walked.Value.Types);
        Assert.HasCount(6, Walked.Value.Types);
        Assert.AreEqual("CC1203", string.Join(' ', codes));
    }

    [TestMethod]
    [DataRow("\"asOf\": \"2026-11\"")]
    [DataRow("\"preparedOn\": \"2026-11\"")]
    [DataRow("\"crane\": {\"id\": \"Q\", \"built\": \"2026-11-31\"}")]
    [DataRow("\"observations\": [{\"id\": \"O\", \"kind\": \"rfSurvey\", \"start\": \"2026-01-01\", \"unmatchedFindings\": [{\"id\": \"U\", \"kind\": \"host\", \"text\": \"t\", \"ip\": \"10.0.0.0/8\"}]}]")]
    [DataRow("\"networks\": [{\"id\": \"N\", \"ranges\": [\"10.0.0.0/40\"]}]")]
    public void Schema_EveryFormat_IsEnforced(string property)
    {
        var codes = Port.Diagnose(Port.Crane(property)).Select(diagnostic => diagnostic.Code.Id);

        Assert.AreEqual("CC1205", string.Join(' ', codes));
    }

    [TestMethod]
    public void Schema_EveryObject_HasAPlaceForWhatIsStatedNone()
    {
        var without = Port.Shape.Types.Values.OfType<ObjectType>().Where(type => type.StatedNone is null && type.Name != "Coverage").Select(type => type.Name);

        Assert.AreEqual("", string.Join(' ', without));
    }

    /// <summary>Visits every schema of the file as JSON, without our own reader.</summary>
    private static (SortedSet<string> Keywords, SortedSet<string> Types, List<string> Undescribed) Walk()
    {
        var (keywords, types, undescribed) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal), new List<string>());
        using var file = JsonDocument.Parse(Repository.Bytes("rules/schema/port.schema.json"));
        void Visit(JsonElement schema, string path, bool mustBeDescribed)
        {
            if (mustBeDescribed && (!schema.TryGetProperty("description", out var description) || description.GetString() is not { Length: > 10 }))
            {
                undescribed.Add(path);
            }

            foreach (var keyword in schema.EnumerateObject())
            {
                keywords.Add(keyword.Name);
                switch (keyword.Name)
                {
                    case "type":
                        types.Add(keyword.Value.GetString() ?? "");
                        break;
                    case "items":
                        Visit(keyword.Value, path + "[]", mustBeDescribed: false);
                        break;
                    case "properties":
                        foreach (var property in keyword.Value.EnumerateObject())
                        {
                            Visit(property.Value, $"{path}.{property.Name}", mustBeDescribed: true);
                        }

                        break;
                }
            }
        }

        foreach (var definition in file.RootElement.GetProperty("$defs").EnumerateObject())
        {
            Visit(definition.Value, definition.Name, mustBeDescribed: true);
        }

        return (keywords, types, undescribed);
    }
}
