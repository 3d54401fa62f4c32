namespace ComplianceCheck.Rules;

/// <summary>Names that follow a <c>$</c>.</summary>
internal static class BoundNames
{
    /// <summary>Names that mean something in every rule.</summary>
    public static readonly string[] Reserved = ["site", "item", "fleet", "asOf"];

    /// <summary>Whether a text can be a name: letters and digits.</summary>
    public static bool IsName(string text) => text.Length > 0 && text.All(char.IsAsciiLetterOrDigit);
}
