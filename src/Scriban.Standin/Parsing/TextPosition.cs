using System.Globalization;

namespace Scriban.Parsing;

/// <summary>A place in the text of one template. All three numbers count from zero.</summary>
/// <param name="offset">Number of UTF-16 units before the place.</param>
/// <param name="line">Number of lines before the place.</param>
/// <param name="column">Number of UTF-16 units before the place on its line.</param>
public struct TextPosition(int offset, int line, int column) : IEquatable<TextPosition>
{
    /// <summary>Number of UTF-16 units before the place.</summary>
    public int Offset { get; set; } = offset;

    /// <summary>Number of lines before the place.</summary>
    public int Line { get; set; } = line;

    /// <summary>Number of UTF-16 units before the place on its line.</summary>
    public int Column { get; set; } = column;

    /// <summary>Line and column counted from one, as an editor shows them: <c>3,7</c>.</summary>
    public readonly string ToStringSimple() =>
        string.Create(CultureInfo.InvariantCulture, $"{Line + 1},{Column + 1}");

    /// <summary>Offset, line and column counted from zero: <c>(20:2,6)</c>.</summary>
    public override readonly string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"({Offset}:{Line},{Column})");

    /// <summary>Whether both name the same place.</summary>
    public readonly bool Equals(TextPosition other) =>
        Offset == other.Offset && Line == other.Line && Column == other.Column;

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is TextPosition other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => Offset;

    /// <summary>Whether both name the same place.</summary>
    public static bool operator ==(TextPosition left, TextPosition right) => left.Equals(right);

    /// <summary>Whether they name different places.</summary>
    public static bool operator !=(TextPosition left, TextPosition right) => !left.Equals(right);
}
