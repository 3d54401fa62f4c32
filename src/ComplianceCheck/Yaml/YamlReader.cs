using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ComplianceCheck.Yaml;

/// <summary>
/// Reads one YAML 1.2 document into nodes with places, from the parser's events. Anchors, aliases, tags, second documents,
/// duplicate keys, keys that are not scalars and nesting beyond <see cref="MaximumDepth"/> levels are refused: a rule is read
/// by people, and each of these can make it say something else than it seems to. The only file that names YamlDotNet.
/// </summary>
public sealed partial class YamlReader
{
    /// <summary>How deep sequences and mappings may be nested.</summary>
    public const int MaximumDepth = 64;

    /// <summary>How large a file may be.</summary>
    public const int MaximumBytes = 4 * 1024 * 1024;

    private readonly SourceText source;
    private readonly DiagnosticBag diagnostics;
    private readonly Parser parser;
    private readonly int[]? byteOffsets;

    private YamlReader(SourceText source, DiagnosticBag diagnostics)
    {
        this.source = source;
        this.diagnostics = diagnostics;
        var text = Encoding.UTF8.GetString(source.Bytes[source.ByteOrderMarkLength..]);
        byteOffsets = text.Length == source.Bytes.Length ? null : ByteOffsets(text, source.ByteOrderMarkLength);
        parser = new Parser(new StringReader(text));
    }

    /// <summary>The root of the document, or null with at least one error in <paramref name="diagnostics"/>.</summary>
    public static YamlNode? Read(SourceText source, DiagnosticBag diagnostics)
    {
        if (source.Bytes.Length > MaximumBytes)
        {
            diagnostics.Add(YamlCodes.NotYaml, source, default, $"the file has {source.Bytes.Length} bytes, at most {MaximumBytes} are read");
            return null;
        }

        if (source.Bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || source.Bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || source.Bytes.Contains((byte)0))
        {
            diagnostics.Add(YamlCodes.NotYaml, source, default, "the file is UTF-16 or UTF-32, or no text at all, expected UTF-8", "save it again as UTF-8");
            return null;
        }

        if (!Utf8.IsValid(source.Bytes))
        {
            diagnostics.Add(YamlCodes.NotYaml, source, default, "the file is not UTF-8 text", "save it again as UTF-8");
            return null;
        }

        var errors = diagnostics.ErrorCount;
        try
        {
            var root = new YamlReader(source, diagnostics).ReadDocument();
            return diagnostics.ErrorCount == errors ? root : null;
        }
        catch (Refusal)
        {
            return null;
        }
    }

    private YamlNode? ReadDocument()
    {
        try
        {
            MoveNext();
            MoveNext();
            if (parser.Current is StreamEnd)
            {
                diagnostics.Add(YamlCodes.NotYaml, source, default, "the file is empty, expected a mapping");
                return null;
            }

            MoveNext();
            var root = ReadNode(1);
            MoveNext();
            if (parser.Current is not StreamEnd)
            {
                diagnostics.Add(YamlCodes.NotAllowed, source, SpanOf(parser.Current!), "a second document begins here, a file has one", "write it in a file of its own");
            }

            return root;
        }
        catch (YamlException exception)
        {
            var said = exception.InnerException?.Message ?? exception.Message;
            var (message, help) = YamlFaultText.Of(said);
            var start = said.Contains(" tab ", StringComparison.Ordinal) && IndentingTab() is { } tab ? tab : ByteOffset(exception.Start.Index);
            diagnostics.Add(YamlCodes.NotYaml, source, new SourceSpan(Math.Min(start, source.Bytes.Length), 0), $"not YAML from here on: {message}", help);
            return null;
        }
    }

    /// <summary>The first tab before anything else on its line: YamlDotNet 16.3 points to the mapping around it, which may be the whole file.</summary>
    private int? IndentingTab()
    {
        var isIndentation = true;
        for (var i = source.ByteOrderMarkLength; i < source.Bytes.Length; i++)
        {
            var unit = source.Bytes[i];
            if (isIndentation && unit == (byte)'\t')
            {
                return i;
            }

            isIndentation = unit is (byte)'\n' or (byte)'\r' || (isIndentation && unit == (byte)' ');
        }

        return null;
    }

    /// <summary>The next event. Of some input, such as <c>[1</c> and a key on the next line, YamlDotNet 16.3 says only that its own state is not valid.</summary>
    private void MoveNext()
    {
        try
        {
            parser.MoveNext();
        }
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            var end = parser.Current?.End ?? Mark.Empty;
            throw new YamlException(end, end, "what follows fits nowhere; a bracket or quote before it may not be closed");
        }
    }

    /// <summary>Reads the node at the current event and moves behind it.</summary>
    private YamlNode ReadNode(int depth)
    {
        var current = parser.Current!;
        if (depth > MaximumDepth)
        {
            diagnostics.Add(YamlCodes.NotAllowed, source, SpanOf(current), $"sequences and mappings are nested deeper than {MaximumDepth} levels");
            throw new Refusal();
        }

        switch (current)
        {
            case AnchorAlias alias:
                diagnostics.Add(YamlCodes.NotAllowed, source, SpanOf(current), $"the alias `*{alias.Value}` repeats another place, which is not allowed", "write the value out, or name it as a definition or parameter");
                MoveNext();
                return new YamlScalar(source, SpanOf(current), "", YamlScalarKind.Null);
            case Scalar scalar:
                RefuseProperties(scalar);
                RefuseTypographicQuotes(scalar);
                MoveNext();
                return new YamlScalar(source, SpanOf(scalar), scalar.Value, KindOf(scalar));
            case SequenceStart sequence:
                RefuseProperties(sequence);
                return ReadSequence(sequence, depth);
            case MappingStart mapping:
                RefuseProperties(mapping);
                return ReadMapping(mapping, depth);
            default:
                throw new System.Diagnostics.UnreachableException($"unexpected YAML event {current}");
        }
    }

    private YamlSequence ReadSequence(SequenceStart start, int depth)
    {
        var items = ImmutableArray.CreateBuilder<YamlNode>();
        MoveNext();
        while (parser.Current is not SequenceEnd)
        {
            items.Add(ReadNode(depth + 1));
        }

        var span = CollectionSpan(start, start.Style == SequenceStyle.Flow, items.Count > 0 ? items[^1].Span.End : 0);
        MoveNext();
        return new YamlSequence(source, span, items.ToImmutable());
    }

    private YamlMapping ReadMapping(MappingStart start, int depth)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var seen = new Dictionary<string, YamlScalar>(StringComparer.Ordinal);
        MoveNext();
        while (parser.Current is not MappingEnd)
        {
            var key = ReadNode(depth + 1);
            var value = ReadNode(depth + 1);
            if (key is not YamlScalar name)
            {
                diagnostics.Add(YamlCodes.NotAllowed, source, key.Span, "a key is a single word or text here");
                continue;
            }

            if (!seen.TryAdd(name.Text, name))
            {
                var first = source.PositionOf(seen[name.Text].Span.Start);
                diagnostics.Add(YamlCodes.DuplicateKey, source, name.Span, string.Create(CultureInfo.InvariantCulture, $"`{name.Text}` is given twice, first at line {first.Line}, column {first.Column}"), "keep one of the two");
                continue;
            }

            entries.Add(new YamlEntry(name, value));
        }

        var span = CollectionSpan(start, start.Style == MappingStyle.Flow, entries.Count > 0 ? entries[^1].Value.Span.End : 0);
        MoveNext();
        return new YamlMapping(source, span, entries.ToImmutable());
    }

    private void RefuseProperties(NodeEvent node)
    {
        if (!node.Anchor.IsEmpty)
        {
            diagnostics.Add(YamlCodes.NotAllowed, source, SpanOf(node), $"the anchor `&{node.Anchor.Value}` is not allowed", "name what is shared as a definition or parameter");
        }

        if (!node.Tag.IsEmpty)
        {
            diagnostics.Add(YamlCodes.NotAllowed, source, SpanOf(node), $"the tag `{node.Tag.Value}` is not allowed", "leave it out: the place says which type is meant");
        }
    }

    /// <summary>A word processor's quotes quote nothing in YAML: they would be part of the value, which then equals nothing.</summary>
    private void RefuseTypographicQuotes(Scalar scalar)
    {
        if (scalar is { Style: ScalarStyle.Plain, Value: [>= '\u2018' and <= '\u201F', ..] })
        {
            diagnostics.Add(YamlCodes.NotAllowed, source, SpanOf(scalar), $"the text begins with the typographic quote `{scalar.Value[0]}`, which quotes nothing", "write straight quotes, or put the whole text in straight quotes");
        }
    }

    /// <summary>
    /// The end of a block is where the next token stands, lines later; the end of its last value is what a person means. The
    /// event that ends a flow begins and ends at its bracket, which is one byte.
    /// </summary>
    private SourceSpan CollectionSpan(NodeEvent start, bool isFlow, int lastEnd)
    {
        var first = ByteOffset(start.Start.Index);
        return SourceSpan.FromBounds(first, isFlow ? ByteOffset(parser.Current!.Start.Index) + 1 : Math.Max(first, lastEnd));
    }

    private SourceSpan SpanOf(ParsingEvent parsed) => SourceSpan.FromBounds(ByteOffset(parsed.Start.Index), ByteOffset(parsed.End.Index));

    private int ByteOffset(long index) => byteOffsets is null ? (int)index : byteOffsets[Math.Min(index, byteOffsets.Length - 1)];

    /// <summary>The offset in the file of every UTF-16 unit, and of the end.</summary>
    private static int[] ByteOffsets(string text, int start)
    {
        var offsets = new int[text.Length + 1];
        var offset = start;
        for (var i = 0; i < text.Length; i++)
        {
            offsets[i] = offset;
            offset += text[i] switch
            {
                < '\u0080' => 1,
                < '\u0800' => 2,
                // A surrogate pair is four bytes, two for each half.
                >= '\uD800' and <= '\uDFFF' => 2,
                _ => 3,
            };
        }

        offsets[^1] = offset;
        return offsets;
    }

    private static YamlScalarKind KindOf(Scalar scalar)
    {
        if (scalar.Style is not (ScalarStyle.Plain or ScalarStyle.Any))
        {
            return YamlScalarKind.Text;
        }

        return scalar.Value switch
        {
            "" or "~" or "null" or "Null" or "NULL" => YamlScalarKind.Null,
            "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => YamlScalarKind.Boolean,
            var text when CoreInteger().IsMatch(text) => YamlScalarKind.Integer,
            var text when CoreFloat().IsMatch(text) => YamlScalarKind.Float,
            _ => YamlScalarKind.Text,
        };
    }

    [GeneratedRegex(@"^([-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex CoreInteger();

    [GeneratedRegex(@"^([-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))\z", RegexOptions.CultureInvariant)]
    private static partial Regex CoreFloat();

    /// <summary>Ends reading where going on could exhaust the stack; the reason is in the bag.</summary>
    private sealed class Refusal : Exception;
}
