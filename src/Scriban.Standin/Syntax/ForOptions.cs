namespace Scriban.Syntax;

internal sealed record ForOptions(ScriptExpression? Offset, ScriptExpression? Limit, bool Reversed);
