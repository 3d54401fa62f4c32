using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>Statements that run one after the other.</summary>
public sealed class ScriptBlockStatement : ScriptNode
{
    private readonly IReadOnlyList<ScriptStatement> _statements;

    internal ScriptBlockStatement(SourceSpan span, IReadOnlyList<ScriptStatement> statements)
        : base(span) => _statements = statements;

    /// <summary>Whether the block only closes and opens tags.</summary>
    internal bool IsSilent => _statements.All(s => s is ScriptCodeEnterStatement or ScriptCodeExitStatement);

    /// <summary>Runs the statements until the end, or until one of them leaves the block.</summary>
    public override object? Evaluate(TemplateContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        object? result = null;
        foreach (var statement in _statements)
        {
            context.EnterStatement(statement.Span);
            result = statement.Evaluate(context);
            if (context.Flow != FlowState.Next)
            {
                break;
            }
        }

        return result;
    }
}
