using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

public partial class TemplateContext
{
    private readonly Stack<OutputState> _outputs = new();
    private string _indent = string.Empty;

    /// <summary>Where the rendering writes to.</summary>
    public IScriptOutput Output => _outputs.Peek().Output;

    /// <summary>Whether the rendering writes at all; on unless unset.</summary>
    public bool EnableOutput { get; set; } = true;

    /// <summary>Collects the output in memory until <see cref="PopOutput"/>.</summary>
    public void PushOutput() => PushOutput(new StringBuilderOutput());

    /// <summary>Sends the output elsewhere until <see cref="PopOutput"/>.</summary>
    public void PushOutput(IScriptOutput output)
    {
        ArgumentNullException.ThrowIfNull(output);
        _outputs.Push(new OutputState(output));
    }

    /// <summary>Goes back to the output before the current one.</summary>
    /// <returns>The output that was current.</returns>
    public IScriptOutput PopOutput() =>
        _outputs.Count > 1 ? _outputs.Pop().Output : throw new InvalidOperationException("There is no output to go back to");

    /// <summary>
    /// Writes the value of an expression that a template outputs, and nothing else: the text of a template goes
    /// through <see cref="Write(string, int, int)"/>. An override can therefore escape every value.
    /// </summary>
    /// <param name="span">The place of the expression.</param>
    /// <param name="textAsObject">The value, not yet converted to text. What <c>include</c> and <c>capture</c> give is text like any other.</param>
    public virtual TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        if (textAsObject is not null)
        {
            Write(ObjectToString(textAsObject));
        }

        return this;
    }

    /// <summary>Writes a text as it is.</summary>
    public TemplateContext Write(string? text) => text is null ? this : Write(text, 0, text.Length);

    /// <summary>Writes a piece of a text as it is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="startIndex">Where the piece starts.</param>
    /// <param name="count">How long it is.</param>
    public TemplateContext Write(string text, int startIndex, int count)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!EnableOutput || count == 0)
        {
            return this;
        }

        if (AutoIndent && _indent.Length > 0)
        {
            WriteIndented(text, startIndex, startIndex + count);
        }
        else
        {
            Emit(text, startIndex, count);
        }

        return this;
    }

    /// <summary>Ends a line.</summary>
    public TemplateContext WriteLine() => Write(NewLine);

    /// <summary>Indents further lines; on top of the indentation of the call or include this runs in.</summary>
    internal void IndentBy(string indent) => _indent = _frames.Peek().Indent + indent;

    /// <summary>Forgets what an earlier rendering, perhaps one that failed, left behind.</summary>
    internal void RestartOutput()
    {
        var state = _outputs.Peek();
        state.Length = 0;
        state.AtLineStart = false;
        IndentBy(string.Empty);
    }

    internal ScriptRuntimeException LengthLimitExceeded(SourceSpan span) =>
        new(span, $"The text is longer than {LimitToString} characters, the limit set by LimitToString");

    private void WriteIndented(string text, int start, int end)
    {
        while (start < end)
        {
            if (_outputs.Peek().AtLineStart && (IndentOnEmptyLines || text[start] is not ('\n' or '\r')))
            {
                Emit(_indent, 0, _indent.Length);
            }

            var newLine = text.IndexOf('\n', start, end - start);
            var lineEnd = newLine < 0 ? end : newLine + 1;
            Emit(text, start, lineEnd - start);

            // Only a line that was ended under this indentation starts with it.
            _outputs.Peek().AtLineStart = newLine >= 0;
            start = lineEnd;
        }
    }

    private void Emit(string text, int start, int count)
    {
        var state = _outputs.Peek();
        state.Length += count;
        state.AtLineStart = false;
        if (LimitToString > 0 && state.Length > LimitToString)
        {
            throw LengthLimitExceeded(CurrentSpan);
        }

        state.Output.Write(text, start, count);
    }
}
