using System.Collections.Immutable;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Rules;

/// <summary>Reads the tests of a rule.</summary>
internal static class RuleTestReader
{
    /// <summary>The tests of a rule, or of the definitions of a pack, by what they are written like.</summary>
    public static IEnumerable<RuleTest> Read(ImmutableArray<YamlNode> nodes, DiagnosticBag diagnostics, bool areOfDefinitions = false)
    {
        var tests = new List<RuleTest>();
        foreach (var node in nodes)
        {
            if (Fields.Of(node, areOfDefinitions ? RuleGrammar.DefinitionTest : RuleGrammar.Test, "a test", diagnostics) is not { } fields || fields.Text("name") is not { } name || fields.Node("expect") is not { } expect)
            {
                continue;
            }

            if (tests.Any(test => test.Name == name))
            {
                diagnostics.Add(RuleCodes.NameTaken, node.Source, fields.Mapping["name"]!.Span, $"two tests are called `{name}`");
            }

            if (fields.Text("base") is { } start && !tests.Any(test => test.Name == start))
            {
                diagnostics.Add(RuleCodes.UnknownName, node.Source, fields.Mapping["base"]!.Span, $"there is no earlier test `{start}`", NameSuggestion.DidYouMean(start, tests.Select(test => test.Name)));
            }

            var (verdict, items) = areOfDefinitions ? (fields.Word("expect", RuleGrammar.Truths) ?? "", []) : ReadExpectation(expect, fields);
            tests.Add(new RuleTest
            {
                Name = name,
                Base = fields.Text("base"),
                Given = Mapping("given"),
                Set = Mapping("set"),
                Remove = fields.Scalars("remove"),
                AsOf = fields.Node("asOf") is { } asOf ? DayOf(asOf, fields) : null,
                Parameters = Mapping("parameters"),
                Expect = verdict,
                Items = items,
                Written = fields.Mapping,
            });

            YamlMapping? Mapping(string key)
            {
                if (fields.Node(key) is { } value and not YamlMapping)
                {
                    fields.Refuse(value, $"`{key}` is {value.Noun}, expected a mapping");
                }

                return fields.Node(key) as YamlMapping;
            }
        }

        return tests;
    }

    private static DateOnly? DayOf(YamlNode node, Fields fields)
    {
        if (node is YamlScalar scalar && DateRange.TryParse(scalar.Text, out var date) && date.IsDay)
        {
            return date.First;
        }

        fields.Refuse(node, $"`asOf` is {node.Noun}, expected {TextFormat.Date.Expected}");
        return null;
    }

    private static (string Verdict, ImmutableArray<YamlScalar> Items) ReadExpectation(YamlNode expect, Fields fields)
    {
        switch (expect)
        {
            case YamlScalar:
                return (fields.Word("expect", RuleGrammar.Verdicts) ?? "", []);
            case YamlMapping { Entries: [var entry] }:
                if (!RuleGrammar.Verdicts.Contains(entry.Key.Text, StringComparer.Ordinal))
                {
                    fields.Refuse(entry.Key, $"`{entry.Key.Text}` is no verdict", NameSuggestion.DidYouMeanOrList(entry.Key.Text, RuleGrammar.Verdicts));
                }

                ImmutableArray<YamlNode> items = entry.Value is YamlSequence list ? list.Items : [entry.Value];
                if (items.IsEmpty)
                {
                    fields.Refuse(entry.Value, "no item is named", "to expect only the verdict, write it alone");
                }

                foreach (var item in items.Where(item => item is not YamlScalar { Kind: YamlScalarKind.Text }))
                {
                    fields.Refuse(item, $"{item.Noun} stands where an item belongs, such as `check: list[0]`");
                }

                return (entry.Key.Text, [.. items.OfType<YamlScalar>()]);
            default:
                fields.Refuse(expect, $"`expect` is {expect.Noun}, expected a verdict, or one verdict with the items that have it");
                return ("", []);
        }
    }
}
