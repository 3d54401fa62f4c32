using System.Globalization;
using System.Text;
using System.Text.Json;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.Documents;

[TestClass]
public sealed class JsonValueTests
{
    [TestMethod]
    public void Values_RandomDocuments_AgreeWithSystemTextJson()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var json = RandomJson.Make(seed);
            using var expected = JsonDocument.Parse(json.TrimStart('\uFEFF'));

            var text = Parse(json);

            Assert.AreEqual(Compare(expected.RootElement, text.Root, ""), text.Count, $"seed {seed}");
        }
    }

    [TestMethod]
    public void Pointer_AwkwardNames_AreEscaped()
    {
        var text = Parse("""{"a/b": [0, {"m~n": [true, "x"]}], "": {"\u00e9": null}}""");

        var pointers = Enumerable.Range(0, text.Count).Select(index => new JsonValue(text, index).Pointer());

        Assert.AreEqual(" /a~1b /a~1b/0 /a~1b/1 /a~1b/1/m~0n /a~1b/1/m~0n/0 /a~1b/1/m~0n/1 / //é", string.Join(' ', pointers));
    }

    [TestMethod]
    public void TryGetProperty_Null_IsNotThere()
    {
        var root = Parse("""{"a": null, "b": false, "\u0063": 1}""").Root;

        var found = (root.TryGetProperty("a"u8, out _), root.TryGetProperty("b"u8, out _), root.TryGetProperty("c"u8, out var escaped));

        Assert.AreEqual((false, true, true), found);
        Assert.AreEqual(1m, escaped.AsNumber());
    }

    [TestMethod]
    [DataRow("1.50", "1.50")]
    [DataRow("1e3", "1000")]
    [DataRow("79228162514264337593543950335", "79228162514264337593543950335")]
    [DataRow("792281625142643375935439503350", null)]
    [DataRow("1e400", null)]
    [DataRow("\"1\"", null)]
    public void AsNumber_Value_IsExactOrNull(string json, string? expected)
    {
        var number = Parse(json).Root.AsNumber();

        Assert.AreEqual(expected, number?.ToString(CultureInfo.InvariantCulture));
    }

    [TestMethod]
    public void TextEquals_EveryPairOfValues_IsThatOfTheTexts()
    {
        // Strings written in several ways, and values whose JSON text is that of a string.
        var text = Parse("""["", "a", "\u0061", "ab", "a\u0062", "A", "\"", "\u0022", "é", "\u00e9", "e\u0301", "🚢", "\ud83d\udea2", "\/", "/", "\\/", "1", 1, "true", true, "null", null, "[]", [], "{}", {}, "a\u0000", "\n", "\u000a", "\\n"]""");
        var other = Parse("""{"x": ["\u0061\u0062", "ab", "", 1, "🚢", "\u00E9", "\\n", "\n"]}""");
        JsonValue[] values = [.. Enumerable.Range(1, text.Count - 1).Select(index => new JsonValue(text, index)), .. Enumerable.Range(2, other.Count - 2).Select(index => new JsonValue(other, index))];
        foreach (var left in values)
        {
            foreach (var right in values)
            {
                var expected = left.Kind == JsonKind.String && right.Kind == JsonKind.String && string.Equals(left.AsText(), right.AsText(), StringComparison.Ordinal);

                Assert.AreEqual(expected, left.TextEquals(right), $"{left.Text.Source.Slice(left.Span)} and {right.Text.Source.Slice(right.Span)}");
            }
        }
    }

    [TestMethod]
    public void TextEquals_StringsWithoutEscapes_AllocatesNothing()
    {
        var text = Parse("""["crane 🚢", "crane 🚢", "crane"]""");
        var (first, same, different) = (new JsonValue(text, 1), new JsonValue(text, 2), new JsonValue(text, 3));
        bool Compare() => first.TextEquals(same) & !first.TextEquals(different) & !text.Root.TextEquals(first) & !first.TextEquals(text.Root);
        Assert.IsTrue(Compare());
        var before = GC.GetAllocatedBytesForCurrentThread();

        Compare();

        Assert.AreEqual(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [TestMethod]
    [DataRow("\"\"", "")]
    [DataRow("\"é 🚢\"", "é 🚢")]
    [DataRow("\"\\u0061\"", null)]
    [DataRow("1", null)]
    [DataRow("true", null)]
    [DataRow("null", null)]
    [DataRow("[\"a\"]", null)]
    [DataRow("{}", null)]
    public void TryGetUtf8_Value_OnlyOfAStringWithoutEscapes(string json, string? expected)
    {
        var found = Parse(json).Root.TryGetUtf8(out var bytes);

        Assert.AreEqual((expected is not null, expected ?? ""), (found, Encoding.UTF8.GetString(bytes)));
    }

    /// <summary>Compares everything that can be asked of a value; returns how many values it has.</summary>
    private static int Compare(JsonElement expected, JsonValue value, string pointer)
    {
        Assert.AreEqual(pointer, value.Pointer());
        Assert.AreEqual(expected.GetRawText(), value.Text.Source.Slice(value.Span));
        Assert.AreEqual(KindOf(expected.ValueKind), value.Kind);
        var count = 1;
        var children = new List<JsonValue>();
        foreach (var child in value)
        {
            Assert.AreEqual(value, child.Parent);
            Assert.AreEqual(children.Count, child.IndexInParent());
            children.Add(child);
        }

        Assert.AreEqual(children.Count == 0, value.IsEmpty);
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                var properties = expected.EnumerateObject().ToArray();
                Assert.HasCount(properties.Length, children);
                foreach (var (property, child) in properties.Zip(children))
                {
                    Assert.AreEqual(property.Name, child.Name);
                    Assert.AreEqual(property.Name, JsonSerializer.Deserialize<string>(value.Text.Source.Slice(child.NameSpan)));
                    Assert.AreEqual(child.Kind != JsonKind.Null, value.TryGetProperty(Encoding.UTF8.GetBytes(property.Name), out var found));
                    Assert.IsTrue(child.Kind == JsonKind.Null || found == child);
                    count += Compare(property.Value, child, pointer + "/" + JsonValue.EscapePointer(property.Name));
                }

                break;
            case JsonValueKind.Array:
                Assert.HasCount(expected.GetArrayLength(), children);
                for (var i = 0; i < children.Count; i++)
                {
                    Assert.IsFalse(children[i].IsProperty);
                    count += Compare(expected[i], children[i], pointer + "/" + i.ToString(CultureInfo.InvariantCulture));
                }

                break;
            case JsonValueKind.String:
                Assert.AreEqual(expected.GetString(), value.AsText());
                Assert.IsTrue(value.TextEquals(Encoding.UTF8.GetBytes(expected.GetString()!))); // a string has text
                Assert.IsTrue(value.TextEquals(value));
                break;
            case JsonValueKind.True or JsonValueKind.False:
                Assert.AreEqual(expected.GetBoolean(), value.AsBoolean());
                break;
        }

        return count;
    }

    private static JsonKind KindOf(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => JsonKind.Object,
        JsonValueKind.Array => JsonKind.List,
        JsonValueKind.String => JsonKind.String,
        JsonValueKind.Number => JsonKind.Number,
        JsonValueKind.Null => JsonKind.Null,
        _ => JsonKind.Boolean,
    };

    private static JsonText Parse(string json)
    {
        var bag = new DiagnosticBag();
        var text = JsonTextReader.Read(new SourceText("x.json", json), bag);
        Assert.IsNotNull(text, json + Port.Lines(bag.ToImmutable()));
        return text;
    }
}
