using ComplianceCheck.Text;

namespace ComplianceCheck.Yaml;

/// <summary>Text, a number, a boolean or null, by the YAML 1.2 core schema.</summary>
public sealed record YamlScalar : YamlNode
{
    internal YamlScalar(SourceText source, SourceSpan span, string text, YamlScalarKind kind)
        : base(source, span)
    {
        Text = text;
        Kind = kind;
    }

    /// <summary>The text as written, quotes and escapes resolved.</summary>
    public string Text { get; }

    public YamlScalarKind Kind { get; }

    public override string Noun => Kind switch
    {
        YamlScalarKind.Null => "nothing",
        YamlScalarKind.Boolean => $"the boolean `{Text}`",
        YamlScalarKind.Integer or YamlScalarKind.Float => $"the number `{Text}`",
        _ => $"the text `{Text}`",
    };
}
