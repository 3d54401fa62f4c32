namespace ComplianceCheck.Text;

/// <summary>A half-open range <c>[Start, End)</c> of bytes in one <see cref="SourceText"/>: the only kind of place the engine keeps.</summary>
/// <param name="Start">Offset of the first byte, counted from the first byte of the file (a byte order mark included).</param>
/// <param name="Length">Number of bytes; 0 for a place between two bytes.</param>
public readonly record struct SourceSpan(int Start, int Length)
{
    /// <summary>Offset just behind the last byte.</summary>
    public int End => Start + Length;

    /// <summary>The span from <paramref name="start"/> up to, but not including, <paramref name="end"/>.</summary>
    public static SourceSpan FromBounds(int start, int end) => new(start, Math.Max(0, end - start));
}
