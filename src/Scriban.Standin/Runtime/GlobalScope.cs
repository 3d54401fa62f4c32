using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>One object on the stack of globals, with the variables of the loops that run while it is on top.</summary>
internal sealed class GlobalScope(IScriptObject members)
{
    public IScriptObject Members { get; } = members;

    public Stack<ScriptObject> LoopVariables { get; } = new();

    public bool TryGetValue(TemplateContext context, SourceSpan span, string name, out object? value)
    {
        foreach (var loop in LoopVariables)
        {
            if (loop.TryGetValue(name, out value))
            {
                return true;
            }
        }

        return Members.TryGetValue(context, span, name, out value);
    }
}
