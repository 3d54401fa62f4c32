using System.Globalization;

namespace ComplianceCheck.Evaluation;

/// <summary>Numbers things, each by what it is and not by what it says.</summary>
internal sealed class Identities
{
    private readonly Dictionary<object, string> numbers = new(ReferenceEqualityComparer.Instance);

    /// <summary>The number of a thing, the same whenever it is asked for and no other's.</summary>
    public string Of(object thing)
    {
        if (!numbers.TryGetValue(thing, out var number))
        {
            numbers.Add(thing, number = numbers.Count.ToString(CultureInfo.InvariantCulture));
        }

        return number;
    }
}
