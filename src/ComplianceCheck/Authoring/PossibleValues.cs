using System.Globalization;
using System.Text.Json.Nodes;
using ComplianceCheck.Documents;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Authoring;

/// <summary>For each property that conditions read, the values at which an answer may turn: those that are named, and their neighbours.</summary>
internal sealed class PossibleValues
{
    /// <summary>Text of which only counts that it is there, or that it is another.</summary>
    public const string SomeText = "other";

    private const int MostWords = 24;

    private readonly DateOnly asOf;
    private readonly Dictionary<SchemaProperty, List<JsonNode?>> values = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Condition> seen = new(ReferenceEqualityComparer.Instance);

    /// <param name="asOf">The day of the run, from which ages are counted.</param>
    public PossibleValues(DateOnly asOf) => this.asOf = asOf;

    /// <summary>By property, in the order in which they were met; null stands for a removal.</summary>
    public IReadOnlyDictionary<SchemaProperty, List<JsonNode?>> ByProperty => values;

    /// <summary>Properties that are compared with one another, with the time that is added to the latter.</summary>
    public List<(SchemaProperty Field, SchemaProperty Other, MovedOperand? Moved)> Compared { get; } = [];

    /// <summary>Adds what a condition and all its parts read.</summary>
    public void Add(Condition? condition)
    {
        if (condition is null || !seen.Add(condition))
        {
            return;
        }

        switch (condition)
        {
            case Comparison { Operator: ComparisonOperator.Matches } comparison:
                LastOf(comparison.Field).ToList().ForEach(property => Add(property, SomeText));
                AddSteps(comparison.Field);
                break;
            case Comparison comparison:
                AddCompared(comparison);
                break;
            case Quantified quantified:
                quantified.Over.ToList().ForEach(AddList);
                break;
            case Counted counted:
                counted.Over.ToList().ForEach(AddList);
                break;
            case Asked { Of: { } of }:
                AddSteps(of);
                break;
        }

        foreach (var (part, _) in RecordedPaths.None.PartsOf(condition))
        {
            Add(part);
        }
    }

    /// <summary>Adds a path to items: it may lead to none.</summary>
    public void AddList(BoundPath path)
    {
        foreach (var property in LastOf(path))
        {
            Add(property, new JsonArray(), null);
        }

        AddSteps(path);
    }

    /// <summary>What leads to a value may be missing as well as the value.</summary>
    private void AddSteps(BoundPath path)
    {
        foreach (var property in path.Steps.SelectMany(step => step.Alternatives).Select(alternative => alternative.Property))
        {
            Add(property, (JsonNode?)null);
        }
    }

    private void AddCompared(Comparison comparison)
    {
        foreach (var property in LastOf(comparison.Field))
        {
            Add(property, [.. Of(property.Type, comparison.Operand)]);
            if (comparison.Operator == ComparisonOperator.Exists && property.Type is TextType { Values.IsEmpty: true, References.IsEmpty: true, Format: null })
            {
                Add(property, SomeText);
            }
        }

        AddSteps(comparison.Field);
        AddOperand(comparison.Operand);
        var (moved, compared) = comparison.Operand is MovedOperand operand ? (operand, operand.Date) : (null, comparison.Operand);
        if (compared is PathOperand { Path: var path })
        {
            Compared.AddRange(from field in LastOf(comparison.Field) from other in LastOf(path) select (field, other, moved));
            Compared.AddRange(from field in LastOf(comparison.Field) from other in LastOf(path) select (other, field, moved is null ? null : moved with { IsEarlier = !moved.IsEarlier }));
        }
    }

    private void AddOperand(Operand operand)
    {
        switch (operand)
        {
            case PathOperand { Path: var path }:
                AddSteps(path);
                break;
            case DurationPathOperand { Path: var path }:
                AddSteps(path);
                break;
            case MovedOperand moved:
                AddOperand(moved.Date);
                break;
            case ListOperand list:
                list.Operands.ToList().ForEach(AddOperand);
                break;
        }
    }

    private IEnumerable<JsonNode?> Of(SchemaType type, Operand operand) => type switch
    {
        BooleanType => [true, false],
        NumberType => [.. ConstantsOf(operand).OfType<NumberConstant>().SelectMany(number => new[] { number.Value, number.Value - 1, number.Value + 1 }).Select(number => (JsonNode?)number)],
        TextType { Format.IsDate: true } => [.. DaysOf(operand).Distinct().Select(Written)],
        TextType { Format.IsAddress: true } => [.. AddressesOf(operand)],
        TextType { Values: { IsEmpty: false } words } => [.. words.Take(MostWords).Select(word => (JsonNode?)word)],
        TextType => [.. ConstantsOf(operand).OfType<TextConstant>().SelectMany(text => new[] { text.Value.Replace('*', 'x'), SomeText }).Distinct().Select(text => (JsonNode?)text)],
        ListType { Item: TextType item } => ListsOf(item, operand),
        _ => [],
    };

    private static IEnumerable<JsonNode?> ListsOf(TextType item, Operand operand)
    {
        var words = ConstantsOf(operand).OfType<TextConstant>().Select(text => text.Value).Distinct().ToList();
        yield return new JsonArray();
        foreach (var word in words.Concat(item.Values).Distinct().Take(MostWords))
        {
            yield return new JsonArray(word);
        }

        yield return new JsonArray([.. words.Take(MostWords)]);
        yield return new JsonArray([.. words.Take(1).Concat(item.Values.Except(words).Take(1))]);
    }

    private IEnumerable<DateOnly> DaysOf(Operand operand)
    {
        yield return asOf;
        foreach (var day in ConstantsOf(operand).SelectMany(constant => constant switch
        {
            DurationConstant { Value: var duration } => [duration.Before(asOf)],
            DateConstant { Value: var date } => [date.First],
            _ => Enumerable.Empty<DateOnly>(),
        }))
        {
            yield return day;
            yield return day.AddDays(day == DateOnly.MaxValue ? 0 : 1);
            yield return day.AddDays(day == DateOnly.MinValue ? 0 : -1);
        }
    }

    /// <summary>Adds what is at, just below and just above the values that a property is compared with in some documents.</summary>
    public void AddCompared(FactSheet sheet)
    {
        foreach (var (field, other, moved) in Compared)
        {
            var found = Enumerable.Range(0, sheet.Documents.Length).SelectMany(sheet.ObjectsOf)
                .Where(place => place.Type.Properties.GetValueOrDefault(other.Name) == other)
                .Select(place => place.Object[other.Name])
                .OfType<JsonNode>()
                .ToList();
            Add(field, found);
            foreach (var date in found.Where(_ => field.Type is TextType { Format.IsDate: true }))
            {
                if (date.GetValueKind() == System.Text.Json.JsonValueKind.String && DateRange.TryParse(date.GetValue<string>(), out var range)
                    && (moved is null ? range : moved.Duration.Move(range, moved.IsEarlier)) is { } bound
                    && bound.First > DateOnly.MinValue && bound.Last < DateOnly.MaxValue)
                {
                    Add(field, Written(bound.First.AddDays(-1)), Written(bound.First), Written(bound.Last), Written(bound.Last.AddDays(1)));
                }
            }
        }
    }

    private static JsonNode Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<JsonNode?> AddressesOf(Operand operand)
    {
        foreach (var constant in ConstantsOf(operand))
        {
            yield return constant.Text.Split('/')[0];
        }

        yield return "192.0.2.1";
        yield return "10.0.0.1";
    }

    private static IEnumerable<Constant> ConstantsOf(Operand operand) => operand switch
    {
        ConstantOperand { Value: ListConstant list } => list.Values.Take(MostWords),
        ConstantOperand constant => [constant.Value],
        ListOperand list => list.Operands.SelectMany(ConstantsOf),
        MovedOperand moved => [new DurationConstant(moved.Duration)],
        _ => [],
    };

    private static IEnumerable<SchemaProperty> LastOf(BoundPath path) => path.Steps.IsEmpty ? [] : path.Steps[^1].Alternatives.Select(alternative => alternative.Property).Distinct();

    private void Add(SchemaProperty property, params IEnumerable<JsonNode?> several)
    {
        if (!values.TryGetValue(property, out var known))
        {
            values.Add(property, known = []);
        }

        known.AddRange(several.Where(value => !known.Exists(other => JsonNode.DeepEquals(other, value))));
    }
}
