using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Text;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Rules;

/// <summary>Reads the files of a pack and binds them to its schema. All errors are reported at once; a pack with an error is not run.</summary>
public sealed class PackReader
{
    private readonly PackFiles files;
    private readonly DiagnosticBag diagnostics;

    private readonly List<SourceText> lists = [];
    private readonly YamlMapping? changes;
    private readonly IReadOnlyCollection<SchemaShape> known;

    private PackReader(PackFiles files, YamlMapping? changes, IReadOnlyCollection<SchemaShape> known, DiagnosticBag diagnostics)
    {
        this.files = files;
        this.changes = changes;
        this.known = known;
        this.diagnostics = diagnostics;
    }

    /// <summary>The pack, or null with at least one error in <paramref name="diagnostics"/>.</summary>
    /// <param name="files">The files of the pack.</param>
    /// <param name="diagnostics">Takes what is wrong or doubtful.</param>
    /// <param name="known">
    /// Schemas that were read before: a pack whose schema file has the same content is bound to that one. Documents are read
    /// by one schema, and only packs that are bound to it can be asked of them.
    /// </param>
    public static Pack? Read(PackFiles files, DiagnosticBag diagnostics, params IReadOnlyCollection<SchemaShape> known) => Read(files, null, diagnostics, known);

    /// <summary>The same, with other values of parameters.</summary>
    /// <param name="files">The files of the pack.</param>
    /// <param name="changes">Values by name in place of those of the pack; null for none.</param>
    /// <param name="diagnostics">Takes what is wrong or doubtful.</param>
    /// <param name="known">Schemas that were read before.</param>
    public static Pack? Read(PackFiles files, YamlMapping? changes, DiagnosticBag diagnostics, params IReadOnlyCollection<SchemaShape> known)
    {
        // Errors are counted in a bag of this pack's own: what is wrong elsewhere does not stop it.
        var own = new DiagnosticBag();
        var pack = new PackReader(files, changes, known, own).Read();
        diagnostics.AddRange(own.ToImmutable().Where(diagnostic => diagnostic.IsError || files.IsOwn(diagnostic.Source)));
        return own.HasErrors ? null : pack;
    }

    private Pack? Read()
    {
        if (new WrittenPackReader(files, diagnostics).Read() is not { } written || Fields.Of(written.Top, RuleGrammar.PackFile, "a pack file", diagnostics) is not { } top)
        {
            return null;
        }

        if (top.Node("pack") is not { } packNode || Fields.Of(packNode, RuleGrammar.Pack, "`pack`", diagnostics) is not { } pack)
        {
            return null;
        }

        if (pack.Integer("language") is { } language && language != RuleGrammar.Language)
        {
            diagnostics.Add(RuleCodes.LanguageVersion, pack.Mapping.Source, pack.Mapping["language"]!.Span, $"the pack is written in version {language} of the rule language, this tool speaks version {RuleGrammar.Language}", "use a release of this tool that speaks it");
            return null;
        }

        if (ReadSchema(pack) is not { } schema)
        {
            return null;
        }

        var parameters = new ParameterReader(Listed(), schema, changes, diagnostics).Read(top);
        var (frameworks, authorities) = new SourceReader(diagnostics).Read(top);
        var binder = new ConditionBinder(schema, parameters, written.Definitions, diagnostics);
        var closedWhen = pack.Node("closedWhen") is { } closed ? BindClosedWhen(closed, binder, schema) : null;
        var reader = new RuleReader(schema, parameters, authorities, frameworks, binder, diagnostics);
        var rules = written.Rules.Select(reader.Read).OfType<Rule>().OrderBy(rule => rule.Id, StringComparer.Ordinal).Select(rule => rule with { ChangedBecause = written.Changes.GetValueOrDefault(rule.Id) }).ToImmutableArray();
        RefuseDuplicates(rules);
        var tests = new DefinitionTestReader(binder, schema, diagnostics).Read(written.DefinitionTests);
        foreach (var (name, node) in binder.Definitions.NeverAsked)
        {
            diagnostics.Add(RuleCodes.UnusedDefinition, node.Source, node.Span, $"nothing asks the definition `{name}`");
        }

        var handling = schema.Types.Values.OfType<TextType>().FirstOrDefault(type => type.IsHandling)?.Values ?? [];
        return new Pack
        {
            Id = pack.Text("id") ?? "",
            Version = pack.Text("version") ?? "",
            Title = pack.Text("title") ?? "",
            Handling = handling.IsEmpty ? pack.Text("handling") : pack.Word("handling", handling),
            Schema = schema,
            ClosedWhen = closedWhen,
            Themes = [.. top.Entries("themes").Select(entry => KeyValuePair.Create(entry.Key.Text, Title(entry, top)))],
            Authorities = authorities,
            Frameworks = frameworks,
            Parameters = parameters,
            Rules = rules,
            DefinitionTests = tests,
            Written = top.Mapping,
            Files = files,
            Sha256 = HashOf(schema.Source),
        };
    }

    private static string Title(YamlEntry theme, Fields top)
    {
        if (theme.Value is YamlScalar { Kind: not YamlScalarKind.Null, Text: { Length: > 0 } title })
        {
            return title;
        }

        top.Refuse(theme.Value, $"the theme `{theme.Key.Text}` is {theme.Value.Noun}, expected its title");
        return "";
    }

    private SchemaShape? ReadSchema(Fields pack)
    {
        if (pack.Text("schema") is not { } relative)
        {
            return null;
        }

        var node = pack.Mapping["schema"]!;
        var holder = files.HolderOf(node.Source);
        var path = SourcePath.Combine(holder.Folder, relative);
        if (holder.Open(path) is not { } source)
        {
            diagnostics.Add(RuleCodes.SchemaUnreadable, node.Source, node.Span, $"the schema `{relative}`, which is {path} from here, cannot be read", "the path of a schema starts at the folder of the pack");
            return null;
        }

        var schema = known.FirstOrDefault(read => read.Source.Sha256 == source.Sha256) ?? SchemaReader.Read(source, diagnostics);
        if (schema?.Roots(DocumentRole.Item).Any() == false)
        {
            diagnostics.Add(RuleCodes.SchemaUnreadable, node.Source, node.Span, $"the schema `{path}` has no kind of document that rules are asked of, expected one whose role is `item`");
            return null;
        }

        return schema;
    }

    /// <summary>The condition is asked of each object that vouches for a list, wherever in a document it stands.</summary>
    private Condition? BindClosedWhen(YamlNode node, ConditionBinder binder, SchemaShape schema)
    {
        var coverages = schema.Kinds.Values
            .Select(kind => kind.Root)
            .SelectMany(root => root.Properties.Values.Select(property => property.ClosedBy).OfType<string>().Select(path => (root, path)))
            .Select(pair => binder.Paths.Bind(pair.path, node.Source, node.Span, BindingScope.Of(Subject.Of(pair.root), isFleet: false, schema))?.Yields)
            .ToList();
        if (Subject.AnyOf(coverages) is not { } coverage)
        {
            diagnostics.Add(RuleCodes.WrongPath, node.Source, node.Span, "no list of the schema has a coverage (`x-closedBy`), so this would never be asked");
            return null;
        }

        var document = new Subject([.. schema.Kinds.Values.Select(kind => kind.Root)], null);
        return binder.Bind(node, BindingScope.Of(document, isFleet: false, schema).OverItems(coverage, document));
    }

    private void RefuseDuplicates(ImmutableArray<Rule> rules)
    {
        foreach (var group in rules.GroupBy(rule => rule.Id, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            foreach (var rule in group)
            {
                var others = group.Where(other => other != rule).Select(other => $"`{other.Source.Path}`");
                diagnostics.Add(RuleCodes.DuplicateRule, rule.Source, rule.Written["id"]!.Span, $"the id `{rule.Id}` is also used in {string.Join(", ", others)}", "give each rule its own id");
            }
        }
    }

    /// <summary>The files of the pack, noting those that parameters are read from: they decide verdicts as the rules do.</summary>
    private PackFiles Listed()
    {
        return Noting(files) with { Library = [.. files.Library.Select(Noting)] };

        PackFiles Noting(PackFiles pack) => pack with
        {
            Open = path =>
            {
                var file = pack.Open(path);
                lists.AddRange(file is null ? [] : [file]);
                return file;
            },
        };
    }

    /// <summary>The folder's own name plays no part: a pack is the same wherever it lies.</summary>
    private string HashOf(SourceText schema)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var pack = files; pack is not null; pack = pack.Below)
        {
            var folder = pack.PathOf("");
            foreach (var file in pack.Files.Concat(lists).Where(file => file.Path.StartsWith(folder, StringComparison.Ordinal)).DistinctBy(file => file.Path).OrderBy(file => file.Path, StringComparer.Ordinal))
            {
                hash.AppendData(Encoding.UTF8.GetBytes($"{file.Path[folder.Length..]}\0{file.Sha256}\n"));
            }
        }

        hash.AppendData(Encoding.UTF8.GetBytes($"\0{schema.Sha256}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
