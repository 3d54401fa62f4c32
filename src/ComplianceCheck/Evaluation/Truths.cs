namespace ComplianceCheck.Evaluation;

/// <summary>The operations of Kleene's strong logic.</summary>
public static class Truths
{
    public static Truth Of(bool value) => value ? Truth.True : Truth.False;

    public static Truth Negate(this Truth value) => (Truth)(Truth.True - value);

    public static Truth And(this Truth left, Truth right) => left < right ? left : right;

    public static Truth Or(this Truth left, Truth right) => left > right ? left : right;
}
