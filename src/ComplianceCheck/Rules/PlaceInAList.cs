using System.Text.RegularExpressions;

namespace ComplianceCheck.Rules;

/// <summary>Tells ids of items that only their place in a list tells from their like, such as <c>parts[0]</c>: tomorrow another may stand there.</summary>
internal static partial class PlaceInAList
{
    public static bool IsIn(string item) => Place().IsMatch(item);

    [GeneratedRegex(@"\[[0-9]+\](/|\z)", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
