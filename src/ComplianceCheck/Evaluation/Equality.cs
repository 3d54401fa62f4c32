using ComplianceCheck.Documents;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Evaluation;

/// <summary>Compares two facts.</summary>
internal static class Equality
{
    /// <summary>Whether a value equals another fact; unknown where that is none.</summary>
    public static Truth Of(Inquiry inquiry, Fact value, Fact other) => other.State switch
    {
        FactState.StatedNone => Truth.False,
        FactState.Value or FactState.Constant => AreEqual(inquiry, value, other),
        _ => Truth.Unknown,
    };

    private static Truth AreEqual(Inquiry inquiry, Fact value, Fact other)
    {
        if (IsThing(value) || IsThing(other))
        {
            return AreSameThing(inquiry, value, other);
        }

        if (value.Type is TextType { Format.IsDate: true } || other.Type is TextType { Format.IsDate: true } || value.Constant is DateConstant || other.Constant is DateConstant)
        {
            return DateComparison.AreEqual(DateComparison.RangeOf(value), DateComparison.RangeOf(other));
        }

        return value.Constant is null ? EqualsScalar(value, other)
            : other.Constant is null ? EqualsScalar(other, value)
            : Truths.Of(value.Constant.Equals(other.Constant));
    }

    private static bool IsThing(Fact fact) => fact.State == FactState.Value && fact.Type is ObjectType or TextType { References.IsEmpty: false };

    /// <summary>A reference compared with a thing compares the thing. Two references that lead nowhere are the same if they say the same.</summary>
    private static Truth AreSameThing(Inquiry inquiry, Fact value, Fact other)
    {
        var (left, right) = (inquiry.Follow(value), inquiry.Follow(other));
        if (left.State == FactState.Value && right.State == FactState.Value && left.Place.Kind == JsonKind.Object && right.Place.Kind == JsonKind.Object)
        {
            return Truths.Of(left.Place == right.Place);
        }

        var (leftText, rightText) = (TextOf(value), TextOf(other));
        if (leftText is not null && leftText == rightText && (left.State == FactState.Dangling) == (right.State == FactState.Dangling))
        {
            return Truth.True;
        }

        // An id in a rule is text: two that differ may still name one thing when `site:` is spelt out in one of them.
        return left.State == FactState.Dangling || right.State == FactState.Dangling || leftText is null || rightText is null || Unforced(leftText) == Unforced(rightText)
            ? Truth.Unknown
            : Truth.False;
    }

    private static string Unforced(string id) => id.StartsWith("site:", StringComparison.Ordinal) ? id["site:".Length..] : id;

    private static string? TextOf(Fact fact) => fact.Constant is TextConstant constant ? constant.Value
        : fact.State == FactState.Value && fact.Place.Kind == JsonKind.String ? fact.Place.AsText()
        : null;

    private static Truth EqualsScalar(Fact value, Fact other) => (value.Place.Kind, other.Constant) switch
    {
        (JsonKind.String, TextConstant text) => Truths.Of(value.Place.TextEquals(text.Utf8.AsSpan())),
        (JsonKind.Boolean, BooleanConstant flag) => Truths.Of(value.Place.AsBoolean() == flag.Value),
        (JsonKind.Number, NumberConstant number) => value.Place.AsNumber() is { } exact ? Truths.Of(exact == number.Value) : Truth.Unknown,
        (JsonKind.String, null) when other.Place.Kind == JsonKind.String => Truths.Of(value.Place.TextEquals(other.Place)),
        (JsonKind.Boolean, null) when other.Place.Kind == JsonKind.Boolean => Truths.Of(value.Place.AsBoolean() == other.Place.AsBoolean()),
        (JsonKind.Number, null) when other.Place.Kind == JsonKind.Number => value.Place.AsNumber() is { } left && other.Place.AsNumber() is { } right ? Truths.Of(left == right) : Truth.Unknown,
        _ => Truth.Unknown,
    };
}
