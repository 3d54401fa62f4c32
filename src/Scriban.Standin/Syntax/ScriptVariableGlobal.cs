using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>A variable that is a member of one of the objects on the stack of the context: <c>name</c>.</summary>
public sealed class ScriptVariableGlobal : ScriptVariable
{
    /// <summary>Names a global variable.</summary>
    /// <param name="name">Its name.</param>
    public ScriptVariableGlobal(string name)
        : base(default, name)
    {
    }

    internal ScriptVariableGlobal(SourceSpan span, string name)
        : base(span, name)
    {
    }

    internal override string Path => Name;
}
