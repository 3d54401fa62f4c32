using System.Collections.Immutable;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Rules;

/// <summary>Reads what the rules of a pack may cite: sources with their paragraphs, and frameworks.</summary>
internal sealed class SourceReader(DiagnosticBag diagnostics)
{
    private ImmutableSortedDictionary<string, Framework> frameworks = ImmutableSortedDictionary<string, Framework>.Empty;

    /// <summary>The frameworks by name, and the sources by id.</summary>
    public (ImmutableSortedDictionary<string, Framework> Frameworks, ImmutableSortedDictionary<string, Authority> Authorities) Read(Fields top)
    {
        frameworks = top.Entries("frameworks")
            .Select(entry => Fields.Of(entry.Value, RuleGrammar.Framework, $"the framework `{entry.Key.Text}`", diagnostics) is { } fields ? new Framework(entry.Key.Text, fields.Text("title") ?? "", fields.Text("note")) : null)
            .OfType<Framework>()
            .ToImmutableSortedDictionary(framework => framework.Id, framework => framework, StringComparer.Ordinal);
        var authorities = top.Entries("sources").Select(Read).OfType<Authority>().ToImmutableSortedDictionary(authority => authority.Id, authority => authority, StringComparer.Ordinal);
        return (frameworks, authorities);
    }

    /// <summary>The items of frameworks under <c>references</c>; a framework that the pack does not name is an error.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<string>> ReadReferences(Fields fields, ImmutableSortedDictionary<string, Framework> frameworks, DiagnosticBag diagnostics)
    {
        var references = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var entry in fields.Entries("references"))
        {
            if (!frameworks.ContainsKey(entry.Key.Text))
            {
                diagnostics.Add(RuleCodes.UnknownName, entry.Key.Source, entry.Key.Span, $"`{entry.Key.Text}` is no framework of the pack", frameworks.IsEmpty ? "name it under `frameworks`" : NameSuggestion.DidYouMeanOrList(entry.Key.Text, [.. frameworks.Keys]));
            }

            if (entry.Value is not YamlSequence list || list.Items.Any(item => item is not YamlScalar { Kind: not YamlScalarKind.Null }))
            {
                fields.Refuse(entry.Value, $"the references to `{entry.Key.Text}` are {entry.Value.Noun}, expected a list of text");
                continue;
            }

            references[entry.Key.Text] = [.. list.Items.Cast<YamlScalar>().Select(item => item.Text)];
        }

        return references.ToImmutable();
    }

    private Authority? Read(YamlEntry entry)
    {
        if (Fields.Of(entry.Value, RuleGrammar.Source, $"the source `{entry.Key.Text}`", diagnostics) is not { } fields)
        {
            return null;
        }

        return new Authority(
            entry.Key.Text,
            fields.Text("title") ?? "",
            fields.Word("force", [.. Force.All.Select(force => force.Word)]) ?? "",
            Accepts(fields),
            fields.Flag("unverified"),
            [.. fields.Entries("paragraphs").Select(paragraph => Read(entry.Key.Text, paragraph)).OfType<Paragraph>()],
            fields.Text("note"));
    }

    private Paragraph? Read(string source, YamlEntry entry)
    {
        if (Fields.Of(entry.Value, RuleGrammar.Paragraph, $"{entry.Key.Text} of `{source}`", diagnostics) is not { } fields)
        {
            return null;
        }

        if (fields.Mapping["attestedBy"] is { } who && fields.Mapping["notInFiles"] is null)
        {
            fields.Refuse(who, "`attestedBy` says who attests what no document can show, and `notInFiles` does not say what that is");
        }

        return new Paragraph(
            entry.Key.Text,
            fields.Text("about") ?? "",
            fields.Text("reach"),
            Accepts(fields),
            fields.Flag("unverified"),
            ReadReferences(fields, frameworks, diagnostics),
            fields.Text("notInFiles"),
            fields.Text("attestedBy"));
    }

    private static ImmutableArray<string> Accepts(Fields fields)
    {
        var accepts = fields.Scalars("accepts");
        foreach (var word in accepts.Where(word => !RuleGrammar.Exceptions.Contains(word.Text, StringComparer.Ordinal)))
        {
            fields.Refuse(word, $"`{word.Text}` is no kind of exception", NameSuggestion.DidYouMeanOrList(word.Text, RuleGrammar.Exceptions));
        }

        return [.. accepts.Select(word => word.Text)];
    }
}
