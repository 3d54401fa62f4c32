using ComplianceCheck.Text;

namespace ComplianceCheck.Yaml;

/// <summary>A value of a YAML file with its place. The set is closed: scalar, sequence, mapping.</summary>
public abstract record YamlNode
{
    private protected YamlNode(SourceText source, SourceSpan span)
    {
        Source = source;
        Span = span;
    }

    /// <summary>The file.</summary>
    public SourceText Source { get; }

    /// <summary>The bytes of the value; of a block, from its first key or dash to the end of its last value.</summary>
    public SourceSpan Span { get; }

    /// <summary>What the node is, in words for a message.</summary>
    public abstract string Noun { get; }
}
