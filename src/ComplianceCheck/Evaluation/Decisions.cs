using System.Collections.Immutable;
using ComplianceCheck.Assessments;

namespace ComplianceCheck.Evaluation;

/// <summary>What rules decided about one document, or about all documents of a run: verdicts and what they rest on, not yet in words.</summary>
public sealed class Decisions
{
    private readonly Inquiry inquiry;
    private readonly List<RuleDecision> rules = [];
    private readonly List<ItemDecision> items = [];

    internal Decisions(Inquiry inquiry) => this.inquiry = inquiry;

    /// <summary>The verdicts, in the order of the ids of the rules.</summary>
    public IEnumerable<(string Rule, Verdict Verdict)> Verdicts => rules.Select(decided => (decided.Plan.Rule.Id, decided.Verdict));

    /// <summary>The outcomes, every finding in words and with its places: plain data that needs no document.</summary>
    public ImmutableArray<RuleOutcome> Write() => [.. rules.Select(decided => new FindingWriter(decided, inquiry).Write(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(items)))];

    /// <summary>Decides one rule.</summary>
    internal void Add(RulePlan plan) => rules.Add(new RuleInquiry(plan, inquiry, items).Decide());
}
