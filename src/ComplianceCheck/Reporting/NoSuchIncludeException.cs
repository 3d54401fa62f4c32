using Scriban.Parsing;
using Scriban.Syntax;

namespace ComplianceCheck.Reporting;

/// <summary>Ends a rendering at an include that the caller does not have.</summary>
internal sealed class NoSuchIncludeException(SourceSpan span, string name) : ScriptRuntimeException(span, $"no template `{name}` stands beside this one");
