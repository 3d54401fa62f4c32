using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Text;

namespace ComplianceCheck.Documents;

/// <summary>
/// Reads bytes as strict JSON (RFC 8259): UTF-8 with or without a byte order mark, no comments, no trailing commas, no
/// duplicate names, at most <see cref="MaximumDepth"/> levels and <see cref="MaximumBytes"/> bytes. Anything else is
/// refused by name.
/// </summary>
public static class JsonTextReader
{
    /// <summary>How deep objects and lists may be nested.</summary>
    public const int MaximumDepth = 64;

    /// <summary>How large a file may be.</summary>
    public const int MaximumBytes = 64 * 1024 * 1024;

    /// <summary>How many values a file may have: four million, which take 130 MB. A document as people lay them out stays below it at 64 MiB.</summary>
    public const int MaximumValues = 4 * 1024 * 1024;

    /// <summary>The document, or null with at least one error in <paramref name="diagnostics"/>.</summary>
    public static JsonText? Read(SourceText source, DiagnosticBag diagnostics)
    {
        if (!IsText(source, diagnostics))
        {
            return null;
        }

        var bounded = new BoundedBag(diagnostics, source);
        try
        {
            return Parse(source, diagnostics, bounded);
        }
        catch (JsonException exception)
        {
            var offset = OffsetOf(source, exception);
            diagnostics.Add(DocumentCodes.NotJson, source, SourceSpan.FromBounds(offset, Math.Min(offset + 1, source.Bytes.Length)), MessageOf(source, offset, exception));
            return null;
        }
        finally
        {
            bounded.Close();
        }
    }

    private static bool IsText(SourceText source, DiagnosticBag diagnostics)
    {
        var bytes = source.Bytes;
        if (bytes.Length > MaximumBytes)
        {
            diagnostics.Add(DocumentCodes.TooLarge, source, default, $"the file has {bytes.Length} bytes, at most {MaximumBytes} are read", "split the document, or remove what is not configuration");
            return false;
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || (bytes.Length > 1 && (bytes[0] == 0) != (bytes[1] == 0)))
        {
            diagnostics.Add(DocumentCodes.NotUtf8, source, default, "the file is UTF-16 or UTF-32, expected UTF-8", "save it again as UTF-8");
            return false;
        }

        if (bytes.IndexOf((byte)0) is var zero and >= 0)
        {
            diagnostics.Add(DocumentCodes.NotUtf8, source, new SourceSpan(zero, 1), "the file is binary, expected JSON as UTF-8 text");
            return false;
        }

        if (!Utf8.IsValid(bytes))
        {
            diagnostics.Add(DocumentCodes.NotUtf8, source, new SourceSpan(FirstInvalid(bytes), 1), "the file is not UTF-8 from here on", "save it again as UTF-8");
            return false;
        }

        if (bytes[source.ByteOrderMarkLength..].IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            diagnostics.Add(DocumentCodes.NotJson, source, default, "the file is empty, expected a JSON object");
            return false;
        }

        return true;
    }

    private static JsonText? Parse(SourceText source, DiagnosticBag diagnostics, BoundedBag bounded)
    {
        var start = source.ByteOrderMarkLength;
        var reader = new Utf8JsonReader(source.Bytes[start..], new JsonReaderOptions { MaxDepth = MaximumDepth + 2 });
        var nodes = new List<JsonText.Node>(source.Bytes.Length / 24);
        var open = new int[MaximumDepth + 1];
        var count = new int[MaximumDepth + 2];
        var errors = diagnostics.ErrorCount;
        var (nameStart, nameLength, nameEscaped) = (0, 0, false);

        while (reader.Read())
        {
            var at = start + (int)reader.TokenStartIndex;
            var end = start + (int)reader.BytesConsumed;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    (nameStart, nameLength, nameEscaped) = (at + 1, reader.ValueSpan.Length, reader.ValueIsEscaped);
                    CheckEscapes(ref reader, at, at + reader.ValueSpan.Length + 2, bounded);
                    continue;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    Close(nodes, open[reader.CurrentDepth], end);
                    continue;
                case JsonTokenType.StartObject or JsonTokenType.StartArray when reader.CurrentDepth >= MaximumDepth:
                    diagnostics.Add(DocumentCodes.TooDeep, source, new SourceSpan(at, 1), $"objects and lists are nested deeper than {MaximumDepth} levels");
                    return null;
                case JsonTokenType.String:
                    CheckEscapes(ref reader, at, end, bounded);
                    break;
            }

            if (nodes.Count == MaximumValues)
            {
                diagnostics.Add(DocumentCodes.TooLarge, source, new SourceSpan(at, 1), $"the file has more than {MaximumValues} values", "split the document, or remove what is not configuration");
                return null;
            }

            var depth = reader.CurrentDepth;
            nodes.Add(new JsonText.Node
            {
                Start = at,
                Length = end - at,
                NameStart = nameStart,
                NameLength = nameLength,
                IsNameEscaped = nameEscaped,
                IsEscaped = reader.TokenType == JsonTokenType.String && reader.ValueIsEscaped,
                Parent = depth > 0 ? open[depth - 1] : -1,
                Next = nodes.Count + 1,
                Position = count[depth]++,
                Kind = KindOf(reader.TokenType),
            });
            if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                open[depth] = nodes.Count - 1;
                count[depth + 1] = 0;
            }

            (nameStart, nameLength, nameEscaped) = (0, 0, false);
        }

        if (diagnostics.ErrorCount > errors)
        {
            // A name with half a surrogate pair is no text and cannot be compared.
            return null;
        }

        var text = new JsonText(source, [.. nodes]);
        DuplicateNames.Report(text, bounded);
        return diagnostics.ErrorCount == errors ? text : null;
    }

    private static void Close(List<JsonText.Node> nodes, int index, int end)
    {
        ref var node = ref CollectionsMarshal.AsSpan(nodes)[index];
        node.Length = end - node.Start;
        node.Next = nodes.Count;
    }

    private static JsonKind KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => JsonKind.Object,
        JsonTokenType.StartArray => JsonKind.List,
        JsonTokenType.String => JsonKind.String,
        JsonTokenType.Number => JsonKind.Number,
        JsonTokenType.Null => JsonKind.Null,
        _ => JsonKind.Boolean,
    };

    /// <summary>A lone surrogate written as an escape is valid JSON and no text.</summary>
    private static void CheckEscapes(ref Utf8JsonReader reader, int at, int end, BoundedBag diagnostics)
    {
        if (!reader.ValueIsEscaped)
        {
            return;
        }

        try
        {
            reader.GetString();
        }
        catch (InvalidOperationException)
        {
            diagnostics.Add(DocumentCodes.NotUtf8, SourceSpan.FromBounds(at, end), () => "the text has half of a surrogate pair, which stands for no character");
        }
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        var offset = 0;
        while (System.Text.Rune.DecodeFromUtf8(bytes[offset..], out _, out var consumed) == System.Buffers.OperationStatus.Done)
        {
            offset += consumed;
        }

        return offset;
    }

    /// <summary>The reader counts lines from 0 by LF and bytes from 0 within a line, behind a byte order mark.</summary>
    private static int OffsetOf(SourceText source, JsonException exception)
    {
        var bytes = source.Bytes;
        var offset = source.ByteOrderMarkLength;
        for (var line = exception.LineNumber ?? 0; line > 0; line--)
        {
            var end = bytes[offset..].IndexOf((byte)'\n');
            if (end < 0)
            {
                break;
            }

            offset += end + 1;
        }

        return (int)Math.Min(bytes.Length, offset + (exception.BytePositionInLine ?? 0));
    }

    private static string MessageOf(SourceText source, int offset, JsonException exception)
    {
        var bytes = source.Bytes;
        if (offset >= bytes.Length)
        {
            return "the file ends in the middle of the document";
        }

        var found = System.Text.Rune.DecodeFromUtf8(bytes[offset..], out var rune, out _) == System.Buffers.OperationStatus.Done && !System.Text.Rune.IsControl(rune)
            ? $"`{rune}`"
            : $"byte {bytes[offset]}";
        var reason = (char)bytes[offset] switch
        {
            '/' => "comments are not JSON",
            '\'' => "text stands in double quotes in JSON",
            '"' => "a comma is missing before it",
            'N' or 'I' => "NaN and Infinity are not JSON",
            ']' or '}' when exception.Message.Contains("trailing comma", StringComparison.Ordinal) => "a trailing comma is not JSON",
            _ when exception.Message.Contains("after a single JSON value", StringComparison.Ordinal) => "nothing may follow the document",
            _ => "not JSON here",
        };
        return $"{found} is not expected: {reason}";
    }
}
