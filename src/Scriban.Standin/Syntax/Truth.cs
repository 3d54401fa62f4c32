namespace Scriban.Syntax;

internal static class Truth
{
    /// <summary>Only null and false are false; 0 and the empty string are true.</summary>
    public static bool Of(object? value) => value switch
    {
        null => false,
        bool flag => flag,
        _ => true,
    };
}
