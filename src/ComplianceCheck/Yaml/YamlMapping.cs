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

    /// <summary>The same with more entries; one whose name is there already takes its place.</summary>
    internal YamlMapping With(ImmutableArray<YamlEntry> more) =>
        new(Source, Span, [.. Entries.Select(entry => more.LastOrDefault(other => other.Key.Text == entry.Key.Text) ?? entry), .. more.Where(other => EntryOf(other.Key.Text) is null)]);

    /// <summary>The same with another value of a name; null leaves it as it is.</summary>
    internal YamlMapping With(string name, YamlNode? value) =>
        value is null ? this : With([new YamlEntry(EntryOf(name)?.Key ?? new YamlScalar(value.Source, value.Span, name, YamlScalarKind.Text), value)]);

    /// <summary>The same without a name.</summary>
    internal YamlMapping Without(string name) => new(Source, Span, Entries.RemoveAll(entry => entry.Key.Text == name));

    /// <summary>The entry of a name; null when there is none.</summary>
    public YamlEntry? EntryOf(string name) => Entries.FirstOrDefault(entry => entry.Key.Text == name);
}
