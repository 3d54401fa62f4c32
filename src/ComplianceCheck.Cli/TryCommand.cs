using System.CommandLine;
using System.CommandLine.Completions;
using ComplianceCheck.Authoring;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Reporting;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Cli;

/// <summary><c>try PATH FILE…</c>: what a path of a rule leads to in documents, or where it stops and which names are near.</summary>
internal static class TryCommand
{
    public static Command Build(World world)
    {
        var path = new Argument<string>("PATH") { Description = "A path as rules write it, such as modems.sims.carrier.name", HelpName = "PATH" };
        path.CompletionSources.Add(_ => Paths(of: false));
        var files = new Argument<string[]>("FILE") { Description = "Documents, or folders of documents", Arity = ArgumentArity.OneOrMore };
        var of = new Option<string?>("--of") { Description = "Begin at each of these items, as under `forEach`", HelpName = "LIST" };
        of.CompletionSources.Add(_ => Paths(of: true));
        var rules = new Option<string[]>("--rules") { Description = "The pack whose schema and parameters count; the built-in ones if not given", HelpName = "DIR" };
        var asOf = AsOfOption.Build();
        var command = new ExampleCommand("try", "Follow a path of a rule through documents", "compliance-check try documentedBy.doc.kind port/ --of modems") { path, files, of, rules, asOf };
        command.SetAction(parsed =>
        {
            var diagnostics = new DiagnosticBag();
            var sources = InputFiles.Collect(parsed.GetValue(files)!, [], diagnostics).Files;
            var packs = PackFolders.Find(parsed.GetValue(rules)!, diagnostics).Packs.Select(found => PackReader.Read(found, diagnostics)).OfType<Pack>().ToList();
            // The first pack whose schema knows the documents is the one that they are for.
            var read = packs.Select(pack => (Pack: pack, Fleet: Read(pack, sources))).FirstOrDefault(pair => !pair.Fleet.Documents.IsEmpty);
            if (diagnostics.HasErrors || read.Pack is null)
            {
                packs.Take(1).ToList().ForEach(pack => Read(pack, sources, diagnostics));
                DiagnosticLines.Write(world, [.. diagnostics.ToImmutable().Where(diagnostic => diagnostic.IsError)]);
                return RunExit.Unusable;
            }

            var found = 0;
            foreach (var document in read.Fleet.Documents.Where(document => document.Kind.Role == DocumentRole.Item || read.Fleet.Documents.All(other => other.Kind.Role == DocumentRole.Site)))
            {
                if (PathTrial.Write(read.Pack, parsed.GetValue(path)!, parsed.GetValue(of), read.Fleet, document, AsOfOption.Of(parsed.GetValue(asOf), world).Day, diagnostics, world.Output) is not { } values)
                {
                    DiagnosticLines.Write(world, diagnostics.ToImmutable());
                    return RunExit.Unusable;
                }

                found += values;
            }

            world.Output.WriteLine(FormattableString.Invariant($"{found} value{(found == 1 ? "" : "s")}"));
            return RunExit.Passed;
        });
        return command;
    }

    /// <summary>The paths that the schema of the first built-in pack offers.</summary>
    private static IEnumerable<CompletionItem> Paths(bool of)
    {
        if (EmbeddedFiles.Packs.Select(files => PackReader.Read(files, new DiagnosticBag())).OfType<Pack>().FirstOrDefault() is not { } pack)
        {
            return [];
        }

        var paths = new EditorPaths(pack.Schema);
        return (of ? paths.Lists : paths.Lists.Concat(paths.Fields)).Select(offered => new CompletionItem(offered.Path));
    }

    private static Fleet Read(Pack pack, IEnumerable<Text.SourceText> sources, DiagnosticBag? diagnostics = null)
    {
        var schema = DocumentSchema.Compile(pack.Schema);
        var noticed = diagnostics ?? new DiagnosticBag();
        return Fleet.Join([.. sources.Select(source => DocumentReader.Read(source, pack.Schema, schema, noticed)).OfType<Document>()], noticed);
    }
}
