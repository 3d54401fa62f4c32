using System.Collections.Immutable;
using ComplianceCheck.Text;

namespace ComplianceCheck.Yaml;

/// <summary>A list of values.</summary>
public sealed record YamlSequence : YamlNode
{
    internal YamlSequence(SourceText source, SourceSpan span, ImmutableArray<YamlNode> items)
        : base(source, span)
    {
        Items = items;
    }

    public ImmutableArray<YamlNode> Items { get; }

    public override string Noun => "a list";
}
