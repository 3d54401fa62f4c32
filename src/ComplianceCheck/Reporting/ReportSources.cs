using System.Collections.Immutable;
using System.Text;
using System.Text.Unicode;
using ComplianceCheck.Text;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;
using EngineSpan = Scriban.Parsing.SourceSpan;

namespace ComplianceCheck.Reporting;

/// <summary>The texts of one report: the template itself and what it includes, which comes from the caller and nowhere else.</summary>
internal sealed class ReportSources : ITemplateLoader
{
    private readonly Func<string, SourceText?> include;
    private readonly Dictionary<string, (SourceText Source, string Text)> loaded = new(StringComparer.Ordinal);

    public ReportSources(SourceText main, Func<string, SourceText?> include)
    {
        this.include = include;
        Main = main;
        Text = Remember(main);
    }

    public SourceText Main { get; }

    /// <summary>What was opened so far, <see cref="Main"/> first.</summary>
    public ImmutableArray<SourceText> Files => [.. loaded.Values.Select(entry => entry.Source).OrderBy(file => file == Main ? 0 : 1).ThenBy(file => file.Path, StringComparer.Ordinal)];

    /// <summary>The text of <see cref="Main"/>.</summary>
    public string Text { get; }

    /// <summary>The place that the engine means, in the bytes of a source; the start of <see cref="Main"/> if it means none.</summary>
    public (SourceText Source, SourceSpan Span) Find(EngineSpan span)
    {
        if (span.FileName is not { } file || !loaded.TryGetValue(file, out var entry))
        {
            return (Main, default);
        }

        var start = Math.Clamp(span.Start.Offset, 0, entry.Text.Length);
        var end = Math.Clamp(span.End.Offset + 1, start, entry.Text.Length);
        var skipped = entry.Source.ByteOrderMarkLength + Encoding.UTF8.GetByteCount(entry.Text.AsSpan(0, start));
        return (entry.Source, new SourceSpan(skipped, Encoding.UTF8.GetByteCount(entry.Text.AsSpan(start, end - start))));
    }

    /// <summary>Path and text of what the template may include by this name; null if there is none.</summary>
    public (string Path, string Text)? TryOpen(string name) => include(name) is { } source && Utf8.IsValid(source.Bytes) ? (source.Path, Remember(source)) : null;

    public string GetPath(TemplateContext context, EngineSpan callerSpan, string templateName)
    {
        var source = include(templateName) ?? throw new NoSuchIncludeException(callerSpan, templateName);
        if (!Utf8.IsValid(source.Bytes))
        {
            throw new ScriptRuntimeException(callerSpan, $"the template `{templateName}` is not UTF-8 text");
        }

        Remember(source);
        return source.Path;
    }

    public string Load(TemplateContext context, EngineSpan callerSpan, string templatePath) => loaded[templatePath].Text;

    public ValueTask<string?> LoadAsync(TemplateContext context, EngineSpan callerSpan, string templatePath) =>
        ValueTask.FromResult<string?>(Load(context, callerSpan, templatePath));

    private string Remember(SourceText source)
    {
        if (!loaded.TryGetValue(source.Path, out var entry))
        {
            entry = (source, Encoding.UTF8.GetString(source.Bytes[source.ByteOrderMarkLength..]));
            loaded[source.Path] = entry;
        }

        return entry.Text;
    }
}
