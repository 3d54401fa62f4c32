using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary><c>!x</c>, <c>-x</c> and <c>+x</c>.</summary>
internal sealed class ScriptUnaryExpression(SourceSpan span, string symbol, ScriptExpression operand) : ScriptExpression(span)
{
    public override object? Evaluate(TemplateContext context)
    {
        var value = operand.Evaluate(context);
        return symbol switch
        {
            "!" => !Truth.Of(value),
            "-" => NumberOperation.Evaluate(Span, BinaryOperator.Subtract, 0, Number(value)),
            _ => Number(value),
        };
    }

    private object Number(object? value) =>
        value is not null && NumberOperation.IsNumber(value)
            ? value
            : throw new ScriptRuntimeException(Span, $"`{symbol}` needs a number, not a value of type `{TypeName.Of(value)}`");
}
