namespace ComplianceCheck.Tests.Scriban;

/// <summary>The functions of the example in Scriban's documentation of function arguments.</summary>
internal static class Greetings
{
    public static string HelloOpt(string text, string? option = null) => $"hello {text} with option:{option}";

    public static string HelloArgs(params object?[] args) => $"hello {string.Join(",", args)}";
}
