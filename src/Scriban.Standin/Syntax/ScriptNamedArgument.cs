namespace Scriban.Syntax;

internal sealed record ScriptNamedArgument(string Name, ScriptExpression Value);
