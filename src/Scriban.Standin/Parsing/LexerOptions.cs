namespace Scriban.Parsing;

/// <summary>What the lexer is told besides the text.</summary>
public struct LexerOptions
{
    /// <summary>What the text is; mixed text and code unless set.</summary>
    public ScriptMode Mode { get; set; }

    /// <summary>The language of the code; Scriban unless set.</summary>
    public ScriptLang Lang { get; set; }
}
