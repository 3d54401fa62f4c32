namespace Scriban.Parsing;

internal enum TokenKind
{
    Raw,
    CodeEnter,
    CodeExit,
    NewLine,
    Identifier,
    Local,
    Literal,
    Symbol,
    EndOfText,
}
