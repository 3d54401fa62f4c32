namespace Scriban.Parsing;

/// <summary>A piece of one template: what a message points at.</summary>
/// <param name="fileName">Name under which the template was parsed.</param>
/// <param name="start">The first place of the piece.</param>
/// <param name="end">The last place of the piece (inclusive).</param>
public struct SourceSpan(string? fileName, TextPosition start, TextPosition end)
{
    /// <summary>Name under which the template was parsed.</summary>
    public string? FileName { get; set; } = fileName;

    /// <summary>The first place of the piece.</summary>
    public TextPosition Start { get; set; } = start;

    /// <summary>The last place of the piece (inclusive).</summary>
    public TextPosition End { get; set; } = end;

    /// <summary>File, line and column counted from one: <c>report.sbn(3,7)</c>.</summary>
    public readonly string ToStringSimple() => $"{FileName}({Start.ToStringSimple()})";

    /// <summary>File, first and last place, counted from zero.</summary>
    public override readonly string ToString() => $"{FileName}({Start})-({End})";
}
