using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

namespace ComplianceCheck.Text;

/// <summary>
/// The bytes of one file and the way from a byte to a line and column. Immutable; the line map is made when a place
/// is first shown, so a file that has nothing to show never pays for it. Safe to share between threads.
/// </summary>
public sealed class SourceText
{
    private const int BlockSize = 4096;

    private readonly byte[] bytes;
    private ImmutableArray<int> lineStarts;
    private ImmutableArray<int> codePointsBefore;
    private string? sha256;

    /// <summary>Takes over <paramref name="bytes"/>, which must not be changed afterwards.</summary>
    /// <param name="path">The name shown to people, with <c>/</c> between its segments.</param>
    /// <param name="bytes">The content as it stands on disk.</param>
    public SourceText(string path, byte[] bytes)
    {
        Path = path;
        this.bytes = bytes;
    }

    /// <summary>A source made of text, for tests and for documents that the engine builds itself.</summary>
    public SourceText(string path, string text)
        : this(path, Encoding.UTF8.GetBytes(text))
    {
    }

    /// <summary>The name shown to people.</summary>
    public string Path { get; }

    /// <summary>All bytes, a byte order mark included.</summary>
    public ReadOnlySpan<byte> Bytes => bytes;

    /// <summary>All bytes, a byte order mark included.</summary>
    public ReadOnlyMemory<byte> Memory => bytes;

    /// <summary>Number of bytes of the UTF-8 byte order mark: 3 or 0.</summary>
    public int ByteOrderMarkLength => Bytes.StartsWith("\uFEFF"u8) ? 3 : 0;

    /// <summary>SHA-256 of all bytes, 64 lower-case hexadecimal digits.</summary>
    public string Sha256 => sha256 ??= Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>The bytes of <paramref name="span"/> as text; malformed UTF-8 shows as U+FFFD.</summary>
    public string Slice(SourceSpan span) => Encoding.UTF8.GetString(Bytes.Slice(span.Start, span.Length));

    /// <summary>Line and column of the byte at <paramref name="offset"/>, which may be the end of the file.</summary>
    public LinePosition PositionOf(int offset)
    {
        var starts = LineStarts();
        var line = starts.BinarySearch(offset);
        line = line >= 0 ? line : ~line - 1;
        var start = starts[line];
        if (line == 0 && offset >= ByteOrderMarkLength)
        {
            start = ByteOrderMarkLength;
        }

        // Most lines are short; one that is not is counted by blocks.
        var end = Math.Max(start, offset);
        return new LinePosition(line + 1, 1 + (end - start < BlockSize ? CodePoints(Bytes[start..end]) : CodePointsBefore(end) - CodePointsBefore(start)));
    }

    /// <summary>
    /// The line around <paramref name="offset"/> as far as it lies within <paramref name="reach"/> bytes of it, without its
    /// line end and without a byte order mark, and how many code points of it stand before the offset.
    /// </summary>
    public (string Text, int CodePointsBefore) LineAround(int offset, int reach)
    {
        var line = PositionOf(offset).Line;
        var starts = LineStarts();
        var start = Math.Max(line == 1 ? ByteOrderMarkLength : starts[line - 1], offset - reach);
        var end = Math.Min(line < starts.Length ? starts[line] : bytes.Length, offset + reach);

        // A window that begins or ends inside a character is narrowed to whole ones.
        while (start < offset && IsContinuation(bytes[start]))
        {
            start++;
        }

        while (end > offset && end < bytes.Length && IsContinuation(bytes[end]))
        {
            end--;
        }

        return (Encoding.UTF8.GetString(Bytes[start..Math.Max(start, end)]).TrimEnd('\r', '\n'), CodePoints(Bytes[start..Math.Max(start, offset)]));
    }

    /// <summary>Code points before an offset, counted from the last whole block: a file may be one very long line.</summary>
    private int CodePointsBefore(int offset)
    {
        if (codePointsBefore.IsDefault)
        {
            var before = ImmutableArray.CreateBuilder<int>((bytes.Length / BlockSize) + 1);
            before.Add(0);
            for (var end = BlockSize; end <= bytes.Length; end += BlockSize)
            {
                before.Add(before[^1] + CodePoints(Bytes[(end - BlockSize)..end]));
            }

            codePointsBefore = before.ToImmutable();
        }

        var block = offset / BlockSize;
        return codePointsBefore[block] + CodePoints(Bytes[(block * BlockSize)..offset]);
    }

    private static int CodePoints(ReadOnlySpan<byte> utf8)
    {
        var count = 0;
        foreach (var unit in utf8)
        {
            count += IsContinuation(unit) ? 0 : 1;
        }

        return count;
    }

    private static bool IsContinuation(byte unit) => (unit & 0b1100_0000) == 0b1000_0000;

    private ImmutableArray<int> LineStarts()
    {
        if (lineStarts.IsDefault)
        {
            var starts = ImmutableArray.CreateBuilder<int>();
            starts.Add(0);
            for (var i = 0; i < bytes.Length; i++)
            {
                if (bytes[i] == '\n' || (bytes[i] == '\r' && (i + 1 == bytes.Length || bytes[i + 1] != '\n')))
                {
                    starts.Add(i + 1);
                }
            }

            lineStarts = starts.ToImmutable();
        }

        return lineStarts;
    }
}
