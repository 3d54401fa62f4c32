using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>A variable of one function call or one included page: <c>$name</c>.</summary>
public sealed class ScriptVariableLocal : ScriptVariable
{
    /// <summary>Names a local variable.</summary>
    /// <param name="name">Its name, without the <c>$</c>.</param>
    public ScriptVariableLocal(string name)
        : base(default, name)
    {
    }

    internal ScriptVariableLocal(SourceSpan span, string name)
        : base(span, name)
    {
    }

    internal override string Path => "$" + Name;
}
