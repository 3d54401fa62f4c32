using ComplianceCheck.Rules;
using ComplianceCheck.Text;

namespace ComplianceCheck.Authoring;

/// <summary>
/// Where a condition is written. A definition is bound anew to each kind of thing it is asked of, and a pack can be read twice:
/// all of those are the same site.
/// </summary>
/// <param name="Path">The file.</param>
/// <param name="Span">The mapping.</param>
/// <param name="Kind">Tells apart the comparisons of one mapping, and the whole from them.</param>
internal readonly record struct ConditionSite(string Path, SourceSpan Span, string Kind)
{
    public static ConditionSite Of(Condition condition) => new(condition.Written.Source.Path, condition.Written.Span, condition switch
    {
        Comparison comparison => RuleGrammar.Of(comparison.Operator).Name,
        Counted counted => counted.IsMost ? "at most" : "at least",
        _ => condition.GetType().Name,
    });
}
