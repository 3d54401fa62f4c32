using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

public partial class TemplateContext
{
    private readonly Stack<GlobalScope> _globals = new();

    /// <summary>The object that new variables of templates go to.</summary>
    public IScriptObject CurrentGlobal => _globals.Peek().Members;

    /// <summary>Puts an object on top of the others: its members are seen first, and new variables go to it.</summary>
    public void PushGlobal(IScriptObject scriptObject)
    {
        ArgumentNullException.ThrowIfNull(scriptObject);
        _globals.Push(new GlobalScope(scriptObject));
    }

    /// <summary>Takes away the object on top.</summary>
    /// <returns>The object.</returns>
    public IScriptObject PopGlobal() =>
        _globals.Count > 2 ? _globals.Pop().Members : throw new InvalidOperationException("There is no pushed object to take away");

    /// <summary>The value of a variable; a function found there is not called.</summary>
    /// <exception cref="ScriptRuntimeException">There is no such variable, and <see cref="StrictVariables"/> is on.</exception>
    public object? GetValue(ScriptVariable variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        if (TryGetValue(variable, out var value))
        {
            return value;
        }

        return StrictVariables
            ? throw new ScriptRuntimeException(variable.Span, $"The variable or function `{variable.Path}` was not found")
            : null;
    }

    /// <summary>Sets a variable.</summary>
    /// <param name="variable">The variable.</param>
    /// <param name="value">The new value.</param>
    /// <param name="asReadOnly">Whether templates may not change it any more.</param>
    /// <exception cref="ScriptRuntimeException">The variable is read only.</exception>
    public void SetValue(ScriptVariable variable, object? value, bool asReadOnly = false)
    {
        ArgumentNullException.ThrowIfNull(variable);
        if (!Owner(variable).TrySetValue(this, variable.Span, variable.Name, value, asReadOnly))
        {
            throw new ScriptRuntimeException(variable.Span, $"Cannot set the variable `{variable.Path}`: it is read only");
        }
    }

    internal void SetReadOnly(ScriptVariable variable) => Owner(variable).SetReadOnly(variable.Name, readOnly: true);

    internal void SetLoopVariable(ScriptVariable variable, object? value)
    {
        if (variable is ScriptVariableLocal)
        {
            SetValue(variable, value);
        }
        else
        {
            _globals.Peek().LoopVariables.Peek().SetValue(variable.Name, value, readOnly: false);
        }
    }

    private bool TryGetValue(ScriptVariable variable, out object? value)
    {
        if (variable is ScriptVariableLocal)
        {
            return _frames.Peek().Locals.TryGetValue(variable.Name, out value);
        }

        foreach (var scope in _globals)
        {
            if (scope.TryGetValue(this, variable.Span, variable.Name, out value))
            {
                return true;
            }
        }

        value = null;
        return false;
    }

    private IScriptObject Owner(ScriptVariable variable) => variable is ScriptVariableLocal
        ? _frames.Peek().Locals
        : _globals.Peek().LoopVariables.FirstOrDefault(loop => loop.ContainsKey(variable.Name)) ?? CurrentGlobal;
}
