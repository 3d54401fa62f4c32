namespace ComplianceCheck.Documents;

/// <summary>
/// A version as it is written in the field: <c>2.9</c>, <c>V4.1.0</c>, <c>7.4.7-1234</c>, <c>RUT2_R_00.07.06.6</c>. Blanks around it and
/// one <c>v</c> or <c>V</c> before a digit at its beginning say nothing and are left out.
/// </summary>
/// <remarks>
/// <para>Two versions of one text are equal, compared ordinally.</para>
/// <para>Versions of whole numbers with dots between them are ordered number by number, whatever their length: leading zeros
/// say nothing, and a number that is not there is 0, so 2.9 is 2.9.0 and comes before 2.10.</para>
/// <para>Nothing else is ordered or known to differ: whether <c>1.0.0-rc1</c> comes before <c>1.0.0</c>, or <c>FW 3.10</c> is
/// <c>3.10</c>, only its makers know.</para>
/// <para>Equality of the values is that of the text; <see cref="CompareTo"/> compares the versions.</para>
/// </remarks>
public readonly record struct VersionText
{
    private readonly string? text;

    public VersionText(string text)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed is ['v' or 'V', >= '0' and <= '9', ..])
        {
            trimmed = trimmed[1..];
        }

        this.text = trimmed.Length == text.Length ? text : trimmed.ToString();
        IsOrdered = HasOnlyNumbers(trimmed);
    }

    /// <summary>Whether it consists of whole numbers with dots between them, so that it can be compared with others of that form.</summary>
    public bool IsOrdered { get; }

    /// <summary>Negative where this comes before <paramref name="other"/>, 0 where they are one version, positive where it comes after; null where nobody can say.</summary>
    public int? CompareTo(VersionText other)
    {
        var left = text.AsSpan();
        var right = other.text.AsSpan();
        if (left.SequenceEqual(right))
        {
            return 0;
        }

        if (!IsOrdered || !other.IsOrdered)
        {
            return null;
        }

        while (!left.IsEmpty || !right.IsEmpty)
        {
            var ours = TakeNumber(ref left);
            var theirs = TakeNumber(ref right);

            // Without leading zeros, the longer number is the larger one, and of the same length the digits decide: no number is too long.
            var order = ours.Length != theirs.Length ? ours.Length.CompareTo(theirs.Length) : ours.SequenceCompareTo(theirs);
            if (order != 0)
            {
                return Math.Sign(order);
            }
        }

        return 0;
    }

    public override string ToString() => text ?? "";

    private static bool HasOnlyNumbers(ReadOnlySpan<char> text)
    {
        var afterDigit = false;
        foreach (var unit in text)
        {
            if (!char.IsAsciiDigit(unit) && !(unit == '.' && afterDigit))
            {
                return false;
            }

            afterDigit = unit != '.';
        }

        return afterDigit;
    }

    /// <summary>The digits up to the next dot or the end, without leading zeros, so none for 0 and for what is not there.</summary>
    private static ReadOnlySpan<char> TakeNumber(ref ReadOnlySpan<char> rest)
    {
        var dot = rest.IndexOf('.');
        var number = dot < 0 ? rest : rest[..dot];
        rest = dot < 0 ? [] : rest[(dot + 1)..];
        return number.TrimStart('0');
    }
}
