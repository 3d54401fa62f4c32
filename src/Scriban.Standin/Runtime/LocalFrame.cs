using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>What belongs to one function call or one included page.</summary>
internal sealed class LocalFrame(string indent)
{
    /// <summary>The indentation of the block that made the call; back in force after it.</summary>
    public string IndentOfCaller { get; } = indent;

    /// <summary>The indentation that everything in the frame gets.</summary>
    public string Indent { get; set; } = indent;

    public ScriptObject Locals { get; } = [];

    public Stack<LoopState> Loops { get; } = new();
}
