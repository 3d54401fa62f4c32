using System.Collections.Immutable;
using ComplianceCheck.Assessments;
using ComplianceCheck.Documents;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Evaluation;

/// <summary>One rule asked of one document, or of the fleet, with a record of every condition that was asked. To be disposed of when it was told.</summary>
internal sealed class RuleRecording : IDisposable
{
    private readonly AnswerRecorder recorder = new();
    private readonly Inquiry inquiry;
    private readonly RulePlan plan;

    /// <param name="pack">The pack of the rule.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="fleet">The documents of the run.</param>
    /// <param name="document">The document it is asked of; null for all at once.</param>
    /// <param name="asOf">The day for which to decide.</param>
    public RuleRecording(Pack pack, Rule rule, Fleet fleet, Document? document, DateOnly asOf)
    {
        var whole = PlanBuilder.Build([pack with { Rules = [rule] }], recorder);
        plan = whole.Rules[0];
        var site = document is null ? null : fleet.SiteOf(document);
        inquiry = new Inquiry(document is null ? fleet : Fleet.Of(document, site), document, site, asOf, whole);
        inquiry.Closures.ClosedWhen = plan.ClosedWhen;
        Outcome = Write(document, fleet, site, pack, rule, asOf);
        Items = [.. plan.Checks.SelectMany(Record)];
        inquiry.Begin(default);
        recorder.Take();
        plan.Evidence?.Ask(inquiry);
        Whole = recorder.Take();
    }

    /// <summary>What the rule says.</summary>
    public RuleOutcome Outcome { get; }

    /// <summary>For each item in the order of the findings, the check and what was asked of the item.</summary>
    public ImmutableArray<(RuleCheck Check, ImmutableArray<AskedCondition> Asked)> Items { get; }

    /// <summary>What was asked of the document, or of the fleet, as a whole.</summary>
    public ImmutableArray<AskedCondition> Whole { get; }

    /// <summary>Why a reason leaves a question open, or what it found, in words.</summary>
    public string TextOf(Reason reason) => reason.Kind == TraceKind.Gap ? Reasons.Why(reason, inquiry)
        : reason.Fact.State is FactState.Absent or FactState.StatedNone ? $"{Reasons.Spoken(reason.Field)} is {(reason.Fact.State == FactState.StatedNone ? "stated not to exist" : "not recorded")}"
        : reason.Fact.State is FactState.ClosedList ? $"{Reasons.Spoken(reason.Field)} has these elements and no others"
        : $"{Reasons.Spoken(reason.Field)} is {ValueText.Of(reason.Fact)}{(reason.IsAssumed ? " (assumed)" : "")}";

    /// <summary>Where a reason stands; null for what the pack states.</summary>
    public static Location? PlaceOf(Reason reason) => reason.Fact.Place.Text is null ? null : Places.LocationOf(reason.Fact.Place);

    /// <summary>Where a thing stands; null for what the pack states.</summary>
    public static Location? PlaceOf(Fact thing) => thing.Place.Text is null ? null : Places.LocationOf(thing.Place);

    /// <summary>What a thing is called.</summary>
    public string LabelOf(Fact thing) => thing.State == FactState.Constant ? thing.Constant!.Text
        : thing.IsNothing ? "all documents"
        : thing.Place.Kind is JsonKind.Object ? ItemIdentity.LabelOf(thing, inquiry)
        : ValueText.Of(thing);

    public void Dispose() => inquiry.Dispose();

    /// <summary>The findings are written by a plan that nobody watches: what is recorded must not depend on how it is told.</summary>
    private static RuleOutcome Write(Document? document, Fleet fleet, Document? site, Pack pack, Rule rule, DateOnly asOf)
    {
        var checker = Checker.Compile(pack with { Rules = [rule] });
        return (document is null ? checker.CheckFleet(fleet, asOf) : checker.Check(document, site, asOf)).Single();
    }

    private IEnumerable<(RuleCheck Check, ImmutableArray<AskedCondition> Asked)> Record(CheckPlan check)
    {
        // As QuestionInquiry does; every definition is asked anew, so that what it rests on is told each time.
        inquiry.Begin(default);
        var items = inquiry.ItemsOf(check.Question.ForEach);
        inquiry.Items = items;
        inquiry.ShowsProofs = true;
        recorder.Take();
        foreach (var item in items)
        {
            new ItemInquiry(check.Question, inquiry).Decide(item);
            yield return (check.Check, recorder.Take());
        }

        inquiry.ShowsProofs = false;
        inquiry.Return(items);
    }
}
