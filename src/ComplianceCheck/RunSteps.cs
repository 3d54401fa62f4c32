using System.Collections.Immutable;
using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Evaluation;
using ComplianceCheck.Rules;
using ComplianceCheck.Text;

namespace ComplianceCheck;

/// <summary>The steps of one <see cref="ComplianceRun"/>, and what they notice on the way.</summary>
internal sealed class RunSteps(ComplianceRun run)
{
    private readonly DiagnosticBag diagnostics = new();
    private readonly List<string> unread = [];

    /// <summary>What each of several schemas said of documents of a kind that it does not know.</summary>
    private readonly List<Diagnostic> strangers = [];

    public Assessment Assess()
    {
        diagnostics.AddRange(run.Noticed);
        unread.AddRange(run.Unread);
        var written = ReadPacks();
        var (profile, waivers, attestations) = ReadDecisions(written);
        var chosen = profile is null ? written : Choose(profile, written);
        var schemas = chosen.GroupBy(pack => pack.Schema.Source.Sha256, StringComparer.Ordinal).ToList();
        var kinds = schemas.SelectMany(group => group.First().Schema.Kinds.Keys).ToList();
        var fleets = schemas.ConvertAll(group => (Packs: group, Fleet: ReadFleet(group.First().Schema, kinds)));
        // A pack for other equipment has nothing to say of this: where some documents can be asked, it plays no part.
        var packs = chosen;
        if (fleets.Exists(pair => !pair.Fleet.Documents.IsEmpty))
        {
            fleets.RemoveAll(pair => pair.Fleet.Documents.IsEmpty);
            packs = [.. chosen.Where(pack => fleets.Exists(pair => pair.Packs.Contains(pack)))];
        }

        var all = fleets.SelectMany(pair => pair.Fleet.Documents).ToList();
        var documents = all.Select(Describe).ToImmutableArray();
        NoteUnread(documents, schemas.Count > 0);

        var asOf = run.AsOf ?? documents.Max(document => document.AsOf) ?? DateOnly.MinValue;
        if (all.Count > 0 && all.TrueForAll(document => document.Kind.Role != DocumentRole.Item))
        {
            diagnostics.Add(DocumentCodes.NothingToAsk, all[0].Text.Source, default, $"this is a {all[0].Kind.Title}, and no document of the run is of a kind that rules are asked of", "add the documents that it serves");
        }

        NoteLists(packs, asOf);
        var outcomes = fleets.SelectMany(pair => Check(pair.Packs, pair.Fleet, asOf)).ToImmutableArray();
        var (decided, assessed) = new WaiverBook(written, asOf, run.At, diagnostics).Apply(waivers, outcomes);
        var stated = new AttestationBook(attestations, documents, asOf);
        stated.Note(diagnostics);
        var assessment = Assessor.Assess(run.Tool, asOf, packs, documents, stated.Apply(decided), diagnostics.ToImmutable(), unread) with
        {
            At = waivers.Count == 0 ? null : run.At,
            AssessedBy = run.AssessedBy,
            Inputs = [.. Inputs(written).OrderBy(input => input.Role, StringComparer.Ordinal).ThenBy(input => input.Path, StringComparer.Ordinal)],
            Profile = profile is null ? null : AssessedProfile.Of(profile, written, chosen),
            Waivers = assessed,
            Attestations = stated.Assessed,
        };
        assessment = assessment with { NotExamined = [.. Omissions.Of(assessment, profile, written, chosen, packs), .. stated.NotInFiles(packs, [.. outcomes.Select(outcome => outcome.Document).OfType<string>().Distinct(StringComparer.Ordinal)])] };
        return run.Baseline is null ? assessment : AssessmentComparison.Of(run.Baseline.Assessment, assessment, run.Baseline.File.Path, "this run").Marked();
    }

    /// <summary>The files that the owner wrote, read for the packs as their files have them: a rule that is switched off exists all the same.</summary>
    private (Profile? Profile, List<Waiver> Waivers, List<Attestation> Attestations) ReadDecisions(ImmutableArray<Pack> packs)
    {
        var profile = run.Decisions.Profile is { } file ? Read(file, DecisionReader.ReadProfile) : null;
        return (profile, [.. InOrder(run.Decisions.Waivers).SelectMany(waivers => Read(waivers, DecisionReader.ReadWaivers) ?? [])], [.. InOrder(run.Decisions.Attestations).SelectMany(attestations => Read(attestations, DecisionReader.ReadAttestations) ?? [])]);

        static IEnumerable<SourceText> InOrder(IEnumerable<SourceText> files) => files.OrderBy(file => file.Path, StringComparer.Ordinal);
        T? Read<T>(SourceText source, Func<SourceText, IEnumerable<Pack>, DiagnosticBag, T?> read)
            where T : class
        {
            // Where a pack is missing, a name of it does not exist; that it is missing is told already.
            if (packs.Length < run.Packs.Length || packs.IsEmpty || read(source, packs, diagnostics) is not { } decided)
            {
                unread.Add(source.Path);
                return null;
            }

            return decided;
        }
    }

    private ImmutableArray<Pack> Choose(Profile profile, ImmutableArray<Pack> packs)
    {
        var chosen = ImmutableArray.CreateBuilder<Pack>();
        foreach (var pack in packs.Where(pack => profile.Packs is not { } ids || ids.Contains(pack.Id)))
        {
            chosen.Add(profile.Apply(pack, [.. packs.Select(other => other.Schema)]));
        }

        foreach (var (name, decided) in profile.Parameters.Where(decided => run.Lists.ContainsKey(decided.Key)))
        {
            diagnostics.Add(DecisionCodes.DecidedTwice, decided.Written.Key.Source, decided.Written.Key.Span, $"`{name}` is set here, and the list {run.Lists[name].Path} is given for it as well", "take one of them away");
        }

        if (chosen.All(pack => pack.Rules.IsEmpty) && packs.Any(pack => !pack.Rules.IsEmpty))
        {
            diagnostics.Add(DecisionCodes.NothingLeft, profile.Source, default, $"the profile {profile.Id} leaves no rule to ask", "let it name the packs and rules that are to be asked");
        }

        return chosen.ToImmutable();
    }

    private IEnumerable<AssessedInput> Inputs(ImmutableArray<Pack> packs) =>
    [
        .. packs.Select(pack => new AssessedInput("pack", pack.Files.Folder, pack.Sha256) { Name = pack.Id }),
        .. run.Files.Select(file => AssessedInput.Of("document", file)),
        .. run.Lists.Select(list => AssessedInput.Of("list", list.Value) with { Name = list.Key }),
        .. run.Decisions.Profile is { } profile ? [AssessedInput.Of("profile", profile)] : Array.Empty<AssessedInput>(),
        .. run.Decisions.Waivers.Select(file => AssessedInput.Of("waivers", file)),
        .. run.Decisions.Attestations.Select(file => AssessedInput.Of("attestations", file)),
        .. run.Baseline is { } baseline ? [AssessedInput.Of("baseline", baseline.File)] : Array.Empty<AssessedInput>(),
        .. run.Templates.Select(file => AssessedInput.Of("template", file)),
    ];

    private IEnumerable<RuleOutcome> Check(IEnumerable<Pack> packs, Fleet fleet, DateOnly asOf)
    {
        var checker = Checker.Compile(packs);
        return fleet.Documents
            .SelectMany(document => Uninterrupted(checker).Check(document, fleet.SiteOf(document), asOf))
            .Concat(checker.CheckFleet(fleet, asOf));
    }

    private Checker Uninterrupted(Checker checker)
    {
        run.Interruption.ThrowIfCancellationRequested();
        return checker;
    }

    private ImmutableArray<Pack> ReadPacks()
    {
        var packs = ImmutableArray.CreateBuilder<Pack>();
        foreach (var files in run.Packs)
        {
            if (PackReader.Read(files with { Lists = run.Lists }, diagnostics, [.. packs.Select(read => read.Schema)]) is not { } pack)
            {
                unread.Add(files.Folder);
                continue;
            }

            // Reports, waivers and comparisons know rules by id alone, so ids are unique in a run.
            var taken = pack.Rules.Where(rule => packs.Any(other => other.Rules.Any(known => known.Id == rule.Id))).ToList();
            foreach (var rule in taken)
            {
                diagnostics.Add(RuleCodes.DuplicateRule, rule.Source, rule.Written["id"]!.Span, $"the id `{rule.Id}` is also used in another pack of this run", "give each rule its own id, or run the packs one at a time");
            }

            if (taken.Count > 0)
            {
                unread.Add(files.Folder);
            }
            else
            {
                packs.Add(pack);
            }
        }

        return packs.ToImmutable();
    }

    /// <summary>Reads the files that a schema knows. Where packs bring several schemas, a file that another one knows is not an error of this one.</summary>
    private Fleet ReadFleet(SchemaShape shape, List<string> kinds)
    {
        var schema = DocumentSchema.Compile(shape);
        var documents = new List<Document>();
        foreach (var file in run.Files)
        {
            run.Interruption.ThrowIfCancellationRequested();
            var noticed = new DiagnosticBag();
            if (DocumentReader.Read(file, shape, schema, noticed, kinds) is { } document)
            {
                documents.Add(document);
            }

            // With several schemas, what one does not know another may.
            if (kinds.Count == shape.Kinds.Count || !noticed.ToImmutable().Any(diagnostic => diagnostic.Code == DocumentCodes.UnknownKind))
            {
                diagnostics.AddRange(noticed.ToImmutable());
            }
            else
            {
                strangers.AddRange(noticed.ToImmutable());
            }
        }

        var fleet = Fleet.Join(documents, diagnostics);
        DocumentQuality.Check(fleet, shape, diagnostics);
        return fleet;
    }

    /// <summary>A list that nothing reads was given for another name, and one that is out of date may lack what a newer one has.</summary>
    private void NoteLists(ImmutableArray<Pack> packs, DateOnly asOf)
    {
        var names = packs.SelectMany(pack => pack.Parameters.Keys).Distinct(StringComparer.Ordinal).ToList();
        foreach (var (name, file) in run.Lists.Where(given => packs.Length > 0 && !names.Contains(given.Key)))
        {
            diagnostics.Add(RuleCodes.UnknownName, file, default, $"no pack of this run has a parameter `{name}`, which this list is given for", NameSuggestion.DidYouMean(name, names));
        }

        foreach (var (pack, parameter) in packs.SelectMany(pack => pack.Parameters.Values.Select(parameter => (pack, parameter))).Where(pair => pair.parameter.IsStale(asOf)))
        {
            var written = ((Yaml.YamlMapping)pack.Written["parameters"]!).EntryOf(parameter.Name)!.Key;
            var day = parameter.AsOf is { } stated ? $"is of {stated.Text}, more than {parameter.StaleAfter} before the day of the run" : $"has no day, and is out of date {parameter.StaleAfter} after it";
            diagnostics.Add(RuleCodes.StaleList, written.Source, written.Span, $"`${parameter.Name}` {day}");
        }
    }

    private void NoteUnread(ImmutableArray<AssessedDocument> documents, bool hasSchema)
    {
        var read = documents.Select(document => document.Path).ToHashSet(StringComparer.Ordinal);
        var refused = diagnostics.ToImmutable().Where(diagnostic => diagnostic.IsError).Select(diagnostic => diagnostic.Path).ToHashSet(StringComparer.Ordinal);
        foreach (var file in run.Files.Where(file => !read.Contains(file.Path)))
        {
            unread.Add(file.Path);
            // Where no pack could be used, that is what is wrong, and not the kind of each document.
            if (hasSchema && !refused.Contains(file.Path))
            {
                // Every schema says the same of it.
                diagnostics.AddRange(strangers.Where(diagnostic => diagnostic.Path == file.Path).Take(1));
            }
        }
    }

    private static AssessedDocument Describe(Document document) =>
        new(document.Text.Source.Path, document.Kind.Name, document.Id, document.Text.Source.Sha256, document.AsOf, document.Handling);
}
