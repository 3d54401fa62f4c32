using System.Collections.Immutable;

namespace ComplianceCheck.Documents;

/// <summary>A check digit at the end of a number written as text.</summary>
/// <param name="Weights">
/// Weights of the digits before the last; their weighted sum modulo 10 is the last digit. Empty for the Luhn formula
/// (ISO/IEC 7812-1, annex B), in which every second digit from the right is doubled.
/// </param>
public sealed record CheckDigit(ImmutableArray<int> Weights)
{
    /// <summary>Whether the last digit agrees with the others. Text with anything but digits does not.</summary>
    public bool Agrees(string text)
    {
        if (text.Length < 2 || !text.All(char.IsAsciiDigit))
        {
            return false;
        }

        var digits = text.Select(digit => digit - '0').ToArray();
        if (Weights.IsEmpty)
        {
            var sum = digits.Reverse().Select((digit, position) => position % 2 == 0 ? digit : digit > 4 ? (2 * digit) - 9 : 2 * digit).Sum();
            return sum % 10 == 0;
        }

        return digits.Length == Weights.Length + 1 && digits.Zip(Weights, (digit, weight) => digit * weight).Sum() % 10 == digits[^1];
    }
}
