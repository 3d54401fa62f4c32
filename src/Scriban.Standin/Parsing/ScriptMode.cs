namespace Scriban.Parsing;

/// <summary>What the text handed to the parser is.</summary>
public enum ScriptMode
{
    /// <summary>Text with code in <c>{{ }}</c>.</summary>
    Default,

    /// <summary>Code up to a front matter marker. Refused by the stand-in.</summary>
    FrontMatterOnly,

    /// <summary>Code in a front matter, then text with code. Refused by the stand-in.</summary>
    FrontMatterAndContent,

    /// <summary>Code only, without <c>{{ }}</c>.</summary>
    ScriptOnly,
}
