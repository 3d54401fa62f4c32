using System.Collections.Immutable;
using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Evaluation;
using ComplianceCheck.Rules;
using ComplianceCheck.Text;

namespace ComplianceCheck;

/// <summary>
/// The front door: packs and documents in, an <see cref="Assessment"/> out. Nothing is read from disk, nothing depends on a
/// clock, a culture or an environment; the same inputs give the same assessment on every machine.
/// </summary>
public sealed class ComplianceRun
{
    private readonly DiagnosticBag diagnostics = new();
    private readonly List<string> unread = [];

    /// <summary>What each of several schemas said of documents of a kind that it does not know.</summary>
    private readonly List<Diagnostic> strangers = [];

    /// <summary>What the report says made it.</summary>
    public required ToolIdentity Tool { get; init; }

    /// <summary>The day for which to decide; null for the latest day that a document states.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>The packs to run.</summary>
    public required ImmutableArray<PackFiles> Packs { get; init; }

    /// <summary>The files to check, in any order.</summary>
    public required ImmutableArray<SourceText> Files { get; init; }

    /// <summary>Files for parameters of the packs, by the name of the parameter, in place of those that packs name.</summary>
    public ImmutableSortedDictionary<string, SourceText> Lists { get; init; } = ImmutableSortedDictionary<string, SourceText>.Empty;

    /// <summary>What the caller noticed while it collected the files.</summary>
    public ImmutableArray<Diagnostic> Noticed { get; init; } = [];

    /// <summary>Files and folders that the caller was asked for and could not read.</summary>
    public ImmutableArray<string> Unread { get; init; } = [];

    /// <summary>Asked between files and documents whether to go on.</summary>
    public CancellationToken Interruption { get; init; }

    /// <summary>Reads, binds, checks and assesses. A pack or file that cannot be used is left out, and said to be.</summary>
    /// <exception cref="OperationCanceledException"><see cref="Interruption"/> asked for it.</exception>
    public Assessment Assess()
    {
        diagnostics.AddRange(Noticed);
        unread.AddRange(Unread);
        var packs = ReadPacks();
        var schemas = packs.GroupBy(pack => pack.Schema.Source.Sha256, StringComparer.Ordinal).ToList();
        var kinds = schemas.SelectMany(group => group.First().Schema.Kinds.Keys).ToList();
        var fleets = schemas.ConvertAll(group => (Packs: group, Fleet: ReadFleet(group.First().Schema, kinds)));
        // A pack for other equipment has nothing to say of this: where some documents can be asked, it plays no part.
        if (fleets.Exists(pair => !pair.Fleet.Documents.IsEmpty))
        {
            fleets.RemoveAll(pair => pair.Fleet.Documents.IsEmpty);
            packs = [.. packs.Where(pack => fleets.Exists(pair => pair.Packs.Contains(pack)))];
        }

        var all = fleets.SelectMany(pair => pair.Fleet.Documents).ToList();
        var documents = all.Select(Describe).ToImmutableArray();
        NoteUnread(documents, schemas.Count > 0);

        var asOf = AsOf ?? documents.Max(document => document.AsOf) ?? DateOnly.MinValue;
        if (all.Count > 0 && all.TrueForAll(document => document.Kind.Role != DocumentRole.Item))
        {
            diagnostics.Add(DocumentCodes.NothingToAsk, all[0].Text.Source, default, $"this is a {all[0].Kind.Title}, and no document of the run is of a kind that rules are asked of", "add the documents that it serves");
        }

        NoteLists(packs, asOf);
        var outcomes = fleets.SelectMany(pair => Check(pair.Packs, pair.Fleet, asOf)).ToImmutableArray();
        return Assessor.Assess(Tool, asOf, packs, documents, outcomes, diagnostics.ToImmutable(), unread);
    }

    private IEnumerable<RuleOutcome> Check(IEnumerable<Pack> packs, Fleet fleet, DateOnly asOf)
    {
        var checker = Checker.Compile(packs);
        return fleet.Documents
            .SelectMany(document => Uninterrupted(checker).Check(document, fleet.SiteOf(document), asOf))
            .Concat(checker.CheckFleet(fleet, asOf));
    }

    private Checker Uninterrupted(Checker checker)
    {
        Interruption.ThrowIfCancellationRequested();
        return checker;
    }

    private ImmutableArray<Pack> ReadPacks()
    {
        var packs = ImmutableArray.CreateBuilder<Pack>();
        foreach (var files in Packs)
        {
            if (PackReader.Read(files with { Lists = Lists }, diagnostics, [.. packs.Select(read => read.Schema)]) is not { } pack)
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
        foreach (var file in Files)
        {
            Interruption.ThrowIfCancellationRequested();
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
        foreach (var (name, file) in Lists.Where(given => packs.Length > 0 && !names.Contains(given.Key)))
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
        foreach (var file in Files.Where(file => !read.Contains(file.Path)))
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
