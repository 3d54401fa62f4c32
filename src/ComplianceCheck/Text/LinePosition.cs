namespace ComplianceCheck.Text;

/// <summary>A place as a person counts it.</summary>
/// <param name="Line">1-based; lines end at LF, CRLF or CR.</param>
/// <param name="Column">1-based, in Unicode code points; a byte order mark is not counted.</param>
public readonly record struct LinePosition(int Line, int Column)
{
    /// <summary>The first character of a file, also used for a file that has none or cannot be read.</summary>
    public static LinePosition First => new(1, 1);
}
