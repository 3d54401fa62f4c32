using Scriban.Parsing;

namespace Scriban.Syntax;

internal abstract class ScriptStatement(SourceSpan span) : ScriptNode(span);
