namespace Scriban.Parsing;

/// <summary>The language of the code.</summary>
public enum ScriptLang
{
    /// <summary>Scriban's own language.</summary>
    Default,

    /// <summary>Liquid. Refused by the stand-in.</summary>
    Liquid,

    /// <summary>Scriban with scientific expressions. Refused by the stand-in.</summary>
    Scientific,
}
