namespace Scriban.Parsing;

/// <summary>What the parser is told besides the text.</summary>
public struct ParserOptions
{
    /// <summary>How deep expressions and blocks may nest; 250 unless set.</summary>
    public int? ExpressionDepthLimit { get; set; }
}
