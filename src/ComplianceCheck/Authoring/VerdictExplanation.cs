using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Evaluation;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Authoring;

/// <summary>
/// Why a rule says what it says of a document: what was asked, what was found and where; of a failure what would have to be true
/// for it to pass, of an unknown which facts to obtain.
/// </summary>
public sealed class VerdictExplanation
{
    /// <summary>How many findings of one verdict are told in full.</summary>
    private const int MostTold = 4;

    /// <summary>How many things of a list are told in full.</summary>
    private const int MostThings = 4;

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly ImmutableArray<Verdict> Order = [Verdict.Fail, Verdict.Unknown, Verdict.Pass, Verdict.NotApplicable];

    private readonly RuleRecording recording;
    private readonly Pack pack;
    private readonly Rule rule;
    private readonly Fleet fleet;
    private readonly Document? document;
    private readonly DateOnly asOf;
    private readonly WrappedText output;

    private VerdictExplanation(Pack pack, Rule rule, Fleet fleet, Document? document, DateOnly asOf, RuleRecording recording, TextWriter output) =>
        (this.pack, this.rule, this.fleet, this.document, this.asOf, this.recording, this.output) = (pack, rule, fleet, document, asOf, recording, new WrappedText(output));

    /// <summary>Writes the explanation.</summary>
    /// <param name="pack">The pack of the rule.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="fleet">The documents of the run, read by the schema of the pack.</param>
    /// <param name="document">The document that the rule is asked of; null for a rule that asks all at once.</param>
    /// <param name="asOf">The day for which to decide.</param>
    /// <param name="item">Id of the item to tell of; null for all.</param>
    /// <param name="output">Takes lines of at most 80 columns where words allow.</param>
    /// <returns>How many findings there are of the item.</returns>
    public static int Write(Pack pack, Rule rule, Fleet fleet, Document? document, DateOnly asOf, string? item, TextWriter output)
    {
        using var recording = new RuleRecording(pack, rule, fleet, document, asOf);
        return new VerdictExplanation(pack, rule, fleet, document, asOf, recording, output).Write(item);
    }

    private int Write(string? item)
    {
        var told = recording.Outcome.Findings.Index().Where(found => item is null || found.Item.Item == item).ToList();
        if (told.Count == 0 && item is not null)
        {
            return 0;
        }

        var of = document is null ? "all documents together" : $"{document.Id} in {DiagnosticText.Printable(document.Text.Source.Path)}";
        output.Line(0, $"{rule.Id} {rule.Title}");
        output.Line(0, FormattableString.Invariant($"{TestWords.Of(recording.Outcome.Verdict)} for {of}, on {asOf:yyyy-MM-dd}{(document is null ? "" : "; places are its lines and columns")}"));
        foreach (var verdict in Order)
        {
            var those = told.Where(found => found.Item.Verdict == verdict).ToList();
            foreach (var (number, finding) in those.Take(MostTold))
            {
                output.Blank();
                Write(finding, number < recording.Items.Length && HasItems ? recording.Items[number] : null);
            }

            if (those.Count > MostTold)
            {
                output.Blank();
                output.Line(0, $"{TestWords.Of(verdict)} for {those.Count - MostTold} more: {string.Join(", ", those.Skip(MostTold).Take(10).Select(found => found.Item.Item ?? found.Item.Label))}{(those.Count > MostTold + 10 ? ", …" : "")}; name one with --item");
            }
        }

        return told.Count;
    }

    /// <summary>Of a document to which the rule does not apply, no item was asked.</summary>
    private bool HasItems => recording.Outcome.Findings.Length >= recording.Items.Length;

    private void Write(Finding finding, (RuleCheck Check, ImmutableArray<AskedCondition> Asked)? item)
    {
        output.Line(0, $"{TestWords.Of(finding.Verdict)}: {Printable(finding.Label)}{(item is null ? " as a whole" : "")}{(finding.Check is null ? "" : $", check {finding.Check}")} ({At(finding.Location)})");
        output.Line(1, Printable(finding.Message));
        if (item is var (check, asked))
        {
            // What was read as worse was asked last, and decided.
            var isWorst = finding.Verdict == Verdict.Fail && asked.Any(condition => condition.ReadsWorst);
            var counted = asked.Where(condition => condition.ReadsWorst == isWorst).ToList();
            Tell("Whether it concerns the document", counted, rule.AppliesTo);
            Tell("Whether it applies", counted, check.When);
            Tell("Whether it holds", counted, check.Require);
            Tell("Whether that is shown", counted, check.Evidence);
        }
        else
        {
            TellAll("Whether that is shown of the whole", recording.Whole);
        }

        output.Line(1, $"So it is {Because(finding.Verdict)}.");
        if (finding.Verdict == Verdict.Unknown)
        {
            WriteFacts(finding);
        }
        else if (finding.Verdict == Verdict.Fail && item is var (failed, _))
        {
            WriteWhatWouldPass(finding, failed);
        }
    }

    private void WriteWhatWouldPass(Finding finding, RuleCheck check)
    {
        var search = new CounterfactualSearch(pack, rule, check, fleet, document, asOf);
        if (search.Find(finding.Location) is { } found)
        {
            WriteChanges(finding, found, search.Documents);
        }
        else
        {
            output.Line(1, "No few changes of what is recorded were found that would make it pass.");
        }

        foreach (var (parameter, value) in ParameterSearch.Find(pack, rule, check, fleet, document, asOf, finding.Location))
        {
            output.Line(1, $"It would also pass if ${parameter.Name} was {Printable(Shortened(value.Text))}{(parameter.Value is ListConstant ? "" : $", and not {parameter.Value?.Text}")}{(parameter.Why is null ? "" : $" (it is what it is because: {parameter.Why})")}");
        }
    }

    private void WriteChanges(Finding finding, Counterfactual found, ImmutableArray<Document> documents)
    {

        output.Line(1, found.Changes.Length == 1 ? "It would pass if this were so" : "It would pass if all of these were so");
        foreach (var change in found.Changes)
        {
            var holder = documents[change.Document];
            var now = PlaceIn(holder, change.Path);
            output.Line(2, $"{Printable(Shown(finding, holder, change.Path))} is {Printable(change.Value!.ToJsonString(Readable))}{(now is { } place ? $", and not {Printable(Shortened(holder.Text.Source.Slice(place.Span)))} ({At(Places.LocationOf(place))})" : ", which is not recorded")}");
        }
    }

    /// <summary>A path as it is read from the item; the file first where it is another.</summary>
    private static string Shown(Finding finding, Document holder, string path)
    {
        var item = TestWords.PathOf(finding.Location.Pointer, "");
        return holder.Text.Source.Path != finding.Location.Path ? $"in {holder.Text.Source.Path}, {path}"
            : item.Length > 0 && path.StartsWith(item + ".", StringComparison.Ordinal) ? path[(item.Length + 1)..]
            : path;
    }

    private static JsonValue? PlaceIn(Document document, string path)
    {
        var place = document.Text.Root;
        foreach (var segment in path.Replace("[", ".[", StringComparison.Ordinal).Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment[0] == '[')
            {
                var position = int.Parse(segment.AsSpan(1, segment.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture);
                foreach (var element in place)
                {
                    if (position-- == 0)
                    {
                        place = element;
                        break;
                    }
                }
            }
            else if (!place.TryGetProperty(Encoding.UTF8.GetBytes(segment), out place))
            {
                return null;
            }
        }

        return place;
    }

    private static string Shortened(string json) => json.Length <= 80 ? string.Join(' ', json.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : "what is there";

    private void WriteFacts(Finding finding)
    {
        output.Line(1, "To decide it, obtain");
        foreach (var missing in finding.Missing)
        {
            var holder = DocumentOf(missing.Location) is { } at ? SchemaShape.HeldBy(at.Kind.Root, missing.Location.Pointer) : null;
            output.Line(2, $"{Printable(missing.Description)} ({At(missing.Location)}{(holder is null ? "" : $"; usually held by {holder}")})");
        }
    }

    private Document? DocumentOf(Location location) => fleet.Documents.FirstOrDefault(other => other.Text.Source.Path == location.Path);

    private static string Because(Verdict verdict) => verdict switch
    {
        Verdict.Fail => "a failure: it is shown not to hold",
        Verdict.Pass => "a pass: it holds, and that is shown",
        Verdict.Unknown => "unknown: what is recorded neither shows that it holds nor that it does not",
        _ => "not applicable: a stated fact says that the question does not arise",
    };

    private void Tell(string lead, List<AskedCondition> asked, Condition? condition)
    {
        if (condition is not null)
        {
            TellAll(lead, asked.Where(root => ReferenceEquals(root.Condition, condition)));
        }
    }

    private void TellAll(string lead, IEnumerable<AskedCondition> asked)
    {
        if (asked.Any())
        {
            output.Line(1, lead);
            asked.ToList().ForEach(root => Tell(root, 2));
        }
    }

    private void Tell(AskedCondition asked, int depth)
    {
        // What one part decided alone is told by that part.
        if (asked is { Condition: AllOf or AnyOf, Parts: [var only], Found.IsEmpty: true })
        {
            Tell(only, depth);
            return;
        }

        output.Line(depth, $"{TestWords.Of(asked.Truth),-8}{Phrase(asked.Condition)}");
        foreach (var found in asked.Found.Select(reason => (Text: recording.TextOf(reason), Place: RuleRecording.PlaceOf(reason))).Distinct())
        {
            output.Line(depth + 4, $"{Printable(found.Text)}{(found.Place is { } place ? $" ({At(place)})" : "")}");
        }

        if (asked.Condition is Quantified or Counted)
        {
            TellThings(asked, depth + 1);
            return;
        }

        foreach (var part in asked.Parts)
        {
            Tell(part, depth + 1);
        }
    }

    /// <summary>Of many things, those that decided come first.</summary>
    private void TellThings(AskedCondition asked, int depth)
    {
        var things = asked.Parts.GroupBy(part => part.Thing).ToList();
        var decisive = things.Count <= MostThings ? things : [.. things.OrderByDescending(thing => thing == things[^1] && asked.Truth != Truth.Unknown).Take(MostThings)];
        foreach (var thing in decisive)
        {
            output.Line(depth, $"{Printable(recording.LabelOf(thing.Key))}{(RuleRecording.PlaceOf(thing.Key) is { } place ? $" ({At(place)})" : "")}");
            thing.ToList().ForEach(part => Tell(part, depth + 1));
        }

        if (things.Count > decisive.Count)
        {
            output.Line(depth, FormattableString.Invariant($"and {things.Count - decisive.Count} more"));
        }
    }

    private static string Phrase(Condition condition) => condition switch
    {
        AllOf => "all of these",
        AnyOf => "one of these",
        Not => "the opposite of this",
        Asked { Of: null } asked => $"it is [{ConditionText.Words(asked.Definition)}]",
        Asked asked => $"{asked.Of!.Text} is [{ConditionText.Words(asked.Definition)}]",
        Quantified quantified => RuleExplanation.Head(quantified),
        Counted counted => RuleExplanation.Head(counted),
        _ => ConditionText.Of(condition, _ => null),
    } + RuleExplanation.Worse(condition);

    /// <summary>A place: with its file where that is not the one that the rule is asked of.</summary>
    private string At(Location location) => FormattableString.Invariant($"{(location.Path == document?.Text.Source.Path ? "" : Printable(location.Path) + ":")}{location.Line}:{location.Column}");

    private static string Printable(string text) => DiagnosticText.Printable(text);
}
