namespace Scriban.Runtime;

/// <summary>Passes the output on to a writer at once.</summary>
/// <param name="writer">The writer; it stays open and is not flushed.</param>
public class TextWriterOutput(TextWriter writer) : IScriptOutput
{
    /// <summary>Collects in a new <see cref="StringWriter"/>.</summary>
    public TextWriterOutput()
        : this(new StringWriter(System.Globalization.CultureInfo.InvariantCulture))
    {
    }

    /// <summary>The writer.</summary>
    public TextWriter Writer { get; } = writer;

    /// <inheritdoc/>
    public void Write(string text, int offset, int count) => Writer.Write(text.AsSpan(offset, count));

    /// <inheritdoc/>
    public async ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken) =>
        await Writer.WriteAsync(text.AsMemory(offset, count), cancellationToken).ConfigureAwait(false);

    /// <summary>What the writer says it has written.</summary>
    public override string? ToString() => Writer.ToString();
}
