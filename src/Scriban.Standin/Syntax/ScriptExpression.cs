using Scriban.Parsing;

namespace Scriban.Syntax;

internal abstract class ScriptExpression(SourceSpan span) : ScriptNode(span);
