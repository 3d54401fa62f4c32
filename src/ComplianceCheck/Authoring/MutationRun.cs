using System.Collections.Immutable;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Evaluation;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Authoring;

/// <summary>
/// Changes a pack as an author may have erred (<see cref="ConditionMutations"/>, <see cref="Mutation"/>), one change at a time, and asks
/// whether its tests notice. The tests are read once; a changed rule is compiled alone and asked until the first test fails.
/// </summary>
public sealed class MutationRun
{
    private readonly Pack pack;
    private readonly Func<string, bool> isMeant;
    private readonly List<Suite> suites = [];
    private readonly ConditionNumbers numbers = new();

    /// <param name="pack">A pack all of whose tests succeed.</param>
    /// <param name="runner">The runner of its tests.</param>
    /// <param name="isMeant">Tells by its path whether a file of the pack is to be changed; null for all.</param>
    public MutationRun(Pack pack, RuleTestRunner runner, Func<string, bool>? isMeant = null)
    {
        (this.pack, this.isMeant) = (pack, isMeant ?? (_ => true));
        foreach (var rule in pack.Rules.Where(rule => pack.Files.IsOwn(rule.Source)))
        {
            suites.Add(new Suite(pack, rule, [.. rule.Tests.Select(test => runner.Prepare(rule, test, new DiagnosticBag())).OfType<PreparedTest>()]));
        }

        foreach (var test in pack.DefinitionTests.Where(test => pack.Files.IsOwn(test.Facts.Written.Source)))
        {
            suites.Add(new Suite(pack, null, [.. new[] { runner.Prepare(test, new DiagnosticBag()) }.OfType<PreparedTest>()]));
        }
    }

    /// <summary>How many changes can make no difference, and were not tried.</summary>
    public int Equivalent { get; private set; }

    /// <summary>How many changes were tried.</summary>
    public int Tried { get; private set; }

    /// <summary>The changes that no test notices, in the order of files and places, each with a test that would.</summary>
    /// <param name="findsTests">Whether to look for those tests, which takes longer than all the rest.</param>
    public ImmutableArray<Survivor> Survivors(bool findsTests = true)
    {
        // Tests do not say which severity they expect.
        var mild = pack with { Rules = [.. pack.Rules.Select(rule => rule with { Checks = [.. rule.Checks.Select(check => check with { Severity = new RuleSeverity(check.Severity.Otherwise, []) })] })] };
        var conditions = new ConditionWalk(mild).Conditions.Keys.Where(condition => pack.Files.IsOwn(condition.Written.Source)).GroupBy(ConditionSite.Of).Select(site => site.First());
        var mutations = conditions.SelectMany(Mutation.Of).Concat(pack.Rules.Where(rule => pack.Files.IsOwn(rule.Source)).SelectMany(Mutation.Of));
        var surviving = mutations.Where(mutation => isMeant(mutation.Place.Source.Path)).Where(Survives).OrderBy(mutation => mutation.Place.Source.Path, StringComparer.Ordinal).ThenBy(mutation => mutation.Place.Span.Start).ToList();
        if (!findsTests)
        {
            return [.. surviving.Select(mutation => new Survivor(mutation.Place, mutation.Change, null, null))];
        }

        var search = new TestSearch(pack.Schema, suites.SelectMany(suite => suite.Tests));
        return [.. surviving.Select(mutation =>
        {
            var found = Nearest(mutation).Select(suite => search.Find(suite.Seeds(mutation), mutation)).FirstOrDefault(test => test is not null);
            return new Survivor(mutation.Place, mutation.Change, found?.Yaml, found?.File);
        })];
    }

    /// <summary>The tests of what asks the changed condition: of a definition before those of rules.</summary>
    private IEnumerable<Suite> Nearest(Mutation mutation) => suites.Where(suite => suite.Concerns(mutation)).OrderBy(suite => suite.Rule is not null);

    private bool Survives(Mutation mutation)
    {
        if (mutation.Touched is var (before, after) && !ReferenceEquals(before, after) && numbers.Of(before) == numbers.Of(after))
        {
            Equivalent++;
            return false;
        }

        Tried++;
        return !Nearest(mutation).Any(suite => suite.Notices(mutation));
    }

    /// <summary>The tests of one rule, or one test of a definition.</summary>
    private sealed class Suite
    {
        private readonly List<PreparedTest> tests;
        private readonly HashSet<ConditionSite> sites;

        public Suite(Pack pack, Rule? rule, List<PreparedTest> tests)
        {
            (Rule, this.tests) = (rule, tests);
            var asked = pack with { Rules = rule is null ? [] : [rule], DefinitionTests = rule is null ? [.. tests.Select(test => test.Definition!)] : [] };
            sites = [.. new ConditionWalk(asked).Conditions.Keys.Select(ConditionSite.Of)];
        }

        public Rule? Rule { get; }

        public IReadOnlyList<PreparedTest> Tests => tests;

        /// <summary>Whether the change is one of what these are tests of.</summary>
        public bool Concerns(Mutation mutation) => mutation.Touched is var (before, after) && !ReferenceEquals(before, after)
            ? sites.Contains(ConditionSite.Of(before))
            : Rule is not null && !ReferenceEquals(mutation.OfRule(Rule), Rule);

        /// <summary>Each test with the pack before and after a change.</summary>
        public IReadOnlyList<(PreparedTest Test, Pack Before, Pack After)> Seeds(Mutation mutation) => [.. tests.Select(test => (test, Part(test, null), Part(test, mutation)))];

        /// <summary>Whether a test fails once the change is made.</summary>
        public bool Notices(Mutation mutation)
        {
            var changed = new Dictionary<Pack, (Pack Pack, Checker Checker)>(ReferenceEqualityComparer.Instance);
            for (var i = 0; i < tests.Count; i++)
            {
                var test = tests[i];
                if (!changed.TryGetValue(test.Pack, out var asked))
                {
                    var pack = Part(test, mutation);
                    changed.Add(test.Pack, asked = (pack, Checker.Compile(pack)));
                }

                if (!test.Holds(asked.Pack, asked.Checker))
                {
                    // What noticed one change of a place is the likeliest to notice the next.
                    tests.RemoveAt(i);
                    tests.Insert(0, test);
                    return true;
                }
            }

            return false;
        }

        /// <summary>As much of the pack as a test asks, with a change or without.</summary>
        private Pack Part(PreparedTest test, Mutation? mutation) => test.Pack with
        {
            Rules = Rule is null ? [] : [.. test.Pack.Rules.Where(rule => rule.Id == Rule.Id).Select(rule => mutation?.OfRule(rule) ?? rule)],
            DefinitionTests = Rule is not null ? [] : [.. test.Pack.DefinitionTests.Where(other => other.Facts.Name == test.Test.Name).Select(other => other with { Condition = mutation?.OfCondition(other.Condition) ?? other.Condition })],
            ClosedWhen = test.Pack.ClosedWhen is { } closed ? mutation?.OfCondition(closed) ?? closed : null,
        };
    }
}
