namespace Scriban.Runtime;

/// <summary>How a function takes a variable number of arguments.</summary>
public enum ScriptVarParamKind
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>It takes whatever it is given; named arguments are members of the array.</summary>
    Direct,

    /// <summary>Its last parameter is an array of the remaining arguments.</summary>
    LastParameter,
}
