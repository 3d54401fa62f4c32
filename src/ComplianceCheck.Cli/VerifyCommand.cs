using System.Collections.Immutable;
using System.CommandLine;
using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Reporting;
using ComplianceCheck.Rules;
using ComplianceCheck.Text;

namespace ComplianceCheck.Cli;

/// <summary><c>verify REPORT --inputs DIR</c>: repeats the run that a result states and says whether every byte comes out the same.</summary>
internal static class VerifyCommand
{
    /// <summary>What only the machine of the first run could notice: it is taken over from the report, and said to be.</summary>
    private static readonly ImmutableArray<DiagnosticCode> OfMachine =
        [DocumentCodes.LeftOut, DocumentCodes.NoDocuments, DocumentCodes.TooLarge, DocumentCodes.Unreadable, RuleCodes.NoPack, RuleCodes.StrayFile];

    public static Command Build(World world, CancellationToken interruption)
    {
        var report = new Argument<string>("REPORT") { Description = "The result, as --report json=FILE wrote it" };
        var inputs = new Option<string>("--inputs") { Description = "The folder with the files that it was made with", HelpName = "DIR", Required = true };
        var rules = new Option<string[]>("--rules") { Description = "The packs that it was made with; those below the folder and the built-in ones if not given", HelpName = "DIR" };
        var command = new ExampleCommand("verify", "Repeat the run that a result states, and say whether it comes out the same: 0 byte for byte, 1 not, 3 not with these files", "compliance-check verify result.json --inputs .") { report, inputs, rules };
        command.SetAction(parsed =>
        {
            var diagnostics = new DiagnosticBag();
            var folder = parsed.GetValue(inputs)!;
            if (!Directory.Exists(folder))
            {
                world.Tell($"error: there is no folder `{DiskFiles.Shown(folder)}`");
                return RunExit.Usage;
            }

            if (BaselineFile.Read(parsed.GetValue(report)!, diagnostics) is not { } recorded)
            {
                DiagnosticLines.Write(world, diagnostics.ToImmutable());
                return RunExit.Unusable;
            }

            return Verify(recorded, new RecordedFiles(folder), new RecordedPacks(parsed.GetValue(rules)!, folder), world, interruption);
        });
        return command;
    }

    private static int Verify(BaselineRun recorded, RecordedFiles files, RecordedPacks packs, World world, CancellationToken interruption)
    {
        var diagnostics = new DiagnosticBag();
        var repeated = Repeat(recorded.Assessment, files, packs, diagnostics, interruption).Assess();
        using var bytes = new MemoryStream();
        JsonReport.Write(repeated, bytes);
        var taken = recorded.Assessment.Diagnostics.Count(diagnostic => OfMachine.Contains(diagnostic.Code));
        void Say(string text) => world.Output.WriteLine(DiagnosticText.Printable(text));
        string[] trusted =
        [
            "the day, " + recorded.Assessment.AsOf.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            .. recorded.Assessment.AssessedBy is { } assessor ? [$"the assessor, {assessor}"] : Array.Empty<string>(),
            .. taken > 0 ? [FormattableString.Invariant($"{taken} remarks on files that were left out or could not be read")] : Array.Empty<string>(),
        ];
        Say($"Taken from the report as it stands, because no file shows it: {string.Join("; ", trusted)}.");

        files.Remarks.ForEach(Say);
        if (bytes.ToArray().AsSpan().SequenceEqual(recorded.File.Bytes))
        {
            Say($"{recorded.File.Path} is reproduced exactly, byte for byte, by {Identity.Sentence}.");
            return RunExit.Passed;
        }

        Say($"{recorded.File.Path} is not reproduced.");
        string[] differences = [.. packs.Differences, .. files.Differences, .. diagnostics.ToImmutable().Where(diagnostic => diagnostic.IsError).Select(DiagnosticText.OneLine)];
        foreach (var difference in differences)
        {
            Say("  " + difference);
        }

        var comparison = AssessmentComparison.Of(recorded.Assessment, repeated, "the report", "the repeated run");
        TextComparison.WriteDifferences(comparison, world.Output);
        if (comparison.Context.IsEmpty && comparison.Outcomes.IsEmpty && comparison.Findings.All(compared => compared.Change == FindingChange.Unchanged) && differences.Length == 0)
        {
            Say("Every finding comes out the same; what differs is the text of the report: it was changed by hand, or written by another version.");
        }

        return differences.Length > 0 ? RunExit.Unusable : RunExit.Failed;
    }

    /// <summary>The run that a result states, as far as its files are found.</summary>
    private static ComplianceRun Repeat(Assessment recorded, RecordedFiles files, RecordedPacks packs, DiagnosticBag diagnostics, CancellationToken interruption)
    {
        ImmutableArray<SourceText> Of(string role) => [.. recorded.Inputs.Where(input => input.Role == role).Select(files.Find).OfType<SourceText>()];
        var baseline = Of("baseline").Select(file => AssessmentReader.Read(file, diagnostics) is { } assessment ? new BaselineRun(file, assessment) : null).FirstOrDefault();
        return new ComplianceRun
        {
            Tool = Identity.Tool,
            AsOf = recorded.AsOf,
            At = recorded.At,
            AssessedBy = recorded.AssessedBy,
            Packs = packs.Find(recorded.Inputs.Where(input => input.Role == "pack")),
            Files = Of("document"),
            Lists = recorded.Inputs.Where(input => input is { Role: "list", Name: not null }).Select(input => (input.Name, File: files.Find(input))).Where(pair => pair.File is not null).ToImmutableSortedDictionary(pair => pair.Name!, pair => pair.File!, StringComparer.Ordinal),
            Decisions = new DecisionFiles { Profile = Of("profile").FirstOrDefault(), Waivers = Of("waivers"), Attestations = Of("attestations") },
            Baseline = baseline,
            Templates = Of("template"),
            Noticed = [.. recorded.Diagnostics.Where(diagnostic => OfMachine.Contains(diagnostic.Code))],
            Unread = [.. recorded.Ledger.UnreadFiles.Where(path => recorded.Inputs.All(input => input.Path != path))],
            Interruption = interruption,
        };
    }
}
