namespace ComplianceCheck.Evaluation;

/// <summary>One reason of an answer as it is noted: its field is named from the frame, and many may be shared by one entry.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Fact">What was found, and where.</param>
/// <param name="Frame">From where the field is named.</param>
/// <param name="Field">The path as the rule asks for it; empty for shared reasons.</param>
/// <param name="Text">Why a fact that is there does not decide; null where the fact says it.</param>
/// <param name="IsAssumed">Whether nothing is recorded and the schema says how to read that.</param>
/// <param name="Proof">What is not shown; null for anything else.</param>
/// <param name="Shared">The reasons that were noted before and count here too; empty for anything else.</param>
internal readonly record struct TraceEntry(TraceKind Kind, Fact Fact, Frame Frame, string Field, string? Text, bool IsAssumed, Proof? Proof, TraceRange Shared);

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
