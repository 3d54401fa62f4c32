using System.Collections.Immutable;
using System.CommandLine;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Rules;
using ComplianceCheck.Text;

namespace ComplianceCheck.Cli;

/// <summary>What a run is made with, as options of a command: documents, packs, lists, and what the owner decided.</summary>
internal sealed class RunOptions
{
    private readonly Argument<string[]> paths = new("PATH") { Description = "Documents, or folders with documents", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string[]> rules = new("--rules") { Description = "A pack, or a folder of packs; the built-in ones if not given", HelpName = "DIR" };
    private readonly Option<string[]> lists = new("--list") { Description = "A file for a list that rules name, such as `fccCoveredList=covered.json`", HelpName = "NAME=FILE" };
    private readonly Option<string?> kev = new("--kev") { Description = "CISA's catalogue of known exploited vulnerabilities, as downloaded: the list `kev`", HelpName = "FILE" };
    private readonly Option<string?> profile = new("--profile") { Description = "What you decided of the packs: values, severities, rules that are off", HelpName = "FILE" };
    private readonly Option<string[]> waivers = new("--waivers") { Description = "Exceptions that were granted", HelpName = "FILE" };
    private readonly Option<string[]> attestations = new("--attestations") { Description = "What somebody states where no document can show it", HelpName = "FILE" };
    private readonly Option<string?> asOf = AsOfOption.Build();
    private readonly Option<string?> assessor = new("--assessor") { Description = "Who answers for the assessment, as reports name them", HelpName = "NAME" };
    private readonly Option<string[]> ignore = new("--ignore") { Description = "Leave out the files that match, such as `**/drafts/*.json`", HelpName = "GLOB" };

    public RunOptions() => lists.Validators.Add(result =>
    {
        foreach (var error in ListFiles.Errors([.. result.Tokens.Select(token => token.Value), .. result.GetResult(kev) is null ? (string[])[] : [ListFiles.Kev + "=FILE"]]))
        {
            result.AddError(error);
        }
    });

    /// <summary>Adds the options to a command that decides by itself which packs to run.</summary>
    public void AddTo(Command command)
    {
        command.Arguments.Add(paths);
        foreach (var option in (Option[])[kev, lists, profile, waivers, attestations, asOf, assessor, ignore])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>Adds the options to a command, <c>--rules</c> among them.</summary>
    public void AddWithRulesTo(Command command)
    {
        command.Options.Add(rules);
        AddTo(command);
    }

    /// <summary>The run that the command line asks for. What cannot be read is noticed, and makes the run incomplete.</summary>
    public ComplianceRun Read(ParseResult parsed, World world, CancellationToken interruption)
    {
        var folders = new DiagnosticBag();
        var (packs, unreadPacks) = PackFolders.Find(parsed.GetValue(rules)!, folders);
        return Read(parsed, packs, unreadPacks, folders, world, interruption);
    }

    /// <inheritdoc cref="Read(ParseResult, World, CancellationToken)"/>
    public ComplianceRun Read(ParseResult parsed, ImmutableArray<PackFiles> packs, ImmutableArray<string> unreadPacks, DiagnosticBag ofPacks, World world, CancellationToken interruption)
    {
        var noticed = new DiagnosticBag();
        var unread = new List<string>(unreadPacks);
        var (files, unreadFiles) = InputFiles.Collect(parsed.GetValue(paths)!, parsed.GetValue(ignore)!, noticed);
        var (given, unreadLists) = ListFiles.Read(parsed.GetValue(kev), parsed.GetValue(lists)!, noticed);
        ImmutableArray<SourceText> Open(IEnumerable<string> named) => [.. named.DistinctBy(Path.GetFullPath, StringComparer.Ordinal).Select(path => OpenOne(path, noticed, unread)).OfType<SourceText>()];
        var decisions = new DecisionFiles
        {
            Profile = parsed.GetValue(profile) is { } path ? OpenOne(path, noticed, unread) : null,
            Waivers = Open(parsed.GetValue(waivers)!),
            Attestations = Open(parsed.GetValue(attestations)!),
        };
        noticed.AddRange(ofPacks.ToImmutable());
        var (day, moment) = AsOfOption.Of(parsed.GetValue(asOf), world);
        return new ComplianceRun
        {
            Tool = Identity.Tool,
            AsOf = day,
            At = moment,
            AssessedBy = parsed.GetValue(assessor),
            Packs = packs,
            Files = files.RemoveAll(file => given.Values.Any(list => list.Path == file.Path)),
            Lists = given,
            Decisions = decisions,
            Noticed = noticed.ToImmutable(),
            Unread = [.. unread, .. unreadLists, .. unreadFiles],
            Interruption = interruption,
        };
    }

    private static SourceText? OpenOne(string path, DiagnosticBag noticed, List<string> unread)
    {
        var file = DiskFiles.Read(path, noticed);
        if (file is null)
        {
            unread.Add(DiskFiles.Shown(path));
        }

        return file;
    }
}
