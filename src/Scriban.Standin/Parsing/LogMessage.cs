namespace Scriban.Parsing;

/// <summary>One message of the parser.</summary>
/// <param name="type">How serious it is.</param>
/// <param name="span">What it points at.</param>
/// <param name="message">What it says.</param>
public class LogMessage(ParserMessageType type, SourceSpan span, string message)
{
    /// <summary>How serious it is.</summary>
    public ParserMessageType Type { get; set; } = type;

    /// <summary>What it points at.</summary>
    public SourceSpan Span { get; set; } = span;

    /// <summary>What it says, without the place.</summary>
    public string Message { get; set; } = message;

    /// <summary>Place, type and text: <c>report.sbn(3,7) : error : ...</c>.</summary>
    public override string ToString() =>
        $"{Span.ToStringSimple()} : {(Type == ParserMessageType.Error ? "error" : "warning")} : {Message}";
}
