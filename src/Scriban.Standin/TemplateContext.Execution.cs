using System.Runtime.CompilerServices;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

public partial class TemplateContext
{
    private readonly Stack<LocalFrame> _frames = new();
    private int _openLoops;
    private int _loopSteps;

    internal FlowState Flow { get; set; }

    internal object? ReturnValue { get; set; }

    internal bool IsInLoop => _frames.Peek().Loops.Count > 0;

    internal void EnterStatement(SourceSpan span)
    {
        CurrentSpan = span;
        CheckAbort(span);
    }

    internal void CheckAbort(SourceSpan span)
    {
        if (CancellationToken.IsCancellationRequested)
        {
            throw new ScriptAbortException(span, CancellationToken);
        }
    }

    internal void PushFrame(SourceSpan span, ScriptArray arguments, ScriptBlockStatement? block)
    {
        if (RecursiveLimit > 0 && _frames.Count > RecursiveLimit)
        {
            throw new ScriptRuntimeException(span, $"Exceeding number of recursive depth limit `{RecursiveLimit}` for function call or include");
        }

        EnsureStack(span);
        var frame = new LocalFrame(_indent);
        frame.Locals[string.Empty] = arguments;
        if (block is not null)
        {
            frame.Locals["$"] = block;
        }

        _frames.Push(frame);
    }

    /// <summary>Ends the rendering before the stack does end the process: on long chains of operators, or calls without a limit.</summary>
    internal static void EnsureStack(SourceSpan span)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new ScriptRuntimeException(span, "The expression, or the calls that lead to it, nest too deeply");
        }
    }

    internal void PopFrame() => _indent = _frames.Pop().IndentOfCaller;

    /// <summary>An included page starts at the left margin: its whole text is indented where it is written.</summary>
    internal void StartPage()
    {
        _frames.Peek().Indent = string.Empty;
        IndentBy(string.Empty);
    }

    internal void SetLocal(string name, object? value) => _frames.Peek().Locals[name] = value;

    internal object? TakeReturnValue()
    {
        var value = ReturnValue;
        ReturnValue = null;
        Flow = FlowState.Next;
        return value;
    }

    internal void EnterLoop(LoopState loop)
    {
        if (_openLoops++ == 0)
        {
            _loopSteps = 0;
        }

        _frames.Peek().Loops.Push(loop);
        _globals.Peek().LoopVariables.Push(new ScriptObject());
    }

    internal void ExitLoop()
    {
        _openLoops--;
        _frames.Peek().Loops.Pop();
        _globals.Peek().LoopVariables.Pop();
    }

    internal void StepLoop(SourceSpan span)
    {
        CheckAbort(span);
        _loopSteps++;
        if (LoopLimit > 0 && _loopSteps > LoopLimit)
        {
            throw LoopLimitExceeded(span, LoopLimit);
        }
    }

    /// <summary>Takes note of a <c>break</c> or <c>continue</c>; tells whether the loop goes on.</summary>
    internal bool ContinueLoop()
    {
        switch (Flow)
        {
            case FlowState.Break:
                Flow = FlowState.Next;
                return false;
            case FlowState.Continue:
                Flow = FlowState.Next;
                return true;
            default:
                return Flow == FlowState.Next;
        }
    }

    internal LoopState? CurrentLoop(string keyword) => _frames.Peek().Loops.FirstOrDefault(loop => loop.Keyword == keyword);

    internal static ScriptRuntimeException LoopLimitExceeded(SourceSpan span, int limit) =>
        new(span, $"Exceeding number of iteration limit `{limit}` for loop statement");
}
