using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>A variable, as a template names it.</summary>
public abstract class ScriptVariable : ScriptNode
{
    internal ScriptVariable(SourceSpan span, string name)
        : base(span) => Name = name;

    /// <summary>The name, without the <c>$</c> of a local variable.</summary>
    public string Name { get; }

    internal abstract string Path { get; }

    /// <summary>The value of the variable; a function found there is called without arguments.</summary>
    public override object? Evaluate(TemplateContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var value = context.GetValue(this);
        return value is IScriptCustomFunction function ? Invocation.Call(context, this, Path, function, [], [], block: null) : value;
    }
}
