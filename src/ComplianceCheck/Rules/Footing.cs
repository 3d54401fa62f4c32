using System.Collections.Immutable;

namespace ComplianceCheck.Rules;

/// <summary>
/// Tells whether an answer rests on a fact: whether every way to it reads at least one value that is recorded. An absence, an
/// empty list, a statement that something does not exist and what the pack states itself are no facts in this sense; each of
/// them makes conditions true of a document in which nobody has recorded anything about the state that is asked for. That an
/// item is there is no fact either, for it says nothing of its state; that something was found which a condition looks for is.
/// </summary>
/// <remarks>
/// "All" is true by all its parts, so one part that rests on a fact suffices; it is false by any of them, so each must. "Any"
/// is the other way round, and "not" turns the answer. <c>every</c> and <c>none</c> are true of an empty list and false by an
/// element, which is a fact; <c>some</c> is the other way round. The values of a list parameter are never none and never
/// facts. Ways that exclude each other are not recognized: an answer may rest on a fact where this says that it does not.
/// </remarks>
internal sealed class Footing
{
    /// <summary>What was found of definitions, each of which is bound once and may be asked from many places.</summary>
    private readonly Dictionary<Condition, Unfounded?>[] known = [new(ReferenceEqualityComparer.Instance), new(ReferenceEqualityComparer.Instance)];

    /// <summary>Whether every way in which a condition becomes <paramref name="wanted"/> reads at least one recorded value.</summary>
    public bool RestsOnAFact(Condition condition, bool wanted) => Lacking(condition, wanted) is null;

    /// <summary>A way in which a condition becomes <paramref name="wanted"/> without a recorded value; null where there is none.</summary>
    public Unfounded? Lacking(Condition condition, bool wanted) => condition switch
    {
        AllOf all => wanted ? AllLacking(all.Conditions, wanted) : AnyLacking(all.Conditions, wanted),
        AnyOf any => wanted ? AnyLacking(any.Conditions, wanted) : AllLacking(any.Conditions, wanted),
        Not not => Lacking(not.Negated, !wanted),
        Asked asked => OfDefinition(asked, wanted),
        Comparison comparison => ComparisonFooting.Lacking(comparison, wanted) is { } why ? new Unfounded(comparison, comparison, why) : null,
        Quantified quantified => OfQuantified(quantified, wanted),
        Counted counted => OfCounted(counted, wanted),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Of parts that must all be so, one that rests on a fact suffices.</summary>
    private Unfounded? AllLacking(ImmutableArray<Condition> parts, bool wanted)
    {
        Unfounded? first = null;
        foreach (var part in parts)
        {
            if (Lacking(part, wanted) is not { } lacking)
            {
                return null;
            }

            first ??= lacking;
        }

        return first;
    }

    private Unfounded? AnyLacking(ImmutableArray<Condition> parts, bool wanted) => parts.Select(part => Lacking(part, wanted)).FirstOrDefault(lacking => lacking is not null);

    private Unfounded? OfDefinition(Asked asked, bool wanted)
    {
        if (asked.Of is { } of && !wanted && ComparisonFooting.MayBeStatedNone(of))
        {
            return new Unfounded(asked, asked, $"`{of.Text}` is stated not to exist");
        }

        var bodies = known[wanted ? 1 : 0];
        if (!bodies.TryGetValue(asked.Body, out var lacking))
        {
            lacking = Lacking(asked.Body, wanted);
            bodies.Add(asked.Body, lacking);
        }

        return lacking is null ? null : lacking with { At = asked };
    }

    private Unfounded? OfQuantified(Quantified quantified, bool wanted)
    {
        var isByAll = wanted == (quantified.Quantifier != Quantifier.Some);
        var mayBeNone = !quantified.Over.IsEmpty && !quantified.Over.Any(IsThingItself);
        if (mayBeNone)
        {
            return isByAll ? new Unfounded(quantified, quantified, $"`{quantified.Source}` is empty") : null;
        }

        // Of each thing either of the two is so, or of one thing both are.
        var ofEach = new List<Unfounded?>();
        if (quantified.Where is { } where)
        {
            ofEach.Add(Lacking(where, !isByAll));
        }

        if (quantified.Satisfies is { } satisfies)
        {
            ofEach.Add(Lacking(satisfies, wanted == (quantified.Quantifier != Quantifier.None)));
        }

        return isByAll ? ofEach.Find(lacking => lacking is not null)
            : ofEach.Count == 0 ? new Unfounded(quantified, quantified, $"`{quantified.Source}` has elements, as it always has")
            : ofEach.Contains(null) ? null
            : ofEach[0];
    }

    /// <summary>A chain begins with the thing that is in question anyway.</summary>
    private static bool IsThingItself(BoundPath path) => path is { Steps: [{ IsChain: true }], Root: not PathRoot.Fleet };

    private static Unfounded? OfCounted(Counted counted, bool wanted)
    {
        // A bound that is a field has to be recorded before anything is known of the number.
        if (counted.Bound is not ConstantOperand { Value: NumberConstant { Value: var bound } })
        {
            return wanted || counted.Bound is UnsetOperand ? null : new Unfounded(counted, counted, $"`{counted.Source}` is empty");
        }

        var needsSome = counted.IsMost ? !wanted && bound >= 0 : wanted && bound > 0;
        var isNever = counted.IsMost ? wanted && bound < 0 : !wanted && bound <= 0;
        return needsSome || isNever ? null : new Unfounded(counted, counted, $"`{counted.Source}` is empty");
    }
}
