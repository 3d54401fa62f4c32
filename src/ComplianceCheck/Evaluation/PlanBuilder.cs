using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Evaluation;

/// <summary>Compiles packs as meant into a plan. Paths that begin at a document are shared by all rules of all packs.</summary>
internal sealed class PlanBuilder
{
    private readonly Identities identities = new();
    private readonly Dictionary<string, Question> questions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Definition> wholes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Route> routes = new(StringComparer.Ordinal);
    private readonly Dictionary<(Condition Body, Truth Worse), Definition> definitions = new(BodyComparer.Instance);
    private readonly ComparisonBuilder comparisons;
    private readonly ConditionWatch? watch;
    private Dictionary<int, int> names = [];
    private int nextName;
    private int nextDefinition;

    private PlanBuilder(ConditionWatch? watch)
    {
        this.watch = watch;
        comparisons = new ComparisonBuilder(RouteOf);
    }

    /// <summary>The plan of all rules of some packs, by id.</summary>
    /// <param name="packs">The packs.</param>
    /// <param name="watch">Looks on; null for nobody.</param>
    public static Plan Build(IEnumerable<Pack> packs, ConditionWatch? watch)
    {
        var builder = new PlanBuilder(watch);
        var rules = packs.SelectMany(builder.BuildPack).OrderBy(plan => plan.Rule.Id, StringComparer.Ordinal).ToImmutableArray();
        return new Plan(rules, builder.questions.Count, builder.routes.Count, builder.nextName + builder.names.Count);
    }

    /// <summary>A plan that asks one condition of the things that paths lead to.</summary>
    public static (ImmutableArray<Route> Of, Predicate Predicate, Predicate? ClosedWhen, Plan Plan) BuildQuestion(Pack pack, ImmutableArray<BoundPath> of, Condition condition, ConditionWatch? watch)
    {
        var builder = new PlanBuilder(watch);
        var routes = builder.ItemRoutes(of);
        var predicate = builder.Build(condition, Truth.False);
        var closedWhen = pack.ClosedWhen is { } closed ? builder.Build(closed, Truth.False) : null;
        return (routes, predicate, closedWhen, new Plan([], 0, builder.routes.Count, builder.nextName + builder.names.Count));
    }

    /// <summary>A plan that asks nothing and follows paths.</summary>
    public static (ImmutableArray<Route> Of, ImmutableArray<Route> Routes, Predicate? ClosedWhen, Plan Plan) BuildRoutes(Pack pack, ImmutableArray<BoundPath> of, BoundPath path)
    {
        var builder = new PlanBuilder(null);
        var (items, routes) = (builder.ItemRoutes(of), ImmutableArray.Create(builder.RouteOf(path)));
        var closedWhen = pack.ClosedWhen is { } closed ? builder.Build(closed, Truth.False) : null;
        return (items, routes, closedWhen, new Plan([], 0, builder.routes.Count, builder.nextName + builder.names.Count));
    }

    private List<RulePlan> BuildPack(Pack pack)
    {
        nextName += names.Count;
        names = [];
        var closedWhen = pack.ClosedWhen is { } closed ? Build(closed, Truth.False) : null;
        return [.. pack.Rules.Select(rule => new RulePlan(
            rule,
            rule.AppliesTo is { } appliesTo ? Build(appliesTo, Truth.True) : null,
            [.. rule.Checks.Select(check => new CheckPlan(
                check,
                QuestionOf(pack, rule, check),
                [.. check.Severity.Cases.Select(level => Build(level.When, Truth.True))],
                check.Message is { } message ? [.. message.Parts.Select(part => part.Path is { } path ? RouteOf(path) : null)] : []))],
            WholeOf(pack, rule),
            closedWhen))];
    }

    /// <summary>
    /// What a pass must show of the document as a whole, shared like a definition: that the rule applies to it, and its evidence;
    /// null for nothing.
    /// </summary>
    private AskedPredicate? WholeOf(Pack pack, Rule rule)
    {
        if ((rule.AppliesTo ?? rule.Evidence) is not { } evidence)
        {
            return null;
        }

        if (rule is { AppliesTo: { } appliesTo, Evidence: { } proof })
        {
            evidence = new AllOf(appliesTo.Written, false, [appliesTo, proof]);
        }

        var key = QuestionKey.Of(pack, evidence, identities) + OwnKey(rule);
        if (!wholes.TryGetValue(key, out var definition))
        {
            wholes.Add(key, definition = new Definition(nextDefinition++, Build(evidence, Truth.False), readsTheDocument: true));
        }

        return new AskedPredicate(null, definition);
    }

    private Question QuestionOf(Pack pack, Rule rule, RuleCheck check)
    {
        var key = QuestionKey.Of(pack, rule, check, identities) + OwnKey(rule, check);
        if (!questions.TryGetValue(key, out var question))
        {
            question = new Question(
                questions.Count,
                ItemRoutes(check.ForEach),
                rule.AppliesTo is { } appliesTo ? Build(appliesTo, Truth.True) : null,
                check.When is { } when ? Build(when, Truth.True) : null,
                Build(check.Require, Truth.False),
                check.Evidence is { } evidence ? Build(evidence, Truth.False) : null);
            questions.Add(key, question);
        }

        return question;
    }

    /// <summary>Nothing, so that whatever asks the same is one; while it is watched, each condition answers for itself.</summary>
    private string OwnKey(Rule rule, RuleCheck? check = null) => watch is null ? "" : $"|{rule.Id}|{check?.Name}";

    /// <summary>Where the items are: what is in question before the first of them is the document.</summary>
    private ImmutableArray<Route> ItemRoutes(ImmutableArray<BoundPath> paths) =>
        [.. paths.Select(path => RouteOf(path.Root is PathRoot.This or PathRoot.Item ? path with { Root = PathRoot.Document } : path))];

    /// <param name="condition">As meant.</param>
    /// <param name="worse">Which answer is worse for the verdict at this place; it turns round below every negation.</param>
    private Predicate Build(Condition condition, Truth worse)
    {
        Predicate predicate = condition switch
        {
            AllOf all => new SeveralPredicate(Truth.False, [.. all.Conditions.Select(part => Build(part, worse))]),
            AnyOf any => new SeveralPredicate(Truth.True, [.. any.Conditions.Select(part => Build(part, worse))]),
            Not not => new NotPredicate(Build(not.Negated, worse.Negate())),
            Asked asked => new AskedPredicate(asked.Of is { } of ? RouteOf(of) : null, DefinitionOf(asked.Body, worse)),
            Quantified quantified => BuildQuantifier(quantified, worse),
            Counted counted => BuildCount(counted, worse),
            Comparison comparison => comparisons.Build(comparison),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
        predicate = watch?.Watch(predicate, condition) ?? predicate;
        return condition.WorstIfUnknown ? new WorstPredicate(predicate, worse) : predicate;
    }

    private Definition DefinitionOf(Condition body, Truth worse)
    {
        if (!definitions.TryGetValue((body, worse), out var definition))
        {
            definitions.Add((body, worse), definition = new Definition(nextDefinition++, Build(body, worse), ReadsTheDocument(body)));
        }

        return definition;
    }

    private static bool ReadsTheDocument(Condition body)
    {
        var mentions = new Mentions();
        mentions.Add(body);
        return mentions.Roots.Contains(PathRoot.Document) || mentions.Roots.Contains(PathRoot.Site);
    }

    private QuantifierPredicate BuildQuantifier(Quantified quantified, Truth worse)
    {
        var isEvery = quantified.Quantifier == Quantifier.Every;
        var isNone = quantified.Quantifier == Quantifier.None;

        // "Every" asks "not where, or satisfies"; "some" asks "where and satisfies"; "none" is not "some".
        var inner = isNone ? worse.Negate() : worse;
        var satisfies = quantified.Satisfies is { } condition ? Build(condition, inner) : null;
        var where = quantified.Where is { } filter ? Build(filter, isEvery ? inner.Negate() : inner) : null;
        var each = (where, satisfies) switch
        {
            (null, { } alone) => alone,
            ({ } alone, null) => alone,
            ({ } some, { } both) when !isEvery => new SeveralPredicate(Truth.False, [some, both]),
            var (some, both) => new SeveralPredicate(Truth.True, [new NotPredicate(some!), both!]),
        };
        return new QuantifierPredicate(
            isEvery ? Truth.False : Truth.True,
            isNone,
            [.. quantified.Over.Select(RouteOf)],
            quantified.Values is ConstantOperand { Value: ListConstant list } ? [.. list.Values.Select(Fact.Of)] : null,
            quantified.Source,
            NameOf(quantified.Slot),
            names,
            each,
            quantified.Quantifier == Quantifier.Some && worse == Truth.False ? Unshown(quantified) : null);
    }

    private CountPredicate BuildCount(Counted counted, Truth worse) => new(
        [.. counted.Over.Select(RouteOf)],
        NameOf(counted.Slot),
        counted.Where is { } where ? Build(where, counted.IsMost ? worse.Negate() : worse) : null,
        comparisons.Comparand(counted.Bound),
        counted.IsMost);

    /// <summary>What the thing that "some" looks for would have.</summary>
    private static Condition Unshown(Quantified quantified) => (quantified.Where, quantified.Satisfies) switch
    {
        ({ } where, { } satisfies) => new AllOf(quantified.Written, false, [where, satisfies]),
        var (where, satisfies) => (where ?? satisfies)!,
    };

    /// <summary>Names are numbered anew: those of conditions that share a predicate with another take no room.</summary>
    private int NameOf(int slot)
    {
        if (slot < 0)
        {
            return -1;
        }

        names.TryAdd(slot, nextName + names.Count);
        return names[slot];
    }

    private Route RouteOf(BoundPath path)
    {
        if (path.Root == PathRoot.Name)
        {
            return new Route(path with { Slot = NameOf(path.Slot) }, -1);
        }

        if (path.Root is not (PathRoot.Document or PathRoot.Site or PathRoot.Fleet) || path.Hops > 0 || (path.Steps.IsEmpty && path.Kind is null))
        {
            return new Route(path, -1);
        }

        // One text can lead through other types where it begins at documents of other kinds.
        var text = path.Root == PathRoot.Document && !path.Text.StartsWith('$') ? "$." + path.Text : path.Text;
        var key = text + string.Concat(path.Steps.SelectMany(step => step.Alternatives).Select(alternative => " " + identities.Of(alternative.Property)));
        if (!routes.TryGetValue(key, out var route))
        {
            routes.Add(key, route = new Route(path, routes.Count));
        }

        return route;
    }

    /// <summary>Conditions are told apart as the things they are; what they say is not compared.</summary>
    private sealed class BodyComparer : IEqualityComparer<(Condition Body, Truth Worse)>
    {
        public static readonly BodyComparer Instance = new();

        public bool Equals((Condition Body, Truth Worse) x, (Condition Body, Truth Worse) y) => ReferenceEquals(x.Body, y.Body) && x.Worse == y.Worse;

        public int GetHashCode((Condition Body, Truth Worse) obj) => HashCode.Combine(RuntimeHelpers.GetHashCode(obj.Body), obj.Worse);
    }
}
