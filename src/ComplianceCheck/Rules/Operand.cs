using System.Collections.Immutable;

namespace ComplianceCheck.Rules;

/// <summary>What a field is compared with. The set is closed.</summary>
public abstract record Operand
{
    private protected Operand()
    {
    }

    /// <summary>The operand as a person reads it.</summary>
    public abstract string Text { get; }
}

/// <summary>A value that the rule states, or that of a parameter.</summary>
/// <param name="Value">The value.</param>
/// <param name="Parameter">Name of the parameter it comes from; null for one that is written in place.</param>
public sealed record ConstantOperand(Constant Value, string? Parameter) : Operand
{
    public override string Text => Parameter is null || Value is not ListConstant ? Value.Text : "$" + Parameter;
}

/// <summary>A parameter that has no value: what compares with it is unknown.</summary>
public sealed record UnsetOperand(string Parameter) : Operand
{
    public override string Text => "$" + Parameter;
}

/// <summary>Another field, a named thing, or the item itself.</summary>
public sealed record PathOperand(BoundPath Path) : Operand
{
    public override string Text => Path.Text;
}

/// <summary>A date, moved by a duration.</summary>
/// <param name="Date">A field or the day of the run.</param>
/// <param name="Duration">How far.</param>
/// <param name="IsEarlier">Whether it is moved back.</param>
public sealed record MovedOperand(Operand Date, CalendarDuration Duration, bool IsEarlier) : Operand
{
    /// <summary>Name of the parameter that the duration comes from; null for one that is written in place.</summary>
    public string? Parameter { get; init; }

    public override string Text => $"{Date.Text} {(IsEarlier ? "less" : "plus")} {Duration}";
}

/// <summary>A field that holds a number of hours, days, months or years.</summary>
/// <param name="Path">Where the number stands.</param>
/// <param name="Unit">As in <see cref="CalendarDuration.Unit"/>, told by the name of the field.</param>
public sealed record DurationPathOperand(BoundPath Path, char Unit) : Operand
{
    public override string Text => Path.Text;
}

/// <summary>The day of the run.</summary>
public sealed record AsOfOperand : Operand
{
    public override string Text => "$asOf";
}

/// <summary>Several operands, any of which may match.</summary>
public sealed record ListOperand(ImmutableArray<Operand> Operands) : Operand
{
    public override string Text => string.Join(", ", Operands.Select(operand => operand.Text));
}
