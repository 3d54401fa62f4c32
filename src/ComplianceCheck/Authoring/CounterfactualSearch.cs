using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using ComplianceCheck.Assessments;
using ComplianceCheck.Documents;
using ComplianceCheck.Evaluation;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Authoring;

/// <summary>
/// Looks for the fewest changes of recorded values that make a failure pass. Only what <c>require</c> and <c>evidence</c> read is
/// changed; nothing is taken away, and no name by which a thing is told from others is changed. Of the places that an answer rests on, each is given the values
/// at which it may turn, and the nearest state is followed first.
/// </summary>
internal sealed class CounterfactualSearch
{
    private const int MostChanges = 8;
    private const int MostTries = 1500;
    private const int MostElsewhere = 12;
    private const int MostReferences = 24;

    private readonly Fleet fleet;
    private readonly Document? document;
    private readonly bool hasEvidence;
    private readonly DateOnly asOf;
    private readonly FactSheet sheet;
    private readonly ItemRecording recording;
    private readonly PossibleValues values;
    private readonly Dictionary<SchemaProperty, List<JsonNode>> elsewhere = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<SchemaProperty> tellsApart = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, List<string>> sections = new(StringComparer.Ordinal);

    /// <param name="pack">The pack of the rule.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="check">The check that failed.</param>
    /// <param name="fleet">The documents.</param>
    /// <param name="document">The document that the rule is asked of; null for all at once.</param>
    /// <param name="asOf">The day for which to decide.</param>
    public CounterfactualSearch(Pack pack, Rule rule, RuleCheck check, Fleet fleet, Document? document, DateOnly asOf)
    {
        (this.fleet, this.document, this.asOf, hasEvidence) = (fleet, document, asOf, check.Evidence is not null);
        recording = new ItemRecording(pack, rule, check, asOf);
        var site = document is null ? null : fleet.SiteOf(document);
        sheet = new FactSheet(document is null ? fleet.Documents : [.. new[] { document, site }.OfType<Document>().Distinct()], pack.Schema, DocumentSchema.Compile(pack.Schema));
        values = new PossibleValues(asOf);
        values.Add(check.Require);
        values.Add(check.Evidence);
        values.AddCompared(sheet);
        for (var number = 0; number < sheet.Documents.Length; number++)
        {
            foreach (var (_, named, type) in sheet.ObjectsOf(number))
            {
                Remember(named, type, number);
            }
        }
    }

    /// <summary>The documents that can be changed.</summary>
    public ImmutableArray<Document> Documents => sheet.Documents;

    /// <summary>The fewest changes that were found after which the item passes; null when none were.</summary>
    public Counterfactual? Find(Location item)
    {
        if (recording.Ask(fleet, document, item.Path, item.Pointer) is not var (_, require, evidence))
        {
            return null;
        }

        var open = new PriorityQueue<State, (double, int)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        open.Enqueue(new State([], require, evidence), default);
        var tries = 0;
        Counterfactual? found = null;
        while (open.TryDequeue(out var state, out _) && tries < MostTries)
        {
            foreach (var change in Neighbours(state))
            {
                ImmutableArray<FactChange> changes = [.. state.Changes.Where(other => other.Path != change.Path || other.Document != change.Document), change];
                if (changes.Length > (found is null ? MostChanges : found.Changes.Length - 1) || !seen.Add(KeyOf(changes)))
                {
                    continue;
                }

                tries++;
                if (Ask(changes, item) is not var (verdict, nextRequire, nextEvidence) || verdict == Verdict.NotApplicable)
                {
                    continue;
                }

                if (verdict == Verdict.Pass)
                {
                    if (sheet.IsValid(changes))
                    {
                        found = new Counterfactual(Folded(Fewest(changes, item)));
                    }

                    continue;
                }

                var next = new State(changes, nextRequire, nextEvidence);
                open.Enqueue(next, (changes.Length + (2 * next.Distance(hasEvidence)), seen.Count));
            }

            // What was found first is near; a little more looking may find less to change.
            if (found is not null && (found.Changes.Length <= 1 || tries > MostTries / 4))
            {
                break;
            }
        }

        return found;
    }

    /// <summary>Leaves out what the others make needless.</summary>
    private ImmutableArray<FactChange> Fewest(ImmutableArray<FactChange> changes, Location item)
    {
        for (var i = 0; i < changes.Length && changes.Length > 1; i++)
        {
            var fewer = changes.RemoveAt(i);
            if (Ask(fewer, item) is (Verdict.Pass, _, _) && sheet.IsValid(fewer))
            {
                changes = fewer;
                i = -1;
            }
        }

        return changes;
    }

    /// <summary>What is changed in something that is new is part of it.</summary>
    private static ImmutableArray<FactChange> Folded(ImmutableArray<FactChange> changes)
    {
        var folded = new List<FactChange>();
        foreach (var change in changes)
        {
            var around = folded.FindIndex(other => other.Document == change.Document && change.Path.StartsWith(other.Path, StringComparison.Ordinal) && change.Path[other.Path.Length..] is ['.' or '[', ..]);
            if (around < 0)
            {
                folded.Add(change);
                continue;
            }

            var whole = new JsonObject { ["v"] = folded[around].Value!.DeepClone() };
            FactSheet.Make(whole, change with { Path = "v" + change.Path[folded[around].Path.Length..] });
            folded[around] = folded[around] with { Value = whole["v"]!.DeepClone() };
        }

        return [.. folded];
    }

    private (Verdict Verdict, ImmutableArray<AskedCondition> Require, ImmutableArray<AskedCondition> Evidence)? Ask(ImmutableArray<FactChange> changes, Location item)
    {
        if (sheet.With(changes) is not { } changed)
        {
            return null;
        }

        var documents = fleet.Documents.Select(known => sheet.Documents.IndexOf(known) is >= 0 and var number ? changed[number] : known).ToList();
        var asked = document is null ? null : changed[sheet.Documents.IndexOf(document)];
        return recording.Ask(Fleet.Join(documents, new()), asked, item.Path, item.Pointer);
    }

    /// <summary>What could be changed next: each place that the answer rests on, to each value at which it may turn; each list that was looked through, by one element more.</summary>
    private IEnumerable<FactChange> Neighbours(State state)
    {
        var places = new HashSet<(int, string)>();
        var asked = state.Require.Concat(state.Evidence).SelectMany(root => root.All).ToList();
        var lists = asked.Where(quantified => quantified is { Condition: Quantified, Parts: [{ Thing: { State: FactState.Value, Place: { IsRoot: false, IsProperty: false } } }, ..] }).Select(quantified => ListOf(quantified.Parts[0].Thing));
        foreach (var place in asked.SelectMany(condition => condition.Found).Select(reason => PlaceOf(reason.Fact, state)).Concat(lists))
        {
            if (place is not var (number, path, property, now) || !places.Add((number, path)))
            {
                continue;
            }

            foreach (var value in ValuesOf(property, now))
            {
                yield return new FactChange(number, path, value);
            }
        }
    }

    /// <summary>The list that a thing stands in.</summary>
    private (int Document, string Path, SchemaProperty Property, JsonNode? Now)? ListOf(Fact thing) =>
        NumberOf(thing.Place.Text) is >= 0 and var number && thing.Place.Parent is { IsProperty: true } list && SchemaShape.PropertyAt(sheet.Documents[number].Kind.Root, list.Pointer()) is { } property
            ? (number, TestWords.PathOf(list.Pointer(), ""), property, JsonNode.Parse(list.Text.Source.Slice(list.Span)))
            : null;

    /// <summary>The document, path and property of a fact, and what is recorded there; null for what cannot be changed.</summary>
    private (int Document, string Path, SchemaProperty Property, JsonNode? Now)? PlaceOf(Fact fact, State state)
    {
        if (fact.Place.Text is null || fact.Property is not { } property || NumberOf(fact.Place.Text) is not (>= 0 and var number))
        {
            return null;
        }

        var isThere = fact.Place.IsProperty && fact.Place.Name == property.Name && fact.State is not (FactState.Absent or FactState.NoHolder or FactState.StatedNone);
        var place = TestWords.PathOf(fact.Place.Pointer(), "");
        var path = isThere ? place : FactSheet.Join(place, property.Name);
        return tellsApart.Contains(property) && !state.Changes.Any(change => change.Document == number && path.StartsWith(NewIn(change), StringComparison.Ordinal))
            ? null
            : (number, path, property, isThere ? JsonNode.Parse(fact.Place.Text.Source.Slice(fact.Place.Span)) : null);
    }

    /// <summary>What paths into something new begin with: it may have any name.</summary>
    private static string NewIn(FactChange change) => change.Value is JsonArray list ? string.Create(CultureInfo.InvariantCulture, $"{change.Path}[{list.Count - 1}].") : change.Path + ".";

    private int NumberOf(JsonText text) => sheet.Documents.Select(known => known.Text.Source.Path).ToList().IndexOf(text.Source.Path);

    private IEnumerable<JsonNode> ValuesOf(SchemaProperty property, JsonNode? now)
    {
        var known = elsewhere.TryGetValue(property, out var recorded) ? recorded : [];
        if (property.Type is ObjectType missing && now is null)
        {
            return known.Append(Smallest(missing));
        }

        var possible = (values.ByProperty.TryGetValue(property, out var named) ? named : []).OfType<JsonNode>()
            .Concat(known.Where(value => property.Type is not ListType))
            .Concat(References(property.Type).Select(id => (JsonNode)id))
            .Concat(property.Type is ListType list ? Longer(list, now as JsonArray, known) : [])
            .Concat(property.Type is BooleanType ? [true, false] : []);
        // An empty list in the place of one with elements would take something away.
        return possible.Where(value => !JsonNode.DeepEquals(value, now) && !(value is JsonArray { Count: 0 } && now is JsonArray { Count: > 0 }));
    }

    /// <summary>The list with one element more.</summary>
    private IEnumerable<JsonNode> Longer(ListType list, JsonArray? now, List<JsonNode> known)
    {
        var more = list.Item switch
        {
            TextType text => References(text).Select(id => (JsonNode)id).Concat(text.Values.Select(word => (JsonNode)word)),
            ObjectType named => known.OfType<JsonArray>().SelectMany(other => other).OfType<JsonObject>().Select(JsonNode (other) => Renamed(other, named))
                .Concat(from property in named.Properties.Values
                        where named.Properties.Values.All(other => !other.IsRequired || other == property)
                        from id in References(property.Type)
                        select (JsonNode)new JsonObject { [property.Name] = id })
                .Append(Smallest(named)),
            _ => [],
        };
        foreach (var element in more.Take(MostReferences * 2))
        {
            var longer = now is null ? [] : (JsonArray)now.DeepClone();
            if (longer.All(other => !JsonNode.DeepEquals(other, element)))
            {
                longer.Add(element.DeepClone());
                yield return longer;
            }
        }
    }

    /// <summary>Another thing that is like one that is recorded.</summary>
    private static JsonObject Renamed(JsonObject like, ObjectType type)
    {
        var other = (JsonObject)like.DeepClone();
        if (type.Id is { } id)
        {
            other[id.Name] = "new";
        }

        return other;
    }

    /// <summary>An object that has what the schema asks for and no more; what else it must have is looked for from there.</summary>
    private JsonObject Smallest(ObjectType type) =>
        new(type.Properties.Values.Where(property => property.IsRequired).Select(property => KeyValuePair.Create(property.Name, (JsonNode?)(property.Type switch
        {
            _ when property.IdScope is not null => "new",
            TextType { Values: [var word, ..] } => word,
            TextType { Format.IsDate: true } => asOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            TextType text => References(text).FirstOrDefault() ?? PossibleValues.SomeText,
            NumberType number => number.Minimum ?? 0,
            BooleanType => true,
            ListType => new JsonArray(),
            ObjectType inner => Smallest(inner),
            _ => throw new System.Diagnostics.UnreachableException(),
        }))));

    /// <summary>The ids of all things that a reference may lead to.</summary>
    private IEnumerable<string> References(SchemaType type) => type is TextType { References: { IsEmpty: false } into }
        ? into.SelectMany(section => sections.TryGetValue(section, out var ids) ? ids : []).Take(MostReferences)
        : [];

    private void Remember(JsonObject named, ObjectType type, int number)
    {
        // What a thing is called says which one it is; another name would make it another thing.
        tellsApart.UnionWith(type.Properties.Values.Where(property => property.IdScope is not null || (type.Label.Contains(property.Name) && property.Type is TextType { Values.IsEmpty: true, References.IsEmpty: true, Format: null })));
        foreach (var (name, value) in named)
        {
            if (value is null || !type.Properties.TryGetValue(name, out var property))
            {
                continue;
            }

            if (!elsewhere.TryGetValue(property, out var known))
            {
                elsewhere.Add(property, known = []);
            }

            if (known.Count < MostElsewhere && !known.Exists(other => JsonNode.DeepEquals(other, value)))
            {
                known.Add(value);
            }

            if (value is JsonArray things && ReferenceEquals(type, sheet.Documents[number].Kind.Root) && property.Type.Element is ObjectType { Id: { } id })
            {
                if (!sections.TryGetValue(name, out var ids))
                {
                    sections.Add(name, ids = []);
                }

                ids.AddRange(things.OfType<JsonObject>().Select(thing => thing[id.Name]?.GetValue<string>()).OfType<string>());
            }
        }
    }

    private static string KeyOf(ImmutableArray<FactChange> changes) => string.Join('\n', changes.Select(change => string.Create(CultureInfo.InvariantCulture, $"{change.Document} {change.Path} {change.Value?.ToJsonString()}")).Order(StringComparer.Ordinal));

    /// <summary>What was changed so far, and how far that is from a pass.</summary>
    private sealed record State(ImmutableArray<FactChange> Changes, ImmutableArray<AskedCondition> Require, ImmutableArray<AskedCondition> Evidence)
    {
        /// <summary>Evidence that was not asked for may be there or not.</summary>
        private const double OfEvidence = 1.5;

        public double Distance(bool hasEvidence) =>
            Require.Concat(Evidence).Sum(root => Authoring.Distance.Of(root, Truth.True)) + (hasEvidence && Evidence.IsEmpty ? OfEvidence : 0);
    }
}
