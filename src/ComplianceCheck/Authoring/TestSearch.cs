using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ComplianceCheck.Documents;
using ComplianceCheck.Evaluation;
using ComplianceCheck.Rules;
using JsonScalar = System.Text.Json.Nodes.JsonValue;

namespace ComplianceCheck.Authoring;

/// <summary>
/// Looks for a test that notices a change of a rule: begins at the tests that there are, and changes one value of their facts
/// or two, until rule and changed rule say different things.
/// </summary>
internal sealed class TestSearch
{
    private const int MostTries = 4000;
    private const int MostOfOneProperty = 40;

    private readonly SchemaShape shape;
    private readonly DocumentSchema schema;
    private readonly Dictionary<SchemaProperty, List<JsonNode>> recorded = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PreparedTest, FactSheet> sheets = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<(string File, string Name)> names = [];
    private int triesLeft;

    /// <param name="shape">The schema.</param>
    /// <param name="tests">All tests of the pack: what they record is what an author knows to record.</param>
    public TestSearch(SchemaShape shape, IEnumerable<PreparedTest> tests)
    {
        this.shape = shape;
        schema = DocumentSchema.Compile(shape);
        foreach (var test in tests)
        {
            var sheet = new FactSheet(test.Fleet.Documents, shape, schema);
            sheets.Add(test, sheet);
            names.Add((test.Test.Written.Source.Path, test.Test.Name));
            foreach (var (_, named, type) in Enumerable.Range(0, sheet.Documents.Length).SelectMany(sheet.ObjectsOf))
            {
                Remember(named, type);
            }
        }
    }

    /// <summary>A test that a rule passes and its changed form does not, as YAML, and the file of the test it starts from; null where none was found.</summary>
    /// <param name="seeds">The tests to begin at, of one rule or one definition, each with the pack before and after the change.</param>
    /// <param name="mutation">The change.</param>
    public (string Yaml, string File)? Find(IReadOnlyList<(PreparedTest Test, Pack Before, Pack After)> seeds, Mutation mutation)
    {
        triesLeft = MostTries;
        var begun = seeds.Select(seed => (seed.Test, Asker: new Asker(seed.Test, seed.Before, seed.After), Near: ChangesNear(seed.Test, mutation, isNear: true))).ToList();
        foreach (var seed in begun)
        {
            foreach (var changes in seed.Near.Select(change => ImmutableArray.Create(change)).Concat(Moves(seed.Test)).Concat(Emptied(seed.Test)))
            {
                if (Try(seed.Test, seed.Asker, changes) is { } found)
                {
                    return found;
                }
            }
        }

        foreach (var seed in begun)
        {
            var far = ChangesNear(seed.Test, mutation, isNear: false);
            var first = far.Select(change => ImmutableArray.Create(change)).Concat(Moves(seed.Test)).ToList();
            foreach (var changes in from near in seed.Near from other in first where other.All(change => change.Path != near.Path || change.Document != near.Document) select other.Add(near))
            {
                if (triesLeft <= 0)
                {
                    return null;
                }

                if (Try(seed.Test, seed.Asker, changes) is { } found)
                {
                    return found;
                }
            }
        }

        return null;
    }

    /// <summary>What the document records, recorded by its site instead, one list at a time.</summary>
    private IEnumerable<ImmutableArray<FactChange>> Moves(PreparedTest seed)
    {
        var sheet = sheets[seed];
        var documents = sheet.Documents.Select(document => document.Kind.Role).ToList();
        var (item, site) = (documents.IndexOf(DocumentRole.Item), documents.IndexOf(DocumentRole.Site));
        if (item < 0 || site < 0)
        {
            yield break;
        }

        foreach (var (name, value) in sheet.ObjectsOf(item).First().Object)
        {
            if (value is JsonArray { Count: > 0 } && sheet.Documents[site].Kind.Root.Properties.ContainsKey(name))
            {
                yield return [new FactChange(site, name, value), new FactChange(item, name, null)];
            }
        }
    }

    /// <summary>All lists that items come from without any, and known to be complete as far as something that is recorded says so.</summary>
    private IEnumerable<ImmutableArray<FactChange>> Emptied(PreparedTest seed)
    {
        if (seed.Rule is null)
        {
            yield break;
        }

        var sheet = sheets[seed];
        var changes = ImmutableArray.CreateBuilder<FactChange>();
        var names = seed.Rule.Checks.SelectMany(check => check.ForEach).Where(path => !path.Steps.IsEmpty).Select(path => path.Steps[0].Name).Distinct(StringComparer.Ordinal).ToList();
        for (var document = 0; document < sheet.Documents.Length; document++)
        {
            var root = sheet.Documents[document].Kind.Root;
            foreach (var property in names.Select(name => root.Properties.GetValueOrDefault(name)).OfType<SchemaProperty>().Where(property => property.Type is ListType))
            {
                changes.Add(new FactChange(document, property.Name, new JsonArray()));
                if (property.ClosedBy?.Split('.') is [var holder, var section] && root.Properties[holder].Type is ObjectType coverage && recorded.TryGetValue(coverage.Properties[section], out var said))
                {
                    changes.Add(new FactChange(document, $"{holder}.{section}", said[0]));
                }
            }
        }

        yield return changes.ToImmutable();
    }

    private (string Yaml, string File)? Try(PreparedTest seed, Asker asker, ImmutableArray<FactChange> changes)
    {
        triesLeft--;
        if (sheets[seed].With(changes) is not { } documents)
        {
            return null;
        }

        var changed = seed with { Fleet = Fleet.Join(documents, diagnostics: new()), First = documents[0] };
        return asker.Tell(changed) is var (before, after) && before != after && sheets[seed].IsValid(changes) ? (Written(seed, changes, before), seed.Test.Written.Source.Path) : null;
    }

    /// <summary>Changes of what the changed condition reads; or of all that the rule reads, and of how many things there are.</summary>
    private List<FactChange> ChangesNear(PreparedTest seed, Mutation mutation, bool isNear)
    {
        var values = new PossibleValues(seed.AsOf);
        if (isNear && mutation.Touched is var (before, after))
        {
            values.Add(before);
            values.Add(after);
        }
        else if (seed.Definition is { } definition)
        {
            values.Add(definition.Condition);
        }
        else
        {
            foreach (var check in seed.Rule!.Checks)
            {
                check.ForEach.ToList().ForEach(values.AddList);
                values.Add(check.When);
                values.Add(check.Require);
                values.Add(check.Evidence);
            }

            values.Add(seed.Rule.AppliesTo);
            values.Add(seed.Rule.Evidence);
        }

        var sheet = sheets[seed];
        values.AddCompared(sheet);
        var changes = new List<FactChange>();
        for (var document = 0; document < sheet.Documents.Length; document++)
        {
            foreach (var (path, named, type) in sheet.ObjectsOf(document))
            {
                foreach (var property in type.Properties.Values)
                {
                    AddChanges(sheet, document, path, named, property, values, changes);
                }
            }
        }

        return changes;
    }

    private void AddChanges(FactSheet sheet, int document, string path, JsonObject named, SchemaProperty property, PossibleValues values, List<FactChange> changes)
    {
        // The day of the first document is that of the run.
        if (!values.ByProperty.TryGetValue(property, out var possible) || (document == 0 && path.Length == 0 && sheet.Documents[0].Kind.AsOf == property))
        {
            return;
        }

        var (at, now) = (FactSheet.Join(path, property.Name), named[property.Name]);
        var others = recorded.TryGetValue(property, out var known) ? known : [];
        foreach (var value in possible.Concat(others).Where(value => !JsonNode.DeepEquals(value, now) && (value is not null || !property.IsRequired)).Take(MostOfOneProperty))
        {
            changes.Add(new FactChange(document, at, value));
        }

        // One more thing of the same kind, so that not all of them are alike.
        if (now is JsonArray { Count: > 0 } list && property.Type is ListType { Item: ObjectType item })
        {
            foreach (var more in others.OfType<JsonArray>().SelectMany(other => other).OfType<JsonObject>().Take(MostOfOneProperty))
            {
                var (longer, added) = ((JsonArray)list.DeepClone(), (JsonObject)more.DeepClone());
                if (item.Id is { } id)
                {
                    added[id.Name] = string.Create(CultureInfo.InvariantCulture, $"{property.Name}-{list.Count + 1}");
                }

                longer.Add(added);
                changes.Add(new FactChange(document, at, longer));
            }
        }
    }

    private void Remember(JsonObject named, ObjectType type)
    {
        foreach (var (name, value) in named)
        {
            if (value is null || !type.Properties.TryGetValue(name, out var property))
            {
                continue;
            }

            if (!recorded.TryGetValue(property, out var known))
            {
                recorded.Add(property, known = []);
            }

            if (known.Count < MostOfOneProperty && !known.Exists(other => JsonNode.DeepEquals(other, value)))
            {
                known.Add(value);
            }
        }
    }

    private string Written(PreparedTest seed, ImmutableArray<FactChange> changes, string expect)
    {
        var yaml = new StringBuilder();
        var (set, removed) = (changes.Where(change => change.Value is not null).ToList(), changes.Where(change => change.Value is null).ToList());
        var name = $"{seed.Test.Name}; {string.Join(" and ", changes.Select(change => $"{PathOf(seed, change)} {(change.Value is null ? "not recorded" : $"is {Short(change.Value)}")}"))}";
        var unique = Enumerable.Range(1, int.MaxValue).Select(number => number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} ({number})")).First(other => names.Add((seed.Test.Written.Source.Path, other)));
        yaml.Append(CultureInfo.InvariantCulture, $"  - name: {Quoted(unique)}\n    base: {Quoted(seed.Test.Name)}\n");
        if (seed.Definition is { } definition)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"    asks: {definition.Definition}\n");
            if (seed.Test.Written["of"] is Yaml.YamlScalar of)
            {
                yaml.Append(CultureInfo.InvariantCulture, $"    of: {of.Text}\n");
            }
        }

        if (set.Count > 0)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"    set: {{{string.Join(", ", set.Select(change => $"{Quoted(PathOf(seed, change))}: {Flow(change.Value)}"))}}}\n");
        }

        if (removed.Count > 0)
        {
            yaml.Append(CultureInfo.InvariantCulture, $"    remove: [{string.Join(", ", removed.Select(change => Quoted(PathOf(seed, change))))}]\n");
        }

        return yaml.Append(CultureInfo.InvariantCulture, $"    expect: {expect}\n").ToString();
    }

    private static string PathOf(PreparedTest seed, FactChange change) => TestFacts.PrefixOf(seed.Fleet.Documents[change.Document].Text.Source.Path) + change.Path;

    private static string Short(JsonNode value) => value switch
    {
        JsonScalar scalar when scalar.GetValueKind() == JsonValueKind.String => scalar.GetValue<string>(),
        JsonArray { Count: 0 } => "empty",
        JsonArray or JsonObject => "another",
        _ => value.ToJsonString(),
    };

    private static string Flow(JsonNode? value) => value switch
    {
        JsonObject named => $"{{{string.Join(", ", named.Select(pair => $"{pair.Key}: {Flow(pair.Value)}"))}}}",
        JsonArray list => $"[{string.Join(", ", list.Select(Flow))}]",
        JsonScalar scalar when scalar.GetValueKind() == JsonValueKind.String => Quoted(scalar.GetValue<string>()),
        _ => value?.ToJsonString() ?? "null",
    };

    /// <summary>Plain where YAML reads it as the same text, else in double quotes.</summary>
    private static string Quoted(string text) =>
        text.Length > 0 && char.IsAsciiLetter(text[0]) && text.All(unit => char.IsAsciiLetterOrDigit(unit) || unit is '-' or '_' or '.' or ' ') && text[^1] != ' '
            && text.ToUpperInvariant() is not ("TRUE" or "FALSE" or "NULL" or "YES" or "NO" or "ON" or "OFF")
            ? text
            : JsonSerializer.Serialize(text, JsonSerializerOptions.Web);

    /// <summary>Asks rule and changed rule the same.</summary>
    private sealed class Asker(PreparedTest seed, Pack before, Pack after)
    {
        private readonly Checker checkerBefore = Checker.Compile(before);
        private readonly Checker checkerAfter = Checker.Compile(after);

        /// <summary>What each says, as a test would expect it; null where a test cannot say it.</summary>
        public (string Before, string After)? Tell(PreparedTest test)
        {
            if (seed.Definition is not null)
            {
                var (answers, others) = (test.AnswersOf(before), test.AnswersOf(after));
                return answers.IsEmpty || answers.Select(answer => answer.Truth).Distinct().Count() > 1 ? null
                    : (TestWords.Of(answers[0].Truth), others.Select(answer => answer.Truth).Distinct().Count() == 1 ? TestWords.Of(others[0].Truth) : "");
            }

            var (decision, changed) = (test.DecisionOf(checkerBefore), test.DecisionOf(checkerAfter));
            if (decision.Verdict != changed.Verdict)
            {
                return (TestWords.Of(decision.Verdict), TestWords.Of(changed.Verdict));
            }

            if (decision.Items.SequenceEqual(changed.Items))
            {
                return null;
            }

            var (items, otherItems) = (ItemsOf(test.OutcomeOf(checkerBefore)), ItemsOf(test.OutcomeOf(checkerAfter)));
            return items.Length == 0 || items == otherItems ? null : ($"{{{TestWords.Of(decision.Verdict)}: [{items}]}}", otherItems);
        }

        private static string ItemsOf(Assessments.RuleOutcome outcome) => string.Join(", ", TestWords.ItemsOf(outcome).Select(item => $"\"{item}\"").Order(StringComparer.Ordinal));
    }
}
