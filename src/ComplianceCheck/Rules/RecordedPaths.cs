using System.Collections.Immutable;

namespace ComplianceCheck.Rules;

/// <summary>
/// The paths that are known to be recorded where a condition is asked, because a part that stands before it asks for that:
/// in <c>any: [{field: until, exists: false}, {field: until, after: $asOf}]</c> the second is only asked of what is recorded.
/// </summary>
internal sealed class RecordedPaths
{
    public static readonly RecordedPaths None = new([], "$item");

    private readonly ImmutableHashSet<string> texts;
    private readonly string? name;

    /// <param name="texts">The paths.</param>
    /// <param name="name">What paths call the thing that is asked here; null if they have no word for it.</param>
    private RecordedPaths(ImmutableHashSet<string> texts, string? name) => (this.texts, this.name) = (texts, name);

    public bool Contains(BoundPath path) => texts.Contains(path.Text);

    /// <summary>The parts of a condition, each with what is known to be recorded where it is asked.</summary>
    public IEnumerable<(Condition Part, RecordedPaths Recorded)> PartsOf(Condition condition) => condition switch
    {
        AllOf all => Joined(all.Conditions, exists: true),
        AnyOf any => Joined(any.Conditions, exists: false),
        Not not => [(not.Negated, this)],
        Asked asked => [(asked.Body, None)],
        Quantified quantified => Elements(quantified.Name, quantified.Where, quantified.Satisfies),
        Counted counted => Elements(null, counted.Where, null),
        _ => [],
    };

    private IEnumerable<(Condition Part, RecordedPaths Recorded)> Joined(ImmutableArray<Condition> conditions, bool exists)
    {
        var recorded = this;
        foreach (var condition in conditions)
        {
            yield return (condition, recorded);
            recorded = recorded.With(condition, exists);
        }
    }

    /// <summary>Of another element, a path leads elsewhere, unless it begins with a name.</summary>
    private IEnumerable<(Condition Part, RecordedPaths Recorded)> Elements(string? element, Condition? where, Condition? satisfies)
    {
        var named = new RecordedPaths([.. texts.Where(text => text.StartsWith('$'))], element is null ? null : "$" + element);
        if (where is not null)
        {
            yield return (where, named);
        }

        if (satisfies is not null)
        {
            yield return (satisfies, named.With(where, exists: true));
        }
    }

    /// <summary>What is known once <paramref name="asked"/> was true, or was false where an absence was asked for.</summary>
    public RecordedPaths With(Condition? asked, bool exists) => asked switch
    {
        Comparison { Operator: ComparisonOperator.Exists, Operand: ConstantOperand { Value: BooleanConstant { Value: var expected } }, Field: var field } when expected == exists =>
            new(name is null || field.Root != PathRoot.This || field.Hops > 0 ? texts.Add(field.Text) : texts.Add(field.Text).Add($"{name}.{field.Text}"), name),
        Not { Negated: Comparison negated } => With(negated, !exists),
        AllOf all when exists => all.Conditions.Aggregate(this, (known, part) => known.With(part, exists: true)),
        _ => this,
    };
}
