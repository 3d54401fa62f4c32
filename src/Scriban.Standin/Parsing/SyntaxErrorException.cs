namespace Scriban.Parsing;

/// <summary>Ends the parse of one template; the parser turns it into a message.</summary>
internal sealed class SyntaxErrorException(TextPosition start, TextPosition end, string message) : Exception(message)
{
    public TextPosition Start { get; } = start;

    public TextPosition End { get; } = end;
}
