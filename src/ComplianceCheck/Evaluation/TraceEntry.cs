using ComplianceCheck.Documents;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Evaluation;

/// <summary>
/// One reason of an answer as it is noted: small, because every value that is read leaves one. Its field is named from the
/// frame, and an entry may stand for many that were noted before.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="State">What was found.</param>
/// <param name="IsAssumed">Whether nothing is recorded and the schema says how to read that.</param>
/// <param name="Index">Index of the place of what was found; of shared reasons, the first.</param>
/// <param name="Text">The document of the place; null where there is none.</param>
/// <param name="Property">The property that was found or is absent.</param>
/// <param name="Frame">From where the field is named.</param>
/// <param name="Field">The path as the rule asks for it; empty for shared reasons.</param>
/// <param name="Detail">
/// The value that the rule states, why a fact that is there does not decide, or what is not shown; of shared reasons none; null
/// for nothing more.
/// </param>
/// <param name="End">Of shared reasons, the index behind the last; else 0.</param>
internal readonly record struct TraceEntry(TraceKind Kind, FactState State, bool IsAssumed, int Index, JsonText? Text, SchemaProperty? Property, Frame Frame, string Field, object? Detail, int End)
{
    /// <summary>An entry for a fact.</summary>
    public static TraceEntry Of(TraceKind kind, in Fact fact, bool isAssumed, Frame frame, string field, object? detail) =>
        new(kind, fact.State, isAssumed, fact.Place.Index, fact.Place.Text, fact.Property, frame, field, detail is string reason && fact.Constant is { } constant ? new Doubt(reason, constant) : detail ?? fact.Constant, 0);

    /// <summary>What was found, and where.</summary>
    /// <param name="inquiry">Tells the type of the place.</param>
    public Fact FactOf(Inquiry inquiry)
    {
        var place = Text is null ? default : new JsonValue(Text, Index);
        return new Fact(State, place, Text is null || State is FactState.Absent or FactState.NoHolder or FactState.StatedNone ? null : inquiry.TypeOf(place), Property, Detail as Constant ?? (Detail as Doubt)?.Value);
    }
}

/// <summary>Why a value that the rule states does not decide.</summary>
internal sealed record Doubt(string Reason, Constant Value);

/// <summary>Entries of a trace from one up to, but not including, another.</summary>
internal readonly record struct TraceRange(int Start, int End)
{
    public bool IsEmpty => Start == End;
}

/// <summary>Kinds of reasons.</summary>
internal enum TraceKind : byte
{
    Read,
    Gap,
    Unshown,
    Shared,
}
