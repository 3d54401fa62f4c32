using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ComplianceCheck.Documents;

namespace ComplianceCheck.Rules;

/// <summary>A value that a rule states itself. The set is closed.</summary>
public abstract record Constant
{
    private protected Constant()
    {
    }

    /// <summary>The value as a person writes it.</summary>
    public abstract string Text { get; }
}

/// <summary>Text, compared ordinally.</summary>
public sealed record TextConstant(string Value) : Constant
{
    /// <summary>The text as it stands in a document.</summary>
    public ImmutableArray<byte> Utf8 { get; } = [.. Encoding.UTF8.GetBytes(Value)];

    public override string Text => Value;

    /// <inheritdoc/>
    public bool Equals(TextConstant? other) => other is not null && Value == other.Value;

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode(StringComparison.Ordinal);
}

/// <summary>A number, exact.</summary>
public sealed record NumberConstant(decimal Value) : Constant
{
    public override string Text => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>True or false.</summary>
public sealed record BooleanConstant(bool Value) : Constant
{
    public override string Text => Value ? "true" : "false";
}

/// <summary>A date as far as it is stated.</summary>
public sealed record DateConstant(DateRange Value, string Written) : Constant
{
    public override string Text => Written;
}

/// <summary>A span of time.</summary>
public sealed record DurationConstant(CalendarDuration Value) : Constant
{
    public override string Text => Value.ToString();
}

/// <summary>A list of values.</summary>
public sealed record ListConstant(ImmutableArray<Constant> Values) : Constant
{
    public override string Text => string.Join(", ", Values.Select(value => value.Text));
}
