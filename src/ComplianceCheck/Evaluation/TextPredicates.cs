using System.Text.RegularExpressions;
using ComplianceCheck.Documents;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Evaluation;

/// <summary>Whether text stands in a relation to other text. What cannot be told from the two texts is unknown.</summary>
internal abstract class TextPredicate(Route field, Comparand other) : ComparisonPredicate(field)
{
    protected sealed override Truth Compare(Inquiry inquiry, Fact value)
    {
        var fact = other.Find(inquiry);
        if (fact.State == FactState.StatedNone)
        {
            return Truth.False;
        }

        if (TextOf(value) is not { } text || TextOf(fact) is not { } wanted)
        {
            return Truth.Unknown;
        }

        if (Holds(text, wanted) is { } answer)
        {
            return Truths.Of(answer);
        }

        inquiry.Trace.AddGap(value, Field.Text, $"which cannot be compared with `{wanted}`");
        return Truth.Unknown;
    }

    /// <summary>The answer; null where it cannot be told.</summary>
    protected abstract bool? Holds(string text, string wanted);

    private static string? TextOf(Fact fact) => fact.Constant is { } constant ? constant.Text
        : fact.State == FactState.Value && fact.Place.Kind == JsonKind.String ? fact.Place.AsText()
        : null;
}

/// <summary>Whether text has another somewhere in it.</summary>
internal sealed class PartPredicate(Route field, Comparand other) : TextPredicate(field, other)
{
    protected override bool? Holds(string text, string wanted) => text.Contains(wanted, StringComparison.Ordinal);
}

/// <summary>Whether text is like another in which <c>*</c> stands for anything.</summary>
internal sealed class LikePredicate(Route field, Comparand other) : TextPredicate(field, other)
{
    private readonly WildcardText? constant = other is ConstantComparand stated ? new WildcardText(stated.Value.Text) : null;

    protected override bool? Holds(string text, string wanted) => (constant ?? new WildcardText(wanted)).Matches(text);
}

/// <summary>Whether text matches a regular expression from its first character to its last.</summary>
internal sealed class MatchPredicate(Route field, ConstantComparand expression) : TextPredicate(field, expression)
{
    private readonly Regex pattern = new($@"\A(?:{expression.Value.Text})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    protected override bool? Holds(string text, string wanted) => pattern.IsMatch(text);
}

/// <summary>Whether an address lies in a network.</summary>
internal sealed class SubnetPredicate(Route field, Comparand network) : TextPredicate(field, network)
{
    protected override bool? Holds(string text, string wanted) => AddressRange.TryParse(wanted, out var range) ? range.Covers(text) : null;
}

/// <summary>Whether a version lies inside bounds.</summary>
internal sealed class VersionPredicate(Route field, Comparand bounds) : TextPredicate(field, bounds)
{
    private readonly VersionRange? constant = bounds is ConstantComparand stated && VersionRange.TryParse(stated.Value.Text, out var range, out _) ? range : null;

    protected override bool? Holds(string text, string wanted) => (constant ?? Parsed(wanted))?.Contains(text);

    private static VersionRange? Parsed(string text) => VersionRange.TryParse(text, out var range, out _) ? range : null;
}
