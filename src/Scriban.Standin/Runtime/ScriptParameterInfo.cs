using System.Diagnostics.CodeAnalysis;

namespace Scriban.Runtime;

/// <summary>A parameter of a function.</summary>
[SuppressMessage("Performance", "CA1815", Justification = "Nobody compares parameters.")]
public readonly struct ScriptParameterInfo
{
    /// <summary>A parameter that must be given.</summary>
    public ScriptParameterInfo(Type parameterType, string name)
    {
        ParameterType = parameterType;
        Name = name;
    }

    /// <summary>A parameter that may be left out.</summary>
    public ScriptParameterInfo(Type parameterType, string name, object? defaultValue)
        : this(parameterType, name)
    {
        DefaultValue = defaultValue;
        HasDefaultValue = true;
    }

    /// <summary>What arguments are converted to.</summary>
    public Type ParameterType { get; }

    /// <summary>The name for named arguments.</summary>
    public string Name { get; }

    /// <summary>The value if none is given.</summary>
    public object? DefaultValue { get; }

    /// <summary>Whether the parameter may be left out.</summary>
    public bool HasDefaultValue { get; }
}
