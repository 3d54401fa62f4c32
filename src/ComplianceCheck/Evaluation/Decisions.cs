using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ComplianceCheck.Assessments;

namespace ComplianceCheck.Evaluation;

/// <summary>What rules decided about one document, or about all documents of a run: verdicts and what they rest on, not yet in words.</summary>
public sealed class Decisions : IDisposable
{
    private readonly Inquiry inquiry;
    private readonly QuestionAnswer?[] answers;
    private readonly List<RuleDecision> rules = [];
    private readonly List<ItemDecision> items = [];

    internal Decisions(Inquiry inquiry, int questionCount)
    {
        this.inquiry = inquiry;
        answers = new QuestionAnswer?[questionCount];
    }

    /// <summary>The verdicts, in the order of the ids of the rules.</summary>
    public IEnumerable<(string Rule, Verdict Verdict)> Verdicts => rules.Select(decided => (decided.Plan.Rule.Id, decided.Verdict));

    /// <summary>Gives back the room that the reasons took; nothing can be written any more.</summary>
    public void Dispose() => inquiry.Dispose();

    /// <summary>The verdicts on single items, in the order in which they were asked.</summary>
    internal IEnumerable<Verdict> ItemVerdicts => items.Select(item => item.Verdict);

    /// <summary>The outcomes, every finding in words and with its places: plain data that needs no document.</summary>
    public ImmutableArray<RuleOutcome> Write() => [.. rules.Select(decided => new FindingWriter(decided, this, inquiry).Write())];

    /// <summary>Decides one rule.</summary>
    internal void Add(RulePlan plan) => rules.Add(new RuleInquiry(plan, this, inquiry).Decide());

    /// <summary>The answer to a question, asked once.</summary>
    internal QuestionAnswer AnswerOf(Question question)
    {
        ref var answer = ref answers[question.Number];
        answer ??= new QuestionInquiry(question, inquiry, items).Decide();
        return answer.Value;
    }

    /// <summary>What was decided about the items of an answer.</summary>
    internal ReadOnlySpan<ItemDecision> ItemsOf(QuestionAnswer answer) => CollectionsMarshal.AsSpan(items)[answer.Items.Start..answer.Items.End];
}
