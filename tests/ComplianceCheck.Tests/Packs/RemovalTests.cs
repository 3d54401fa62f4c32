using System.Collections.Concurrent;
using System.Collections.Immutable;
using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.Packs;

/// <summary>Takes away every single property of every sample: knowing less must never look better.</summary>
[TestClass]
public class RemovalTests
{
    [TestMethod]
    [DataRow("EBT/cranes/EBT-QC-01.json", true)]
    [DataRow("EBT/cranes/EBT-QC-06.json", true)]
    [DataRow("HPT/cranes/HPT-STS-07.json", false)]
    [DataRow("EBT/site.json", true)]
    [TestCategory("Exhaustive")]
    public void Remove_AnyProperty_NeverMakesAPass(string sample, bool hasSite)
    {
        var removed = new SourceText(sample, Repository.Bytes("tests/ComplianceCheck.Tests/Samples/" + sample));
        var whole = CranePack.ReadDocument(removed)!;
        var isSite = whole.Kind.Role == DocumentRole.Site;
        var crane = CranePack.ReadDocument(CranePack.Compliant)!;
        var site = hasSite ? CranePack.ReadDocument(CranePack.Site) : null;
        var before = isSite ? Check(crane, whole) : Check(whole, site);
        var (verdicts, listed) = (Verdicts(isSite ? crane : whole, isSite ? whole : site), ListedByPasses(before, sample));
        var text = whole.Text;
        var complaints = new ConcurrentBag<string>();
        var looked = 0;

        Parallel.For(1, text.Count, index =>
        {
            var property = new JsonValue(text, index);
            if (!property.IsProperty || IsRequired(whole, property))
            {
                // A document without a required property is refused, which CC1202 has its own tests for.
                return;
            }

            var less = DocumentReader.Describe(JsonTextReader.Read(Without(removed, property), new DiagnosticBag())!, whole.Kind);
            Interlocked.Increment(ref looked);
            var pointer = property.Pointer();

            // Putting findings into words takes longer than deciding: it is done where a verdict changed or a pass rested on it.
            if (listed.Contains(pointer) || verdicts != Verdicts(isSite ? crane : less, isSite ? less : site))
            {
                Compare(sample, pointer, before, isSite ? Check(crane, less) : Check(less, site), complaints);
            }
        });

        Assert.IsTrue(complaints.IsEmpty, string.Join('\n', complaints.Order(StringComparer.Ordinal).Take(20)));
        Assert.IsGreaterThan(400, looked, "the samples are large, and most properties are not required");
    }

    private static ImmutableArray<RuleOutcome> Check(Document crane, Document? site) => CranePack.Checker.Check(crane, site, CranePack.AsOf);

    /// <summary>The verdicts of all rules and on all items.</summary>
    private static string Verdicts(Document crane, Document? site)
    {
        using var decisions = CranePack.Checker.Decide(crane, site, CranePack.AsOf);
        return string.Join(' ', decisions.Verdicts.Select(decided => decided.Verdict).Concat(decisions.ItemVerdicts));
    }

    private static HashSet<string> ListedByPasses(ImmutableArray<RuleOutcome> outcomes, string path) =>
        [.. outcomes.SelectMany(outcome => outcome.Findings).Where(finding => finding.Verdict == Verdict.Pass).SelectMany(finding => finding.Evidence).Where(evidence => evidence.Location.Path == path).Select(evidence => evidence.Location.Pointer)];

    private static bool IsRequired(Document document, JsonValue property) =>
        TypeOf(document, property.Parent) is ObjectType holder && holder.Properties.TryGetValue(property.Name, out var stated) && stated.IsRequired;

    private static SchemaType TypeOf(Document document, JsonValue value) => value.IsRoot ? document.Kind.Root
        : TypeOf(document, value.Parent) is ListType list ? list.Item
        : ((ObjectType)TypeOf(document, value.Parent)).Properties[value.Name].Type;

    private static void Compare(string sample, string pointer, ImmutableArray<RuleOutcome> before, ImmutableArray<RuleOutcome> after, ConcurrentBag<string> complaints)
    {
        foreach (var (old, now) in before.Zip(after))
        {
            if (old.Verdict is Verdict.Fail or Verdict.Unknown && now.Verdict is Verdict.Pass or Verdict.NotApplicable)
            {
                complaints.Add($"without {pointer}, {old.Rule} turns from {old.Verdict} to {now.Verdict}");
            }

            var found = now.Findings.ToLookup(finding => finding.Fingerprint, StringComparer.Ordinal);
            foreach (var finding in old.Findings)
            {
                foreach (var same in found[finding.Fingerprint].Where(same => same.Verdict == Verdict.Pass))
                {
                    if (finding.Verdict is Verdict.Fail or Verdict.Unknown)
                    {
                        complaints.Add($"without {pointer}, {finding.Rule} {finding.Item} turns from {finding.Verdict} to pass");
                    }

                    if (finding.Verdict == Verdict.Pass && Lists(finding, sample, pointer) && Lists(same, sample, pointer))
                    {
                        complaints.Add($"without {pointer}, {finding.Rule} {finding.Item} still passes and still lists it");
                    }
                }
            }
        }
    }

    private static bool Lists(Finding finding, string path, string pointer) =>
        finding.Evidence.Any(evidence => evidence.Location.Pointer == pointer && evidence.Location.Path == path);

    /// <summary>The file without the bytes of a property and one comma.</summary>
    private static SourceText Without(SourceText source, JsonValue property)
    {
        var bytes = source.Memory.Span;
        var (start, end) = (property.NameSpan.Start, property.Span.End);
        var next = end + bytes[end..].IndexOfAnyExcept(" \t\r\n"u8);
        if (bytes[next] == (byte)',')
        {
            end = next + 1;
        }
        else
        {
            var previous = bytes[..start].LastIndexOfAnyExcept(" \t\r\n"u8);
            start = bytes[previous] == (byte)',' ? previous : start;
        }

        return new SourceText(source.Path, [.. bytes[..start], .. bytes[end..]]);
    }
}
