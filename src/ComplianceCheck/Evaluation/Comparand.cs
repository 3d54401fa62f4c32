using ComplianceCheck.Rules;

namespace ComplianceCheck.Evaluation;

/// <summary>What a field is compared with, as executed. The set is closed.</summary>
internal abstract class Comparand
{
    private protected Comparand()
    {
    }

    /// <summary>The value. What had to be read for it, or is missing, goes to the trace.</summary>
    public abstract Fact Find(Inquiry inquiry);
}

/// <summary>A value that the rule states, or that of a parameter.</summary>
internal sealed class ConstantComparand(Constant value) : Comparand
{
    private readonly Fact fact = Fact.Of(value);

    public Constant Value { get; } = value;

    public override Fact Find(Inquiry inquiry) => fact;
}

/// <summary>The day of the run.</summary>
internal sealed class TodayComparand : Comparand
{
    public override Fact Find(Inquiry inquiry) => inquiry.Today;
}

/// <summary>Another field, a named thing, or the item itself.</summary>
internal sealed class RouteComparand(Route route) : Comparand
{
    public override Fact Find(Inquiry inquiry)
    {
        var fact = inquiry.Reach(route);
        if (fact.HasValue)
        {
            inquiry.Trace.AddRead(fact, route.Text);
        }
        else
        {
            inquiry.Trace.AddGap(fact, route.Text);
        }

        return fact;
    }
}

/// <summary>A parameter without a value.</summary>
internal sealed class UnsetComparand(string name) : Comparand
{
    public override Fact Find(Inquiry inquiry)
    {
        var fact = new Fact(FactState.Unset, default, null, null, null);
        inquiry.Trace.AddGap(fact, name);
        return fact;
    }
}

/// <summary>A date, moved by a duration.</summary>
internal sealed class MovedComparand(Comparand date, MovedOperand move) : Comparand
{
    public override Fact Find(Inquiry inquiry)
    {
        var fact = date.Find(inquiry);
        if (!fact.HasValue)
        {
            return fact;
        }

        if (DateComparison.RangeOf(fact) is { } range && move.Duration.Move(range, move.IsEarlier) is { } moved)
        {
            return Fact.Of(new DateConstant(moved, move.Text));
        }

        inquiry.Trace.AddGap(fact, move.Date.Text, "that is no date that can be moved");
        return fact with { State = FactState.Unset };
    }
}

/// <summary>A number of hours, days, months or years that a field holds.</summary>
internal sealed class DurationComparand(Route route, char unit) : Comparand
{
    private readonly RouteComparand number = new(route);

    public override Fact Find(Inquiry inquiry)
    {
        var fact = number.Find(inquiry);
        if (fact.State != FactState.Value)
        {
            return fact;
        }

        if (fact.Place.AsNumber() is { } amount && amount >= 0 && amount <= CalendarDuration.Longest && decimal.IsInteger(amount))
        {
            return Fact.Of(new DurationConstant(new CalendarDuration((int)amount, unit)));
        }

        inquiry.Trace.AddGap(fact, route.Text, "that is no duration that can be used");
        return fact with { State = FactState.Unset };
    }
}
