namespace Scriban.Parsing;

/// <summary>One token. <paramref name="Text"/> is the name or symbol (for <see cref="TokenKind.CodeEnter"/> the indentation before it).</summary>
internal sealed record Token(
    TokenKind Kind,
    TextPosition Start,
    TextPosition End,
    string Text,
    bool SpaceBefore,
    object? Value = null)
{
    public bool Is(string symbol) => Kind == TokenKind.Symbol && Text == symbol;

    public bool IsName(string name) => Kind == TokenKind.Identifier && Text == name;

    public override string ToString() => Kind switch
    {
        TokenKind.EndOfText => "end of the template",
        TokenKind.NewLine => "end of the line",
        TokenKind.CodeExit => "`}}`",
        TokenKind.CodeEnter => "`{{`",
        TokenKind.Raw => "text",
        TokenKind.Literal => Text.Length == 0 ? "``" : $"`{Text}`",
        _ => $"`{Text}`",
    };
}
