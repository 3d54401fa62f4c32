namespace Scriban.Runtime;

/// <summary>The parameters of a function.</summary>
public interface IScriptFunctionInfo
{
    /// <summary>Number of arguments that must be given.</summary>
    int RequiredParameterCount { get; }

    /// <summary>Number of declared parameters.</summary>
    int ParameterCount { get; }

    /// <summary>How further arguments are taken.</summary>
    ScriptVarParamKind VarParamKind { get; }

    /// <summary>Type of the result.</summary>
    Type ReturnType { get; }

    /// <summary>The parameter at a position counted from zero.</summary>
    ScriptParameterInfo GetParameterInfo(int index);
}
