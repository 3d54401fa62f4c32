using System.Collections.Immutable;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Evaluation;

/// <summary>A condition that was asked, with what came of it.</summary>
/// <param name="Condition">What was asked.</param>
/// <param name="Truth">The answer.</param>
/// <param name="Thing">What it was asked of.</param>
/// <param name="ReadsWorst">Whether what is not known was read as worse.</param>
/// <param name="Found">What was found, of a condition that has no parts; of others, what is missing beside them.</param>
/// <param name="Parts">Its parts that were asked, in their order; under a quantifier, of one thing after another.</param>
internal sealed record AskedCondition(Condition Condition, Truth Truth, Fact Thing, bool ReadsWorst, ImmutableArray<Reason> Found, ImmutableArray<AskedCondition> Parts)
{
    /// <summary>This and all that was asked for it.</summary>
    public IEnumerable<AskedCondition> All => Parts.SelectMany(part => part.All).Prepend(this);
}
