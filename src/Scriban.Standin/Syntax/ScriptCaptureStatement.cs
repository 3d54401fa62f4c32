using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

internal sealed class ScriptCaptureStatement(SourceSpan span, IScriptPath target, ScriptBlockStatement body) : ScriptStatement(span)
{
    public override object? Evaluate(TemplateContext context)
    {
        var output = new StringBuilderOutput();
        context.PushOutput(output);
        try
        {
            body.Evaluate(context);
        }
        finally
        {
            context.PopOutput();
        }

        target.Assign(context, output.ToString());
        return null;
    }
}
