using Scriban.Syntax;

namespace Scriban.Parsing;

/// <summary>The one wording for everything the package does and this project does not.</summary>
internal static class NotCovered
{
    public static ScriptRuntimeException At(SourceSpan span, string feature) => new(span, Message(feature));

    public static string Message(string feature) =>
        $"{feature}: not covered by the Scriban stand-in; build with -p:UseScriban=true to use the Scriban package";
}
