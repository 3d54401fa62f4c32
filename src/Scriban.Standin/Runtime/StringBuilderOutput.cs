using System.Text;

namespace Scriban.Runtime;

/// <summary>Collects the output in memory.</summary>
/// <param name="builder">What to append to.</param>
public class StringBuilderOutput(StringBuilder builder) : IScriptOutput
{
    /// <summary>Collects in a new builder.</summary>
    public StringBuilderOutput()
        : this(new StringBuilder())
    {
    }

    /// <summary>What the output is appended to.</summary>
    public StringBuilder Builder { get; } = builder;

    /// <inheritdoc/>
    public void Write(string text, int offset, int count) => Builder.Append(text, offset, count);

    /// <inheritdoc/>
    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    /// <summary>What has been written.</summary>
    public override string ToString() => Builder.ToString();
}
