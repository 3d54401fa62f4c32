using ComplianceCheck.Assessments;

namespace ComplianceCheck.Evaluation;

/// <summary>Asks one rule of one document: every item by every check, then the document as a whole.</summary>
internal sealed class RuleInquiry(RulePlan plan, Inquiry inquiry)
{
    private readonly FindingWriter writer = new(plan.Rule, inquiry);
    private readonly List<Finding> findings = [];
    private readonly Trace lists = new();
    private bool isOpen;

    public RuleOutcome Decide()
    {
        foreach (var check in plan.Checks)
        {
            AskItems(check);
        }

        var items = VerdictCounts.Of(findings.Select(finding => finding.Verdict));
        var whole = AskWhole(items);
        var verdict = items.Fail > 0 ? Verdict.Fail
            : items.Unknown > 0 || whole == Verdict.Unknown ? Verdict.Unknown
            : items.Pass > 0 ? Verdict.Pass
            : whole;
        return new RuleOutcome(plan.Rule.Id, plan.Rule.Revision, inquiry.Document.Id, verdict, [.. findings]);
    }

    private void AskItems(CheckPlan check)
    {
        var facts = inquiry.Rent();
        inquiry.Begin(Fact.Of(inquiry.Document.Text.Root, inquiry.Document.Kind.Root, null));
        if (check.Check.ForEach.IsEmpty)
        {
            facts.Add(inquiry.This);
        }

        foreach (var path in check.Check.ForEach)
        {
            var first = facts.Count;
            inquiry.Spread(path, facts);
            NoteLists(facts, first, path.Text);
        }

        // Two paths may lead to one thing, which is one item all the same.
        var asked = new HashSet<Documents.JsonValue>();
        foreach (var fact in facts)
        {
            if (fact.State == FactState.Value && asked.Add(fact.Place))
            {
                findings.Add(new ItemInquiry(check, inquiry, writer).Decide(fact));
            }
        }

        inquiry.Return(facts);
    }

    /// <summary>Notes for each list on the way to the items whether it is complete.</summary>
    private void NoteLists(List<Fact> facts, int first, string path)
    {
        inquiry.Trace = lists;
        for (var i = first; i < facts.Count; i++)
        {
            switch (facts[i].State)
            {
                case FactState.ClosedList:
                    if (facts[i].Place.IsEmpty)
                    {
                        lists.AddRead(facts[i], path);
                    }

                    inquiry.TraceCoverage(facts[i]);
                    break;
                case FactState.StatedNone:
                    lists.AddRead(facts[i], path);
                    break;
                case FactState.OpenList:
                    isOpen = true;
                    inquiry.TraceOpen(facts[i], path);
                    break;
                case not FactState.Value:
                    isOpen = true;
                    lists.AddGap(facts[i], path);
                    break;
            }
        }

        inquiry.Trace = null;
    }

    /// <summary>
    /// The verdict on the document as a whole, as far as items do not decide it. It has a finding of its own where a list
    /// may go on, where nothing applies, and where the rule asks for evidence of the whole.
    /// </summary>
    private Verdict AskWhole(VerdictCounts items)
    {
        inquiry.Begin(Fact.Of(inquiry.Document.Text.Root, inquiry.Document.Kind.Root, null));
        var proof = new Trace();
        inquiry.Trace = proof;
        var shown = plan.Evidence?.Ask(inquiry) ?? Truth.True;
        if (shown != Truth.True && plan.Evidence is not null)
        {
            // Whoever has to provide the proof wants to know all that is missing, not the first of it.
            proof.Clear();
            inquiry.ListsAll = true;
            plan.Evidence.Ask(inquiry);
            inquiry.ListsAll = false;
        }

        inquiry.Trace = null;

        var isNone = items.Pass + items.Fail + items.Unknown == 0;
        var verdict = isOpen || shown != Truth.True ? Verdict.Unknown
            : !isNone || plan.Rule.PassesWhenNone ? Verdict.Pass
            : Verdict.NotApplicable;
        var hasLists = plan.Checks.Any(check => !check.Check.ForEach.IsEmpty);
        if (isOpen || plan.Evidence is not null || (isNone && (hasLists || verdict == Verdict.Pass)))
        {
            findings.Add(writer.WriteWhole(verdict, isNone, lists, proof, shown));
        }

        return verdict;
    }
}
