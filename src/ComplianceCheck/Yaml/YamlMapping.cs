using System.Collections.Immutable;
using ComplianceCheck.Text;

namespace ComplianceCheck.Yaml;

/// <summary>Named values. No name occurs twice.</summary>
public sealed record YamlMapping : YamlNode
{
    internal YamlMapping(SourceText source, SourceSpan span, ImmutableArray<YamlEntry> entries)
        : base(source, span)
    {
        Entries = entries;
    }

    /// <summary>In the order of the file.</summary>
    public ImmutableArray<YamlEntry> Entries { get; }

    public override string Noun => "a mapping";

    /// <summary>The value of a name; null when there is none.</summary>
    public YamlNode? this[string name] => EntryOf(name)?.Value;

    /// <summary>The entry of a name; null when there is none.</summary>
    public YamlEntry? EntryOf(string name) => Entries.FirstOrDefault(entry => entry.Key.Text == name);
}
