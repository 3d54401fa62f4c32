namespace Scriban.Runtime;

/// <summary>How far one output has got.</summary>
internal sealed class OutputState(IScriptOutput output)
{
    public IScriptOutput Output { get; } = output;

    public long Length { get; set; }

    public bool AtLineStart { get; set; }
}
