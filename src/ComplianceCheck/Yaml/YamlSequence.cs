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

    /// <summary>The same with more values at its end.</summary>
    internal YamlSequence With(ImmutableArray<YamlNode> more) => new(Source, Span, Items.AddRange(more));

    /// <summary>The same with each value replaced.</summary>
    internal YamlSequence Select(Func<YamlNode, YamlNode> replace) => new(Source, Span, [.. Items.Select(replace)]);

    public override string Noun => "a list";
}
