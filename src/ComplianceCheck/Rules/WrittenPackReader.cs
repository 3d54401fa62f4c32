using System.Collections.Immutable;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Text;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Rules;

/// <summary>Reads the YAML files of a pack, and of the packs it lies over, into one.</summary>
internal sealed class WrittenPackReader(PackFiles files, DiagnosticBag diagnostics)
{
    /// <summary>The pack; null with an error when its pack file cannot be used.</summary>
    public WrittenPack? Read()
    {
        if (files.File(PackFiles.PackFile) is not { } source)
        {
            diagnostics.Add(RuleCodes.NoPack, files.Folder, $"there is no {PackFiles.PackFile} in this folder");
            return null;
        }

        var (definitions, tests) = ReadDefinitions();
        ImmutableArray<YamlNode> rules = [.. files.Rules.Select(file => YamlReader.Read(file, diagnostics)).OfType<YamlNode>()];
        if (ReadTop(source) is not { } top)
        {
            return null;
        }

        var own = new WrittenPack(top, rules, definitions, tests, ImmutableSortedDictionary<string, string>.Empty);
        if ((top["pack"] as YamlMapping)?["over"] is { } over)
        {
            return Over(own, over);
        }

        if (top.EntryOf("changes") is { } changes)
        {
            diagnostics.Add(RuleCodes.WrongForm, changes.Key.Source, changes.Key.Span, "`changes` changes the rules of a pack below, and this pack lies over none");
        }

        if (files.Rules.IsEmpty)
        {
            diagnostics.Add(RuleCodes.EmptyPack, source, default, $"the pack in {files.Folder} has no rules", "add one file a rule, such as `RA-01-short-name.yaml`");
        }

        return own;
    }

    private WrittenPack? Over(WrittenPack own, YamlNode over)
    {
        if (files.Below is { } below)
        {
            return new WrittenPackReader(below, diagnostics).Read() is { } read ? new Overlay(own, read, diagnostics).Join() : null;
        }

        var known = files.Library.Select(pack => pack.Id).OfType<string>().ToList();
        var id = (over as YamlScalar)?.Text ?? "";
        diagnostics.Add(RuleCodes.UnknownName, over.Source, over.Span, $"`{id}` is no pack of this run, and none that is built in", NameSuggestion.DidYouMeanOrList(id, known));
        return null;
    }

    private YamlMapping? ReadTop(SourceText source)
    {
        if (YamlReader.Read(source, diagnostics) is not { } root)
        {
            return null;
        }

        // Its keys are checked when everything has been joined.
        if (root is not YamlMapping top)
        {
            Fields.Of(root, RuleGrammar.PackFile, "a pack file", diagnostics);
            return null;
        }

        foreach (var (name, keys) in new[] { (PackFiles.SourcesFile, RuleGrammar.SourcesFile), (PackFiles.ParametersFile, RuleGrammar.ParametersFile) })
        {
            if (files.File(name) is { } file && YamlReader.Read(file, diagnostics) is { } node && Fields.Of(node, keys, $"`{name}`", diagnostics) is { Mapping: var more })
            {
                top = Joined(top, more);
            }
        }

        return top;
    }

    private YamlMapping Joined(YamlMapping top, YamlMapping more)
    {
        foreach (var entry in more.Entries.Where(entry => top[entry.Key.Text] is not null))
        {
            diagnostics.Add(RuleCodes.NameTaken, entry.Key.Source, entry.Key.Span, $"`{entry.Key.Text}` also stands in {PackFiles.PackFile}", "keep them in one place");
        }

        return top.With(more.Entries);
    }

    private (ImmutableSortedDictionary<string, YamlNode> Definitions, ImmutableArray<YamlNode> Tests) ReadDefinitions()
    {
        var definitions = ImmutableSortedDictionary.CreateBuilder<string, YamlNode>(StringComparer.Ordinal);
        var tests = ImmutableArray.CreateBuilder<YamlNode>();
        foreach (var file in files.Definitions)
        {
            if (YamlReader.Read(file, diagnostics) is { } node && Fields.Of(node, RuleGrammar.DefinitionsFile, "a definitions file", diagnostics) is { } fields)
            {
                foreach (var entry in fields.Entries("definitions"))
                {
                    if (!definitions.TryAdd(entry.Key.Text, entry.Value))
                    {
                        diagnostics.Add(RuleCodes.NameTaken, file, entry.Key.Span, $"`{entry.Key.Text}` is also defined in `{definitions[entry.Key.Text].Source.Path}`", "give each definition its own name");
                    }
                }

                tests.AddRange(node is YamlMapping mapping && mapping["tests"] is not null ? fields.Items("tests") : []);
            }
        }

        return (definitions.ToImmutable(), tests.ToImmutable());
    }
}
