using System.Collections.Immutable;
using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Evaluation;
using ComplianceCheck.Rules;
using ComplianceCheck.Text;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Authoring;

/// <summary>Runs the tests that stand in the rules and beside the definitions of a pack, with the same reader and checker as any document.</summary>
public sealed class RuleTestRunner
{
    private readonly Pack pack;
    private readonly DocumentSchema schema;
    private readonly Checker checker;
    private readonly Sightings? sightings;
    private readonly Dictionary<YamlMapping, Pack?> changedPacks = new(ReferenceEqualityComparer.Instance);

    /// <param name="pack">Whose tests to run.</param>
    /// <param name="takesNote">Whether to take note of what conditions are seen to be, for <see cref="Coverage"/>; it takes longer.</param>
    public RuleTestRunner(Pack pack, bool takesNote = false)
    {
        this.pack = pack;
        sightings = takesNote ? new Sightings() : null;
        schema = DocumentSchema.Compile(pack.Schema);
        checker = Checker.Compile(pack, sightings);
    }

    /// <summary>What the tests that ran so far saw every condition of the pack be, in the order of files and places.</summary>
    /// <exception cref="InvalidOperationException">No note was taken.</exception>
    public ImmutableArray<ConditionCoverage> Coverage() =>
        ConditionCoverage.Of(pack, sightings ?? throw new InvalidOperationException("no note was taken"));

    /// <summary>Runs every test of every definition and every rule that the pack itself holds: those of a pack below are tried with its own parameters.</summary>
    public ImmutableArray<RuleTestResult> RunAll() =>
    [
        .. pack.DefinitionTests.Where(test => pack.Files.IsOwn(test.Facts.Written.Source)).Select(Run),
        .. pack.Rules.Where(rule => pack.Files.IsOwn(rule.Source)).SelectMany(rule => RunAll(rule)),
    ];

    /// <summary>Reads the facts of every test that the pack itself holds, without asking any rule: what cannot be used is in the bag.</summary>
    public void ReadAll(DiagnosticBag diagnostics)
    {
        // Each in a bag of its own: what is wrong with one test does not hide what is wrong with the next.
        void Read(Action<DiagnosticBag> prepare)
        {
            var noticed = new DiagnosticBag();
            prepare(noticed);
            diagnostics.AddRange(noticed.ToImmutable());
        }

        foreach (var test in pack.DefinitionTests.Where(test => pack.Files.IsOwn(test.Facts.Written.Source)))
        {
            Read(noticed => Prepare(test, noticed));
        }

        foreach (var (rule, test) in pack.Rules.Where(rule => pack.Files.IsOwn(rule.Source)).SelectMany(rule => rule.Tests, (rule, test) => (rule, test)))
        {
            Read(noticed => Prepare(rule, test, noticed));
        }
    }

    /// <summary>Runs the tests of one rule.</summary>
    public ImmutableArray<RuleTestResult> RunAll(Rule rule) => [.. rule.Tests.Select(test => Run(rule, test))];

    /// <summary>Runs one test of a rule.</summary>
    public RuleTestResult Run(Rule rule, RuleTest test)
    {
        var diagnostics = new DiagnosticBag();
        RuleOutcome? outcome = null;
        if (Prepare(rule, test, diagnostics) is { } prepared)
        {
            outcome = prepared.OutcomeOf(CheckerOf(prepared.Pack));
            Compare(test, outcome, diagnostics);
        }

        return new RuleTestResult(rule.Id, test.Name, outcome?.Verdict, diagnostics.ToImmutable());
    }

    /// <summary>A test of a rule with its documents read; null with an error.</summary>
    internal PreparedTest? Prepare(Rule rule, RuleTest test, DiagnosticBag diagnostics) =>
        Read(test, rule.Tests, diagnostics) is { } facts && Changed(test, rule.Tests, diagnostics) is { } changed
            ? new PreparedTest(test, rule, null, changed, facts.Fleet, facts.First, facts.AsOf)
            : null;

    /// <summary>A test of a definition with its documents read; null with an error.</summary>
    internal PreparedTest? Prepare(DefinitionTest test, DiagnosticBag diagnostics)
    {
        var siblings = pack.DefinitionTests.Select(other => other.Facts).ToImmutableArray();
        return Read(test.Facts, siblings, diagnostics) is { } facts && Changed(test.Facts, siblings, diagnostics) is { } changed
            ? new PreparedTest(test.Facts, null, test, changed, facts.Fleet, facts.First, facts.AsOf)
            : null;
    }

    private Checker CheckerOf(Pack asked) => ReferenceEquals(asked, pack) ? checker : Checker.Compile(asked, sightings);

    private RuleTestResult Run(DefinitionTest test)
    {
        var diagnostics = new DiagnosticBag();
        Verdict? verdict = null;
        if (Prepare(test, diagnostics) is { } prepared)
        {
            var answers = prepared.AnswersOf(prepared.Pack, sightings);
            var expect = test.Facts.Written["expect"]!;
            verdict = Verdict.Pass;
            if (answers.IsEmpty)
            {
                diagnostics.Add(TestCodes.WrongItems, expect.Source, expect.Span, $"`{test.Facts.Name}`: nothing was asked, because its path leads to nothing in the facts");
            }

            foreach (var (thing, truth) in answers.Where(answer => TestWords.Of(answer.Truth) != test.Facts.Expect))
            {
                diagnostics.Add(TestCodes.WrongVerdict, expect.Source, expect.Span, $"`{test.Facts.Name}`: expected {test.Facts.Expect}, `{test.Definition}` is {TestWords.Of(truth)} of {TestWords.PathOf(thing.Pointer(), "the document")}");
            }
        }

        return new RuleTestResult($"definition {test.Definition}", test.Facts.Name, verdict, diagnostics.ToImmutable());
    }

    /// <summary>The documents that the facts of a test make; null with an error.</summary>
    private (Fleet Fleet, Document First, DateOnly AsOf)? Read(RuleTest test, ImmutableArray<RuleTest> siblings, DiagnosticBag diagnostics)
    {
        var facts = TestFacts.Of(test, siblings, pack.Schema, diagnostics);
        var documents = new List<Document>();
        foreach (var (number, file) in facts.Files.Index())
        {
            var noticed = new DiagnosticBag();
            if (DocumentReader.Read(file, pack.Schema, schema, noticed) is { } document)
            {
                documents.Add(document);
            }

            foreach (var error in noticed.ToImmutable().Where(error => error.IsError))
            {
                var place = PlaceOf(test, facts.GivenOf(number, test), file, error.Span);
                diagnostics.Add(TestCodes.BadFacts, place.Source, place.Span, $"the facts of `{test.Name}` are not valid: {error.Message}", error.Help);
            }
        }

        if (diagnostics.HasErrors)
        {
            return null;
        }

        var first = documents[0];
        return (Fleet.Join(documents, diagnostics: new DiagnosticBag()), first, Inherited(siblings, test, found => found.AsOf) ?? first.AsOf ?? DateOnly.MinValue);
    }

    /// <summary>The pack with the values of parameters that a test, or the test it starts from, states; null with an error.</summary>
    private Pack? Changed(RuleTest test, ImmutableArray<RuleTest> siblings, DiagnosticBag diagnostics)
    {
        if (Inherited(siblings, test, found => found.Parameters) is not { } changes)
        {
            return pack;
        }

        if (!changedPacks.TryGetValue(changes, out var changed))
        {
            var noticed = new DiagnosticBag();
            changed = PackReader.Read(pack.Files, changes, noticed, pack.Schema);
            diagnostics.AddRange(noticed.ToImmutable().Where(diagnostic => diagnostic.IsError));
            changedPacks.Add(changes, changed);
        }

        return changed;
    }

    private static T? Inherited<T>(ImmutableArray<RuleTest> siblings, RuleTest test, Func<RuleTest, T?> value) =>
        value(test) ?? (siblings.FirstOrDefault(other => other.Name == test.Base) is { } start && start != test ? Inherited(siblings, start, value) : default);

    private static void Compare(RuleTest test, RuleOutcome outcome, DiagnosticBag diagnostics)
    {
        var expect = test.Written["expect"]!;
        var verdict = TestWords.Of(outcome.Verdict);
        if (verdict != test.Expect)
        {
            var why = outcome.Findings.FirstOrDefault(finding => finding.Verdict == outcome.Verdict)?.Message;
            diagnostics.Add(TestCodes.WrongVerdict, expect.Source, expect.Span, $"`{test.Name}`: expected {test.Expect}, the rule says {verdict}", why);
            return;
        }

        if (test.Items.IsEmpty)
        {
            return;
        }

        var found = TestWords.ItemsOf(outcome).ToHashSet(StringComparer.Ordinal);
        foreach (var item in test.Items.Where(item => !found.Remove(item.Text)))
        {
            diagnostics.Add(TestCodes.WrongItems, item.Source, item.Span, $"`{test.Name}`: `{item.Text}` does not have the verdict {verdict}", NameSuggestion.DidYouMean(item.Text, found));
        }

        foreach (var name in found.Order(StringComparer.Ordinal))
        {
            diagnostics.Add(TestCodes.WrongItems, expect.Source, expect.Span, $"`{test.Name}`: `{name}` has the verdict {verdict} too, and is not expected");
        }
    }

    /// <summary>The place in the test of what stands at a place of the document that was made of it; the name of the test where it comes from elsewhere.</summary>
    private static YamlNode PlaceOf(RuleTest test, YamlNode? given, SourceText file, SourceSpan span)
    {
        YamlNode place = test.Written["name"]!;
        if (given is null || JsonTextReader.Read(file, new DiagnosticBag()) is not { } text)
        {
            return place;
        }

        var values = new List<JsonValue>();
        for (var i = 0; i < text.Count; i++)
        {
            var value = new JsonValue(text, i);
            if (value.Span.Start <= span.Start && span.Start < value.Span.End)
            {
                values.Add(value);
            }
            else if (value.NameSpan == span)
            {
                values.Add(value);
                break;
            }
        }

        var at = given;
        foreach (var value in values.Skip(1))
        {
            at = at switch
            {
                YamlMapping mapping when value.NameSpan == span => mapping.EntryOf(value.Name)?.Key,
                YamlMapping mapping => mapping[value.Name],
                YamlSequence list when value.IndexInParent() is var index && index < list.Items.Length => list.Items[index],
                _ => null,
            };
            place = at ?? place;
        }

        return place;
    }
}
