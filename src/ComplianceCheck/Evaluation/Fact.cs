using ComplianceCheck.Documents;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Evaluation;

/// <summary>What a path found, and where.</summary>
/// <param name="State">What it is.</param>
/// <param name="Place">
/// The value; for an absence and for a path that stopped, the nearest holder; for a dangling reference, the reference; for
/// a list, the list or, when it is absent, its holder; for what is stated as none, the statement.
/// </param>
/// <param name="Type">What the schema says of the value; null where there is none.</param>
/// <param name="Property">The property that the value is of, or that is absent.</param>
/// <param name="Constant">The value that the rule states.</param>
internal readonly record struct Fact(FactState State, JsonValue Place, SchemaType? Type, SchemaProperty? Property, Constant? Constant)
{
    /// <summary>Whether there is a value that can be compared.</summary>
    public bool HasValue => State is FactState.Value or FactState.Constant;

    /// <summary>Whether it is no fact at all: what a name stands for outside the condition that names it.</summary>
    public bool IsNothing => Place.Text is null && Constant is null;

    public static Fact Of(JsonValue value, SchemaType type, SchemaProperty? property) => new(FactState.Value, value, type, property, null);

    public static Fact Of(Constant constant) => new(FactState.Constant, default, null, null, constant);
}
