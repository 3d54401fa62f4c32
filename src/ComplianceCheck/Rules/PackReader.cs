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
        diagnostics.AddRange(own.ToImmutable());
        return own.HasErrors ? null : pack;
    }

    private Pack? Read()
    {
        var source = files.Files.FirstOrDefault(file => file.Path == files.PathOf(PackFiles.PackFile));
        if (source is null)
        {
            diagnostics.Add(RuleCodes.NoPack, files.Folder, $"there is no {PackFiles.PackFile} in this folder");
            return null;
        }

        var ruleFiles = files.Files.Where(file => file != source && file.Path != files.PathOf(PackFiles.DefinitionsFile)).ToImmutableArray();
        if (ruleFiles.IsEmpty)
        {
            diagnostics.Add(RuleCodes.EmptyPack, source, default, $"the pack in {files.Folder} has no rules", "add one file a rule, such as `RA-01-short-name.yaml`");
        }

        var (definitions, definitionTests) = ReadDefinitions();
        var ruleNodes = ruleFiles.Select(file => YamlReader.Read(file, diagnostics)).ToImmutableArray();
        if (YamlReader.Read(source, diagnostics) is not { } root || Fields.Of(root, RuleGrammar.PackFile, "a pack file", diagnostics) is not { } top)
        {
            return null;
        }

        if (top.Node("pack") is not { } packNode || Fields.Of(packNode, RuleGrammar.Pack, "`pack`", diagnostics) is not { } pack)
        {
            return null;
        }

        if (pack.Integer("language") is { } language && language != RuleGrammar.Language)
        {
            diagnostics.Add(RuleCodes.LanguageVersion, source, pack.Mapping["language"]!.Span, $"the pack is written in version {language} of the rule language, this tool speaks version {RuleGrammar.Language}", "use a release of this tool that speaks it");
            return null;
        }

        if (ReadSchema(pack) is not { } schema)
        {
            return null;
        }

        var parameters = new ParameterReader(Listed(), schema, changes, diagnostics).Read(top);
        var authorities = ReadAuthorities(top);
        var binder = new ConditionBinder(schema, parameters, definitions, diagnostics);
        var closedWhen = pack.Node("closedWhen") is { } closed ? BindClosedWhen(closed, binder, schema) : null;
        var rules = ruleNodes.OfType<YamlNode>().Select(node => new RuleReader(schema, parameters, authorities, binder, diagnostics).Read(node)).OfType<Rule>().OrderBy(rule => rule.Id, StringComparer.Ordinal).ToImmutableArray();
        RefuseDuplicates(rules);
        var tests = new DefinitionTestReader(binder, schema, diagnostics).Read(definitionTests);
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
            Parameters = parameters,
            Rules = rules,
            DefinitionTests = tests,
            Written = top.Mapping,
            Files = files,
            Sha256 = HashOf(schema.Source),
        };
    }

    private SchemaShape? ReadSchema(Fields pack)
    {
        if (pack.Text("schema") is not { } relative)
        {
            return null;
        }

        var path = SourcePath.Combine(files.Folder, relative);
        var node = pack.Mapping["schema"]!;
        if (files.Open(path) is not { } source)
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

    private (ImmutableSortedDictionary<string, YamlNode> Definitions, ImmutableArray<YamlNode> Tests) ReadDefinitions()
    {
        var definitions = ImmutableSortedDictionary.CreateBuilder<string, YamlNode>(StringComparer.Ordinal);
        ImmutableArray<YamlNode> tests = [];
        foreach (var file in files.Files.Where(file => file.Path == files.PathOf(PackFiles.DefinitionsFile)))
        {
            if (YamlReader.Read(file, diagnostics) is { } node && Fields.Of(node, RuleGrammar.DefinitionsFile, "a definitions file", diagnostics) is { } fields)
            {
                foreach (var entry in fields.Entries("definitions"))
                {
                    definitions[entry.Key.Text] = entry.Value;
                }

                tests = node is YamlMapping mapping && mapping["tests"] is not null ? fields.Items("tests") : [];
            }
        }

        return (definitions.ToImmutable(), tests);
    }

    private ImmutableSortedDictionary<string, Authority> ReadAuthorities(Fields top)
    {
        var authorities = ImmutableSortedDictionary.CreateBuilder<string, Authority>(StringComparer.Ordinal);
        foreach (var entry in top.Entries("sources"))
        {
            if (Fields.Of(entry.Value, RuleGrammar.Source, $"the source `{entry.Key.Text}`", diagnostics) is not { } fields)
            {
                continue;
            }

            var accepts = fields.Scalars("accepts");
            foreach (var word in accepts.Where(word => !RuleGrammar.Exceptions.Contains(word.Text, StringComparer.Ordinal)))
            {
                fields.Refuse(word, $"`{word.Text}` is no kind of exception", NameSuggestion.DidYouMeanOrList(word.Text, RuleGrammar.Exceptions));
            }

            authorities[entry.Key.Text] = new Authority(entry.Key.Text, fields.Text("title") ?? "", fields.Word("force", [.. Force.All.Select(force => force.Word)]) ?? "", [.. accepts.Select(word => word.Text)]);
        }

        return authorities.ToImmutable();
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
    private PackFiles Listed() => files with
    {
        Open = path =>
        {
            var file = files.Open(path);
            lists.AddRange(file is null ? [] : [file]);
            return file;
        },
    };

    /// <summary>The folder's own name plays no part: a pack is the same wherever it lies.</summary>
    private string HashOf(SourceText schema)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.Files.Concat(lists).DistinctBy(file => file.Path).OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{file.Path[files.PathOf("").Length..]}\0{file.Sha256}\n"));
        }

        hash.AppendData(Encoding.UTF8.GetBytes($"\0{schema.Sha256}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
