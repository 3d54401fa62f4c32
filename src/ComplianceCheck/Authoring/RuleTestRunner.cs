using System.Collections.Immutable;
using System.Text;
using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Evaluation;
using ComplianceCheck.Rules;
using ComplianceCheck.Text;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Authoring;

/// <summary>Runs the tests that stand in the rules of a pack, with the same reader and checker as any document.</summary>
public sealed class RuleTestRunner
{
    private readonly Pack pack;
    private readonly DocumentSchema schema;
    private readonly Checker checker;

    public RuleTestRunner(Pack pack)
    {
        this.pack = pack;
        schema = DocumentSchema.Compile(pack.Schema);
        checker = Checker.Compile(pack);
    }

    /// <summary>Runs every test of every rule.</summary>
    public ImmutableArray<RuleTestResult> RunAll() => [.. pack.Rules.SelectMany(rule => rule.Tests.Select(test => Run(rule, test)))];

    /// <summary>Runs one test.</summary>
    public RuleTestResult Run(Rule rule, RuleTest test)
    {
        var diagnostics = new DiagnosticBag();
        var outcome = Outcome(rule, test, diagnostics);
        if (outcome is not null)
        {
            Compare(test, outcome, diagnostics);
        }

        return new RuleTestResult(rule.Id, test.Name, outcome?.Verdict, diagnostics.ToImmutable());
    }

    private RuleOutcome? Outcome(Rule rule, RuleTest test, DiagnosticBag diagnostics)
    {
        var facts = TestFacts.Of(test, rule, pack.Schema, diagnostics);
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

        var fleet = Fleet.Join(documents, new DiagnosticBag());
        var item = documents[0];
        var asOf = Inherited(rule, test, found => found.AsOf) ?? item.AsOf ?? DateOnly.MinValue;
        return checker.Check(item, fleet.SiteOf(item), asOf).Single(outcome => outcome.Rule == rule.Id);
    }

    private static DateOnly? Inherited(Rule rule, RuleTest test, Func<RuleTest, DateOnly?> value) =>
        value(test) ?? (rule.Tests.FirstOrDefault(other => other.Name == test.Base) is { } start && start != test ? Inherited(rule, start, value) : null);

    private static void Compare(RuleTest test, RuleOutcome outcome, DiagnosticBag diagnostics)
    {
        var expect = test.Written["expect"]!;
        var verdict = WordOf(outcome.Verdict);
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

        var found = outcome.Findings.Where(finding => finding.Item is not null && finding.Verdict == outcome.Verdict).Select(NameOf).ToHashSet(StringComparer.Ordinal);
        foreach (var item in test.Items.Where(item => !found.Remove(item.Text)))
        {
            diagnostics.Add(TestCodes.WrongItems, item.Source, item.Span, $"`{test.Name}`: `{item.Text}` does not have the verdict {verdict}", NameSuggestion.DidYouMean(item.Text, found));
        }

        foreach (var name in found.Order(StringComparer.Ordinal))
        {
            diagnostics.Add(TestCodes.WrongItems, expect.Source, expect.Span, $"`{test.Name}`: `{name}` has the verdict {verdict} too, and is not expected");
        }
    }

    /// <summary>An item as tests name it: <c>check: list[0].inner[1]</c>, behind <c>$site.</c> for one of the site.</summary>
    private static string NameOf(Finding finding)
    {
        var name = new StringBuilder();
        foreach (var segment in finding.Location.Pointer.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            _ = segment.All(char.IsAsciiDigit) ? name.Append('[').Append(segment).Append(']') : name.Append(name.Length > 0 ? "." : "").Append(segment);
        }

        return (finding.Check is null ? "" : finding.Check + ": ") + (finding.Item!.StartsWith("site:", StringComparison.Ordinal) ? "$site." : "") + name;
    }

    private static string WordOf(Verdict verdict) => verdict switch
    {
        Verdict.Pass => "pass",
        Verdict.Fail => "fail",
        Verdict.Unknown => "unknown",
        _ => "notApplicable",
    };

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
