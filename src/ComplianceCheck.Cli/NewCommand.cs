using System.CommandLine;
using System.CommandLine.Completions;
using System.Text;
using ComplianceCheck.Authoring;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Reporting;
using ComplianceCheck.Rules;
using ComplianceCheck.Text;

namespace ComplianceCheck.Cli;

/// <summary><c>new WHAT PATH</c>: files to begin with, which lint clean as they are. Nothing that is there is ever written over.</summary>
internal static class NewCommand
{
    private const string EditorFolder = "schema";

    public static Command Build(World world)
    {
        var what = new Argument<string>("WHAT") { Description = "`rule`, `pack`, `profile`, `waivers`, `attestations`, `schemas`, or a kind of document that the schema knows, such as `site`", HelpName = "WHAT" };
        what.CompletionSources.Add(_ => Things(EmbeddedFiles.Packs).Select(word => new CompletionItem(word)));
        var path = new Argument<string>("PATH") { Description = "The file to write; for a pack and for schemas, the folder" };
        var rules = new Option<string[]>("--rules") { Description = "The pack whose schema counts; for a rule, the folder it is in; the first built-in one if not given", HelpName = "DIR" };
        var command = new ExampleCommand("new", "Write files to begin with: rules, packs, decisions about them, documents, or the schemas by which editors complete them", "compliance-check new pack my-rules") { what, path, rules };
        command.SetAction(parsed => Write(world, parsed.GetValue(what)!, parsed.GetValue(path)!, parsed.GetValue(rules)!));
        return command;
    }

    private static int Write(World world, string what, string path, string[] rules)
    {
        var diagnostics = new DiagnosticBag();
        var folders = what == "rule" && rules.Length == 0 && PackFolders.Of(path) is { } own ? [own] : rules;
        var found = PackFolders.Find(folders, diagnostics).Packs;
        var begun = diagnostics.HasErrors ? new Begun([]) : what switch
        {
            "rule" => folders.Length == 0 ? new Begun("a rule belongs to a pack: write it into a folder with a pack.yaml, which `new pack` makes") : Rule(found[0], path, diagnostics),
            "pack" => Pack(found[0], path, diagnostics),
            "schemas" => Schemas(found[0], path, diagnostics),
            _ when StartingDecision.Kinds.Contains(what) => Decision(what, found[0], path, world.Today, diagnostics),
            _ when Kinds(found, diagnostics).FirstOrDefault(kind => kind.Title == what) is { } kind => new Begun([(path, StartingDocument.Write(kind, Path.GetFileNameWithoutExtension(path), world.Today))]),
            _ => new Begun($"`{what}` is nothing that can be begun; {NameSuggestion.DidYouMeanOrList(what, Things(found))}"),
        };
        DiagnosticLines.Write(world, [.. diagnostics.ToImmutable().Where(diagnostic => diagnostic.IsError)]);
        if (diagnostics.HasErrors)
        {
            return RunExit.Unusable;
        }

        if ((begun.Refusal ?? begun.Files.Where(file => File.Exists(file.Path)).Select(file => $"`{DiskFiles.Shown(file.Path)}` is there already, and nothing is written over").FirstOrDefault()) is { } reason)
        {
            world.Tell($"error: {reason}");
            return RunExit.Usage;
        }

        foreach (var (file, text) in begun.Files)
        {
            if (Path.GetDirectoryName(file) is { Length: > 0 } folder)
            {
                Directory.CreateDirectory(folder);
            }

            File.WriteAllText(file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            world.Output.WriteLine($"written: {DiagnosticText.Printable(DiskFiles.Shown(file))}");
        }

        return RunExit.Passed;
    }

    private static List<string> Things(IEnumerable<PackFiles> packs) => ["rule", "pack", "schemas", .. StartingDecision.Kinds, .. Kinds(packs, new DiagnosticBag()).Select(kind => kind.Title).Distinct()];

    private static IEnumerable<DocumentKind> Kinds(IEnumerable<PackFiles> packs, DiagnosticBag diagnostics) =>
        packs.Select(files => PackReader.Read(files, diagnostics)).OfType<Pack>().SelectMany(pack => pack.Schema.Kinds.Values);

    private static Begun Rule(PackFiles files, string path, DiagnosticBag diagnostics)
    {
        if (!PackFolders.IsYaml(path))
        {
            return new Begun($"`{DiskFiles.Shown(path)}` is no rule file: those end in .yaml");
        }

        var id = IdOf(Path.GetFileNameWithoutExtension(path));
        return !IsId(id) ? new Begun($"`{id}` is no id of a rule: begin the name of the file with letters, digits, `-`, `_` and `.`, such as HOUSE-01-short-name.yaml")
            : PackReader.Read(files, diagnostics) is not { } pack ? new Begun([])
            : pack.Rules.Any(rule => rule.Id == id) ? new Begun($"the pack has a rule {id} already; begin the name of the file with another id")
            : StartingRule.CitationOf(pack) is { } citation && StartingRule.Write(files, pack.Schema, pack.ClosedWhen, pack.Rules, citation, id, DiskFiles.Shown(path), EditorSchemaOf(files)) is { } text ? new Begun([(path, text)])
            : new Begun("the pack has no source to cite, or its schema nothing that this can begin with; copy a rule instead");
    }

    private static bool IsId(string id) => id.Length > 0 && char.IsAsciiLetter(id[0]) && id.All(unit => char.IsAsciiLetterOrDigit(unit) || unit is '-' or '_' or '.');

    /// <summary><c>HOUSE-01-short-name</c> is the rule HOUSE-01.</summary>
    private static string IdOf(string name)
    {
        var parts = name.Split('-');
        return parts.Length > 1 && parts[1].Length > 0 && char.IsAsciiDigit(parts[1][0]) ? $"{parts[0]}-{parts[1]}" : name;
    }

    /// <summary>Where the schema for editors stands from a rule of the pack, as the pack file names its own; null when it names none.</summary>
    private static string? EditorSchemaOf(PackFiles files)
    {
        const string Named = "# yaml-language-server: $schema=";
        var first = Encoding.UTF8.GetString(files.File(PackFiles.PackFile)!.Bytes).Split('\n')[0].TrimEnd('\r');
        return first.StartsWith(Named, StringComparison.Ordinal) ? first[Named.Length..].Replace("pack.schema.json", "rule.schema.json", StringComparison.Ordinal) : null;
    }

    private static Begun Schemas(PackFiles files, string folder, DiagnosticBag diagnostics) =>
        new(PackReader.Read(files, diagnostics) is { } pack ? [.. EditorSchema.Of(pack.Schema).Select(file => (Path.Combine(folder, file.Key), file.Value))] : []);

    private static Begun Decision(string what, PackFiles files, string path, DateOnly today, DiagnosticBag diagnostics) =>
        !PackFolders.IsYaml(path) ? new Begun($"`{DiskFiles.Shown(path)}` is no file of {what}: those end in .yaml")
            : PackReader.Read(files, diagnostics) is not { } pack ? new Begun([])
            : StartingDecision.Write(what, pack, Path.GetFileNameWithoutExtension(path), today) is { } text ? new Begun([(path, text)])
            : new Begun($"the pack has nothing that {what} could be about");

    /// <summary>A pack over the schema of another, with one rule.</summary>
    private static Begun Pack(PackFiles below, string folder, DiagnosticBag diagnostics)
    {
        if (PackReader.Read(below, diagnostics) is not { } model)
        {
            return new Begun([]);
        }

        var (id, schema) = (Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))), $"{EditorFolder}/{SourcePath.FileName(model.Schema.Source.Path)}");
        if (!IsId(id))
        {
            return new Begun($"`{id}` is no id of a pack: name the folder with letters, digits, `-`, `_` and `.`");
        }

        var (packFile, ruleFile) = (SourcePath.Combine(DiskFiles.Shown(folder), PackFiles.PackFile), SourcePath.Combine(DiskFiles.Shown(folder), "HOUSE-01-first-rule.yaml"));
        var pack = StartingPack.Write(model, id, schema, $"{EditorFolder}/pack.schema.json");
        var planned = new PackFiles(DiskFiles.Shown(folder), [new SourceText(packFile, pack)], _ => model.Schema.Source);
        return StartingRule.Write(planned, model.Schema, model.ClosedWhen, [], StartingPack.Citation, "HOUSE-01", ruleFile, $"{EditorFolder}/rule.schema.json") is { } rule
            ? new Begun([(packFile, pack), (ruleFile, rule), (SourcePath.Combine(DiskFiles.Shown(folder), schema), Encoding.UTF8.GetString(model.Schema.Source.Bytes)), .. Schemas(below, Path.Combine(folder, EditorFolder), diagnostics).Files])
            : new Begun("the schema of the pack has nothing that this can begin with; copy a pack instead");
    }

    /// <summary>The files to write, or why there are none.</summary>
    private sealed record Begun(List<(string Path, string Text)> Files, string? Refusal = null)
    {
        public Begun(string refusal)
            : this([], refusal)
        {
        }
    }
}
