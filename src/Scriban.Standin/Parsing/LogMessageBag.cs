using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Scriban.Parsing;

/// <summary>The messages of one parse, in the order in which they were found.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "The name is Scriban's.")]
public class LogMessageBag : IReadOnlyList<LogMessage>
{
    private readonly List<LogMessage> _messages = [];

    /// <summary>Whether one of the messages is an error.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>Number of messages.</summary>
    public int Count => _messages.Count;

    /// <summary>The message at a position counted from zero.</summary>
    public LogMessage this[int index] => _messages[index];

    /// <summary>Appends a message.</summary>
    public void Add(LogMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        _messages.Add(message);
        HasErrors |= message.Type == ParserMessageType.Error;
    }

    /// <inheritdoc/>
    public IEnumerator<LogMessage> GetEnumerator() => _messages.GetEnumerator();

    /// <summary>All messages, one a line.</summary>
    public override string ToString() => string.Join('\n', _messages);

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
