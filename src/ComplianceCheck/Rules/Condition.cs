using System.Collections.Immutable;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Rules;

/// <summary>A condition as meant: bound to the schema, so that it can be asked. The set is closed. Immutable.</summary>
/// <param name="Written">Where it stands.</param>
/// <param name="WorstIfUnknown">Whether, where it cannot be decided, it is read the way that is worse for the verdict.</param>
public abstract record Condition(YamlNode Written, bool WorstIfUnknown);

/// <summary>All of them hold.</summary>
public sealed record AllOf(YamlNode Written, bool WorstIfUnknown, ImmutableArray<Condition> Conditions) : Condition(Written, WorstIfUnknown);

/// <summary>At least one of them holds.</summary>
public sealed record AnyOf(YamlNode Written, bool WorstIfUnknown, ImmutableArray<Condition> Conditions) : Condition(Written, WorstIfUnknown);

/// <summary>It does not hold.</summary>
public sealed record Not(YamlNode Written, bool WorstIfUnknown, Condition Negated) : Condition(Written, WorstIfUnknown);

/// <summary>A field compared with an operand.</summary>
public sealed record Comparison(YamlNode Written, bool WorstIfUnknown, BoundPath Field, ComparisonOperator Operator, Operand Operand) : Condition(Written, WorstIfUnknown);

/// <summary>Every, some or none of the things that paths yield, where one condition holds, satisfies another.</summary>
/// <param name="Written">Where it stands.</param>
/// <param name="WorstIfUnknown">As for any condition.</param>
/// <param name="Quantifier">How many.</param>
/// <param name="Over">The paths; empty when <paramref name="Values"/> is given.</param>
/// <param name="Values">The values of a list parameter; null for paths.</param>
/// <param name="Source">The paths or the parameter as written.</param>
/// <param name="Name">The <c>as</c> name; null for none.</param>
/// <param name="Slot">Number of the name among those in scope; -1 for none.</param>
/// <param name="Where">Which of them count; null for all.</param>
/// <param name="Satisfies">What must hold of them; null where only existence counts.</param>
public sealed record Quantified(
    YamlNode Written,
    bool WorstIfUnknown,
    Quantifier Quantifier,
    ImmutableArray<BoundPath> Over,
    Operand? Values,
    string Source,
    string? Name,
    int Slot,
    Condition? Where,
    Condition? Satisfies) : Condition(Written, WorstIfUnknown);

/// <summary>How many of the things that paths yield, where a condition holds, there are.</summary>
/// <param name="Written">Where it stands.</param>
/// <param name="WorstIfUnknown">As for any condition.</param>
/// <param name="Over">The paths.</param>
/// <param name="Source">The paths as written.</param>
/// <param name="Slot">Number of the <c>as</c> name; -1 for none.</param>
/// <param name="Where">Which of them count; null for all.</param>
/// <param name="Bound">The fewest or the most there may be.</param>
/// <param name="IsMost">Whether the bound is the most.</param>
public sealed record Counted(
    YamlNode Written,
    bool WorstIfUnknown,
    ImmutableArray<BoundPath> Over,
    string Source,
    int Slot,
    Condition? Where,
    Operand Bound,
    bool IsMost) : Condition(Written, WorstIfUnknown);

/// <summary>A named condition, asked of a thing.</summary>
/// <param name="Written">Where it is asked.</param>
/// <param name="WorstIfUnknown">As for any condition.</param>
/// <param name="Definition">Its name.</param>
/// <param name="Of">The thing; null for this.</param>
/// <param name="Body">What it says of the thing.</param>
public sealed record Asked(YamlNode Written, bool WorstIfUnknown, string Definition, BoundPath? Of, Condition Body) : Condition(Written, WorstIfUnknown);
