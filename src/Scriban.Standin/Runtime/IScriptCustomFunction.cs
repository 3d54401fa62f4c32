using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>A function that templates can call.</summary>
public interface IScriptCustomFunction : IScriptFunctionInfo
{
    /// <summary>Calls the function.</summary>
    /// <param name="context">The rendering that calls.</param>
    /// <param name="callerContext">The place of the call.</param>
    /// <param name="arguments">One value for each declared parameter, already of its type.</param>
    /// <param name="blockStatement">The block of a <c>wrap</c>.</param>
    object? Invoke(TemplateContext context, ScriptNode callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement);

    /// <summary>Calls the function. The stand-in renders synchronously and never calls it.</summary>
    /// <param name="context">The rendering that calls.</param>
    /// <param name="callerContext">The place of the call.</param>
    /// <param name="arguments">One value for each declared parameter, already of its type.</param>
    /// <param name="blockStatement">The block of a <c>wrap</c>.</param>
    ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement);
}
