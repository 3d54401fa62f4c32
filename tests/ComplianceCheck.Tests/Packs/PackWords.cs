using System.Collections.Immutable;
using System.Text;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Rules;
using ComplianceCheck.Text;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Tests.Packs;

/// <summary>
/// Finds every word of a pack that must mean something. It follows the written files by <see cref="RuleGrammar"/> and not by the
/// code that reads them, so that a word which a reader forgets to check is found all the same.
/// </summary>
internal sealed class PackWords
{
    private static readonly ImmutableArray<string> Connectives = ["all", "any", "not", "is"];

    /// <summary>Keys of conditions and checks behind which paths stand: a new quantifier, or `count`, is one by being in the table.</summary>
    private static readonly ImmutableArray<string> PathKeys = [.. RuleGrammar.ConditionKeys.Except(Connectives), "of", "forEach"];

    private static readonly ImmutableArray<string> Conditions = ["when", "require", "evidence", "closedWhen"];

    private readonly SourceText source;
    private readonly string file;
    private readonly HashSet<(string Key, string In)> keysSeen = [];
    private readonly ImmutableArray<PackWord>.Builder words = ImmutableArray.CreateBuilder<PackWord>();

    private PackWords(SourceText source)
    {
        this.source = source;
        file = source.Path["rules/mts-sts-cranes/".Length..];
    }

    /// <summary>The words of one file, in its order.</summary>
    public static ImmutableArray<PackWord> Of(SourceText source)
    {
        var found = new PackWords(source);
        var root = (YamlMapping)YamlReader.Read(source, new DiagnosticBag())!;
        switch (found.file)
        {
            case PackFiles.PackFile or PackFiles.SourcesFile:
                found.PackFile(root);
                break;
            case var name when name.StartsWith(PackFiles.DefinitionsFolder + "/", StringComparison.Ordinal):
                found.Key(root.Entries[0], "definitions");
                foreach (var (definition, node) in ((YamlMapping)root.Entries[0].Value).Entries)
                {
                    found.Add(definition, PackWordKind.Declared);
                    found.Condition(node);
                }

                break;
            default:
                found.Rule(root);
                break;
        }

        return [.. found.words.OrderBy(word => word.Span.Start)];
    }

    private void PackFile(YamlMapping root)
    {
        foreach (var entry in root.Entries)
        {
            Key(entry, "top");
        }

        foreach (var entry in (root["pack"] as YamlMapping)?.Entries ?? [])
        {
            Key(entry, "pack");
            if (entry.Key.Text == "closedWhen")
            {
                Condition(entry.Value);
            }
            else if (entry.Key.Text == "handling")
            {
                Add((YamlScalar)entry.Value, PackWordKind.Word);
            }
        }

        foreach (var (name, node) in (root["sources"] as YamlMapping)?.Entries ?? [])
        {
            Add(name, PackWordKind.Declared);
            foreach (var entry in ((YamlMapping)node).Entries)
            {
                Key(entry, "source");
                Each(entry, PackWordKind.Word, "force", "accepts", "unverified");
                foreach (var (_, paragraph) in entry.Key.Text == "paragraphs" ? ((YamlMapping)entry.Value).Entries : [])
                {
                    foreach (var part in ((YamlMapping)paragraph).Entries)
                    {
                        Key(part, "paragraph");
                        Each(part, PackWordKind.Word, "accepts", "unverified");
                        References(part);
                    }
                }
            }
        }

        foreach (var (name, node) in (root["frameworks"] as YamlMapping)?.Entries ?? [])
        {
            Add(name, PackWordKind.Declared);
            foreach (var entry in ((YamlMapping)node).Entries)
            {
                Key(entry, "framework");
            }
        }

        foreach (var (name, node) in (root["parameters"] as YamlMapping)?.Entries ?? [])
        {
            Add(name, PackWordKind.Declared);
            var parameter = (YamlMapping)node;
            foreach (var entry in parameter.Entries)
            {
                Key(entry, "parameter");
                Each(entry, PackWordKind.Type, "type");
            }

            if (parameter["default"] is { } value && parameter["type"] is YamlScalar { Text: not ("duration" or "date" or "number" or "text" or "list of text") })
            {
                foreach (var scalar in Scalars(value))
                {
                    Add(scalar, PackWordKind.Constant);
                }
            }
        }
    }

    private void Rule(YamlMapping root)
    {
        foreach (var entry in root.Entries)
        {
            Key(entry, "rule");
            Each(entry, PackWordKind.Word, "whenNone");
            switch (entry.Key.Text)
            {
                case "severity":
                    Severity(entry.Value);
                    break;
                case "authorities":
                    Authorities((YamlSequence)entry.Value);
                    break;
                case "references":
                    References(entry);
                    break;
                case "tests":
                    Tests((YamlSequence)entry.Value);
                    break;
                case "checks":
                    foreach (var check in ((YamlSequence)entry.Value).Items.Cast<YamlMapping>())
                    {
                        foreach (var part in check.Entries)
                        {
                            Key(part, "check");
                            Check(part);
                        }
                    }

                    break;
                default:
                    Check(entry);
                    break;
            }
        }
    }

    private void Severity(YamlNode node)
    {
        if (node is YamlScalar word)
        {
            Add(word, PackWordKind.Word);
            return;
        }

        foreach (var (level, condition) in ((YamlMapping)node).Entries)
        {
            Add(level, PackWordKind.Word);
            if (condition is YamlScalar otherwise)
            {
                Add(otherwise, PackWordKind.Word);
            }
            else
            {
                Condition(condition);
            }
        }
    }

    private void Authorities(YamlSequence authorities)
    {
        foreach (var entry in authorities.Items.Cast<YamlMapping>().SelectMany(authority => authority.Entries))
        {
            Key(entry, "authority");
            Each(entry, PackWordKind.Source, "source");
            if (entry is { Key.Text: "dueFrom", Value: YamlScalar { Text: ['$', ..] } reference })
            {
                Path(reference, reference.Text, 0);
            }
        }
    }

    /// <summary>The names of frameworks: their items are those of others.</summary>
    private void References(YamlEntry entry)
    {
        foreach (var (framework, _) in entry.Key.Text == "references" ? ((YamlMapping)entry.Value).Entries : [])
        {
            Add(framework, PackWordKind.Source);
        }
    }

    private void Tests(YamlSequence tests)
    {
        foreach (var entry in tests.Items.Cast<YamlMapping>().SelectMany(test => test.Entries))
        {
            Key(entry, "test");
            if (entry is { Key.Text: "base", Value: YamlScalar named } && keysSeen.Add((named.Text, "base")))
            {
                Add(named, PackWordKind.Test);
            }

            if (entry.Key.Text == "expect")
            {
                var verdict = entry.Value is YamlMapping expected ? expected.Entries[0].Key : (YamlScalar)entry.Value;
                if (keysSeen.Add((verdict.Text, "expect")))
                {
                    Add(verdict, PackWordKind.Word);
                }
            }
        }
    }

    private void Check(YamlEntry entry)
    {
        if (Conditions.Contains(entry.Key.Text))
        {
            Condition(entry.Value);
        }
        else if (entry.Key.Text == "forEach")
        {
            Paths(entry.Value);
        }
        else if (entry is { Key.Text: "message", Value: YamlScalar message })
        {
            Message(message);
        }
    }

    private void Condition(YamlNode node)
    {
        if (node is YamlSequence several)
        {
            foreach (var item in several.Items)
            {
                Condition(item);
            }
        }

        if (node is not YamlMapping mapping)
        {
            return;
        }

        foreach (var entry in mapping.Entries)
        {
            var isOperator = RuleGrammar.Operators.Any(known => known.Name == entry.Key.Text) && mapping["field"] is not null;
            Add(entry.Key, isOperator ? PackWordKind.Operator : PackWordKind.Key);
            switch (entry.Key.Text)
            {
                case "is":
                    Add((YamlScalar)entry.Value, PackWordKind.Definition);
                    break;
                case "as":
                    Add((YamlScalar)entry.Value, PackWordKind.Declared);
                    break;
                case "ifUnknown":
                    Add((YamlScalar)entry.Value, PackWordKind.Word);
                    break;
                case var key when isOperator:
                    Operand(entry.Value, ((YamlScalar)mapping["field"]!).Text);
                    break;
                case var key when PathKeys.Contains(key):
                    Paths(entry.Value);
                    break;
                default:
                    Condition(entry.Value);
                    break;
            }
        }
    }

    private void Operand(YamlNode node, string field)
    {
        foreach (var scalar in Scalars(node))
        {
            if (scalar.Text is ['$', not '$', ..])
            {
                Path(scalar, scalar.Text, 0);
            }
            else if (scalar.Kind is YamlScalarKind.Boolean || (scalar.Kind is YamlScalarKind.Text && !CalendarDuration.TryParse(scalar.Text, out _)))
            {
                Add(scalar, PackWordKind.Constant, field[(field.LastIndexOf('.') + 1)..]);
            }
        }

        if (node is YamlMapping { Entries: var entries })
        {
            foreach (var entry in entries.Where(entry => entry.Key.Text == "field"))
            {
                Add(entry.Key, PackWordKind.Key);
                Paths(entry.Value);
            }
        }
    }

    private void Paths(YamlNode node)
    {
        foreach (var scalar in Scalars(node))
        {
            Path(scalar, scalar.Text, 0);
        }
    }

    /// <summary>The segments of a path that stands somewhere in a scalar; `$`, `^` and `.` alone are no words that one can misspell.</summary>
    private void Path(YamlScalar scalar, string path, int from)
    {
        var raw = source.Slice(scalar.Span);
        var at = raw.IndexOf(path, from, StringComparison.Ordinal);
        Assert.IsGreaterThanOrEqualTo(0, at, path);
        var place = at == 0 ? scalar.Span : new SourceSpan(scalar.Span.Start + Bytes(raw[..at]), Bytes(path));
        foreach (var segment in path.Split('.'))
        {
            if (segment.TrimEnd('*').Any(char.IsAsciiLetter))
            {
                words.Add(new PackWord(file, new SourceSpan(scalar.Span.Start + Bytes(raw[..at]), Bytes(segment)), segment, segment.StartsWith('$') ? PackWordKind.Reference : PackWordKind.Segment, place));
            }

            at += segment.Length + 1;
        }
    }

    private void Message(YamlScalar message)
    {
        var raw = source.Slice(message.Span);
        for (var open = raw.IndexOf('{', StringComparison.Ordinal); open >= 0; open = raw.IndexOf('{', open + 1))
        {
            if (raw[open + 1] == '{')
            {
                open++;
                continue;
            }

            Path(message, raw[(open + 1)..raw.IndexOf('}', open)], open);
        }
    }

    private void Each(YamlEntry entry, PackWordKind kind, params string[] keys)
    {
        if (keys.Contains(entry.Key.Text))
        {
            foreach (var scalar in Scalars(entry.Value))
            {
                Add(scalar, kind);
            }
        }
    }

    /// <summary>A key outside conditions: they repeat a hundred times in one place of the grammar, so once a file is enough.</summary>
    private void Key(YamlEntry entry, string mapping)
    {
        if (keysSeen.Add((entry.Key.Text, mapping)))
        {
            Add(entry.Key, PackWordKind.Key);
        }
    }

    private void Add(YamlScalar scalar, PackWordKind kind, string context = "")
    {
        var isQuoted = source.Slice(scalar.Span) is ['"' or '\'', ..];
        words.Add(new PackWord(file, isQuoted ? new SourceSpan(scalar.Span.Start + 1, scalar.Span.Length - 2) : scalar.Span, scalar.Text, kind, scalar.Span, context));
    }

    private static IEnumerable<YamlScalar> Scalars(YamlNode node) => node switch
    {
        YamlScalar scalar => [scalar],
        YamlSequence sequence => sequence.Items.OfType<YamlScalar>(),
        _ => [],
    };

    private static int Bytes(string text) => Encoding.UTF8.GetByteCount(text);
}
