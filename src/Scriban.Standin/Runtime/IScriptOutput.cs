namespace Scriban.Runtime;

/// <summary>Where a rendering writes to, piece by piece as it goes.</summary>
public interface IScriptOutput
{
    /// <summary>Writes a piece of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="offset">Where the piece starts.</param>
    /// <param name="count">How long it is.</param>
    void Write(string text, int offset, int count);

    /// <summary>Writes a piece of a text. The stand-in renders synchronously and never calls it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="offset">Where the piece starts.</param>
    /// <param name="count">How long it is.</param>
    /// <param name="cancellationToken">Asks for an end.</param>
    ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken);
}
