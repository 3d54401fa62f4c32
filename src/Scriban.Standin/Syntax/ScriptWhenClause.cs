namespace Scriban.Syntax;

internal sealed record ScriptWhenClause(IReadOnlyList<ScriptExpression> Values, ScriptBlockStatement Body);
