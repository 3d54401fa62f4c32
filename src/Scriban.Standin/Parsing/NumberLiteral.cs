using System.Globalization;

namespace Scriban.Parsing;

/// <summary>Reads numbers as they are written in code.</summary>
internal static class NumberLiteral
{
    public static object Read(string text, int start, out int end, Func<string, Exception> error)
    {
        end = start;
        if (text[start] == '0' && start + 1 < text.Length && text[start + 1] is 'x' or 'X')
        {
            return ReadHexadecimal(text, start + 2, out end, error);
        }

        SkipDigits(text, ref end);
        var isFloat = false;

        // `1..5` is a range: a dot belongs to the number only if a digit follows.
        if (IsDigitAt(text, end + 1) && text[end] == '.')
        {
            isFloat = true;
            end++;
            SkipDigits(text, ref end);
        }

        if (HasExponent(text, end))
        {
            isFloat = true;
            end += 2;
            SkipDigits(text, ref end);
        }

        var digits = text.AsSpan(start, end - start);
        return ReadSuffixed(text, digits, isFloat, ref end, error);
    }

    private static object ReadSuffixed(string text, ReadOnlySpan<char> digits, bool isFloat, ref int end, Func<string, Exception> error)
    {
        var culture = CultureInfo.InvariantCulture;
        switch (end < text.Length ? text[end] : '\0')
        {
            case 'm' or 'M':
                end++;
                return decimal.TryParse(digits, NumberStyles.Float, culture, out var exact) ? exact : throw error("The number does not fit into a decimal");
            case 'f' or 'F':
                end++;
                return float.Parse(digits, NumberStyles.Float, culture);
            case 'd' or 'D':
                end++;
                return double.Parse(digits, NumberStyles.Float, culture);
        }

        if (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            throw error($"The number is followed by `{text[end]}`");
        }

        if (isFloat)
        {
            return double.Parse(digits, NumberStyles.Float, culture);
        }

        if (int.TryParse(digits, NumberStyles.None, culture, out var integer))
        {
            return integer;
        }

        return long.TryParse(digits, NumberStyles.None, culture, out var large)
            ? large
            : throw error(NotCovered.Message("Integer of more than 64 bits"));
    }

    private static int ReadHexadecimal(string text, int start, out int end, Func<string, Exception> error)
    {
        end = start;
        while (end < text.Length && char.IsAsciiHexDigit(text[end]))
        {
            end++;
        }

        if (end < text.Length && text[end] is 'u' or 'U')
        {
            throw error(NotCovered.Message("Unsigned hexadecimal integer"));
        }

        // From 0x80000000 on the documentation distinguishes signed and unsigned without saying what the signed one is.
        return int.TryParse(text.AsSpan(start, end - start), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value) && value >= 0
            ? value
            : throw error(NotCovered.Message("Hexadecimal integer of more than 31 bits"));
    }

    private static bool HasExponent(string text, int at) =>
        at < text.Length && text[at] is 'e' or 'E'
        && (IsDigitAt(text, at + 1) || (at + 1 < text.Length && text[at + 1] is '+' or '-' && IsDigitAt(text, at + 2)));

    private static bool IsDigitAt(string text, int at) => at < text.Length && char.IsAsciiDigit(text[at]);

    private static void SkipDigits(string text, ref int end)
    {
        while (IsDigitAt(text, end))
        {
            end++;
        }
    }
}
