using System.Collections.Immutable;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Text;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Rules;

/// <summary>
/// The entries of one mapping, checked against the keys it may have. Everything that is asked of it and is not there as
/// expected is in the bag, with its place; asking goes on, so that all errors are reported at once.
/// </summary>
internal sealed class Fields
{
    private readonly YamlMapping mapping;
    private readonly string what;
    private readonly DiagnosticBag diagnostics;

    private Fields(YamlMapping mapping, string what, DiagnosticBag diagnostics)
    {
        this.mapping = mapping;
        this.what = what;
        this.diagnostics = diagnostics;
    }

    public YamlMapping Mapping => mapping;

    /// <summary>The entries of <paramref name="node"/>, or null when it is no mapping.</summary>
    public static Fields? Of(YamlNode node, ImmutableArray<GrammarKey> keys, string what, DiagnosticBag diagnostics)
    {
        if (node is not YamlMapping mapping)
        {
            diagnostics.Add(RuleCodes.WrongForm, node.Source, node.Span, $"{what} is {node.Noun}, expected a mapping", $"its keys are {List(keys.Select(key => key.Name))}");
            return null;
        }

        foreach (var entry in mapping.Entries)
        {
            if (!keys.Any(key => key.Name == entry.Key.Text))
            {
                string[] known = [.. keys.Select(key => key.Name)];
                diagnostics.Add(RuleCodes.UnknownKey, entry.Key.Source, entry.Key.Span, $"unknown key `{entry.Key.Text}` in {what}", BorrowedWord.Help(entry.Key.Text, known) ?? NameSuggestion.DidYouMeanOrList(entry.Key.Text, known));
            }
        }

        var fields = new Fields(mapping, what, diagnostics);
        foreach (var key in keys.Where(key => key.IsRequired && mapping[key.Name] is null))
        {
            fields.RefuseMissing(key.Name, keys);
        }

        return fields;
    }

    /// <summary>Reports that a key is not there.</summary>
    public void RefuseMissing(string key, ImmutableArray<GrammarKey> keys) =>
        diagnostics.Add(RuleCodes.MissingKey, mapping.Source, FirstLineOf(mapping), $"{what} has no `{key}`: {keys.First(known => known.Name == key).Meaning}");

    /// <summary>The value; null when absent. A key with nothing behind it is refused: a condition left empty by oversight must not count as none.</summary>
    public YamlNode? Node(string key)
    {
        if (mapping[key] is not YamlScalar { Kind: YamlScalarKind.Null } nothing)
        {
            return mapping[key];
        }

        Refuse(nothing, $"`{key}` has nothing behind it", "write its value behind it, or indented below it, or leave the key out");
        return null;
    }

    /// <summary>A text, or a plain scalar that stands for its text (<c>version: 1.0</c>); null when absent.</summary>
    public string? Text(string key)
    {
        switch (mapping[key])
        {
            case null:
                return null;
            case YamlScalar { Kind: not YamlScalarKind.Null, Text: var text } when !string.IsNullOrWhiteSpace(text):
                return text;
            case var node:
                Refuse(node, $"`{key}` is {node.Noun}, expected text");
                return null;
        }
    }

    /// <summary>One of some words; null when absent or another.</summary>
    public string? Word(string key, ImmutableArray<string> words)
    {
        if (Text(key) is not { } word || words.Contains(word, StringComparer.Ordinal))
        {
            return mapping[key] is YamlScalar scalar ? scalar.Text : null;
        }

        Refuse(mapping[key]!, $"`{key}` is `{word}`, expected one of {List(words)}", NameSuggestion.DidYouMean(word, words));
        return null;
    }

    /// <summary>Whether a key says <c>true</c>; false when absent.</summary>
    public bool Flag(string key)
    {
        switch (mapping[key])
        {
            case null:
                return false;
            case YamlScalar { Kind: YamlScalarKind.Boolean } scalar:
                return scalar.Text[0] is 't' or 'T';
            case var node:
                Refuse(node, $"`{key}` is {node.Noun}, expected `true` or `false`");
                return false;
        }
    }

    public int? Integer(string key)
    {
        switch (mapping[key])
        {
            case null:
                return null;
            case YamlScalar { Kind: YamlScalarKind.Integer } scalar when int.TryParse(scalar.Text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number):
                return number;
            case var node:
                Refuse(node, $"`{key}` is {node.Noun}, expected a whole number");
                return null;
        }
    }

    /// <summary>A day that exists, written as 2026-11-03; null when absent or another.</summary>
    public DateOnly? Day(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (Documents.DateRange.TryParse(text, out var range) && range.IsDay)
        {
            return range.First;
        }

        Refuse(mapping[key]!, $"`{text}` is no day, expected one that exists, written as 2026-11-03");
        return null;
    }

    /// <summary>The scalars of a list; empty when absent.</summary>
    public ImmutableArray<YamlScalar> Scalars(string key)
    {
        switch (mapping[key])
        {
            case null:
                return [];
            case YamlSequence sequence:
                foreach (var item in sequence.Items.Where(item => item is not YamlScalar { Kind: not YamlScalarKind.Null }))
                {
                    Refuse(item, $"an element of `{key}` is {item.Noun}, expected text");
                }

                return [.. sequence.Items.OfType<YamlScalar>()];
            case var node:
                Refuse(node, $"`{key}` is {node.Noun}, expected a list");
                return [];
        }
    }

    /// <summary>The elements of a list; empty when absent.</summary>
    public ImmutableArray<YamlNode> Items(string key)
    {
        switch (mapping[key])
        {
            case null:
                return [];
            case YamlSequence { Items.IsEmpty: false } sequence:
                return sequence.Items;
            case var node:
                Refuse(node, node is YamlSequence ? $"`{key}` is empty, expected a list of at least one" : $"`{key}` is {node.Noun}, expected a list");
                return [];
        }
    }

    /// <summary>The entries of a mapping whose keys are names; empty when absent.</summary>
    public ImmutableArray<YamlEntry> Entries(string key)
    {
        switch (mapping[key])
        {
            case null:
                return [];
            case YamlMapping named:
                return named.Entries;
            case var node:
                Refuse(node, $"`{key}` is {node.Noun}, expected names and their values");
                return [];
        }
    }

    public void Refuse(YamlNode node, string message, string? help = null) => diagnostics.Add(RuleCodes.WrongForm, node.Source, node.Span, message, help);

    private static string List(IEnumerable<string> words) => string.Join(", ", words.Select(word => $"`{word}`"));

    /// <summary>What is missing stands nowhere; the first key of the mapping shows which mapping is meant.</summary>
    private static SourceSpan FirstLineOf(YamlMapping mapping) => mapping.Entries.IsEmpty ? mapping.Span : mapping.Entries[0].Key.Span;
}
