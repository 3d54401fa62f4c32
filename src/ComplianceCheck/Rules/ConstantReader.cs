using System.Globalization;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Rules;

/// <summary>Reads constants and checks each against the type, words, form and range that the schema states.</summary>
internal static class ConstantReader
{
    /// <summary>The constant, or null with an error at its place.</summary>
    /// <param name="node">As written.</param>
    /// <param name="type">What the schema states.</param>
    /// <param name="diagnostics">Takes the error.</param>
    /// <param name="references">What could have been meant beside a constant, each with its `$`.</param>
    public static Constant? Read(YamlNode node, SchemaType type, DiagnosticBag diagnostics, params IEnumerable<string> references)
    {
        Constant? Refuse(string message, string? help = null)
        {
            diagnostics.Add(RuleCodes.WrongConstant, node.Source, node.Span, message, Reference(node, type, references) ?? help);
            return null;
        }

        if (node is not YamlScalar { Kind: not YamlScalarKind.Null } scalar)
        {
            return Refuse($"{node.Noun} stands where {Article(type)} belongs", node is YamlMapping ? null
                : node is YamlSequence ? "one value belongs here; an operator such as `in` takes several"
                : type is BooleanType ? "write `true` or `false`"
                : "to ask whether anything is recorded, write `exists`");
        }

        switch (type)
        {
            case BooleanType:
                return scalar.Kind == YamlScalarKind.Boolean
                    ? new BooleanConstant(scalar.Text[0] is 't' or 'T')
                    : Refuse($"{scalar.Noun} is neither true nor false", BooleanHelp(scalar));
            case NumberType number:
                if (scalar.Kind is not (YamlScalarKind.Integer or YamlScalarKind.Float) || !decimal.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
                {
                    return Refuse($"{scalar.Noun} is no {number.Noun}");
                }

                if (number.IsInteger && !decimal.IsInteger(value))
                {
                    return Refuse($"{scalar.Text} is no whole number, and the field is one");
                }

                return value < number.Minimum || value > number.Maximum
                    ? Refuse($"{scalar.Text} is outside the range {number.Minimum?.ToString(CultureInfo.InvariantCulture) ?? "…"} to {number.Maximum?.ToString(CultureInfo.InvariantCulture) ?? "…"} of the field")
                    : new NumberConstant(value);
            case TextType text:
                return ReadText(scalar, text, Refuse);
            default:
                return Refuse($"{scalar.Noun} stands where {Article(type)} belongs");
        }
    }

    /// <summary>A reference without its `$` is a word like any other: one that is near enough is named before anything else is said.</summary>
    private static string? Reference(YamlNode node, SchemaType type, IEnumerable<string> references)
    {
        if (node is not YamlScalar { Kind: YamlScalarKind.Text, Text: var text })
        {
            return null;
        }

        var rest = text.IndexOf('.', StringComparison.Ordinal) is >= 0 and var dot ? text[dot..] : "";
        IEnumerable<string> words = type is TextType { Values: var values } ? values : [];
        return NameSuggestion.DidYouMean(text, references.Select(name => name + rest).Concat(words));
    }

    private static Constant? ReadText(YamlScalar scalar, TextType type, Func<string, string?, Constant?> refuse)
    {
        if (type.Format is { IsDate: true })
        {
            // Dates are plain scalars in YAML 1.2, a year alone is a number.
            return DateRange.TryParse(scalar.Text, out var date)
                ? new DateConstant(date, scalar.Text)
                : refuse($"`{scalar.Text}` is no date", $"expected {TextFormat.DateOrTime.Expected}");
        }

        if (scalar.Kind != YamlScalarKind.Text)
        {
            return refuse($"{scalar.Noun} stands where text belongs", $"write it in quotes: \"{scalar.Text}\"");
        }

        if (NotKnown.IsWord(scalar.Text))
        {
            return refuse($"{(string.IsNullOrWhiteSpace(scalar.Text) ? "empty text" : $"`{scalar.Text}`")} in a document says that nothing is known, so no value equals it", "to ask whether anything is recorded, write `exists`");
        }

        if (!type.Values.IsEmpty && !type.Values.Contains(scalar.Text, StringComparer.Ordinal))
        {
            return refuse($"`{scalar.Text}` is no {type.Name ?? "value of the field"}", NameSuggestion.DidYouMeanOrList(scalar.Text, type.Values));
        }

        if (type.Format is { } format && !format.IsWellFormed(scalar.Text))
        {
            return refuse($"`{scalar.Text}` is no {format.Noun}", $"expected {format.Expected}");
        }

        if (type.Pattern is { } pattern && !System.Text.RegularExpressions.Regex.IsMatch(scalar.Text, pattern, System.Text.RegularExpressions.RegexOptions.NonBacktracking | System.Text.RegularExpressions.RegexOptions.CultureInvariant))
        {
            return refuse($"`{scalar.Text}` does not have the form of the field, {pattern}", null);
        }

        if (scalar.Text.Length < type.MinimumLength || scalar.Text.Length > type.MaximumLength || type.CheckDigit?.Agrees(scalar.Text) == false)
        {
            return refuse($"`{scalar.Text}` does not have the length or the check digit of the field", null);
        }

        return new TextConstant(scalar.Text);
    }

    /// <summary>`yes` and `no` are text in YAML 1.2, and so is whatever stands in quotes.</summary>
    private static string? BooleanHelp(YamlScalar scalar) => scalar.Text.ToLowerInvariant() switch
    {
        "true" or "false" when scalar.Kind == YamlScalarKind.Text => "leave the quotes out",
        "yes" or "y" or "on" => "write `true`",
        "no" or "n" or "off" => "write `false`",
        _ => NameSuggestion.DidYouMean(scalar.Text, ["true", "false"]),
    };

    private static string Article(SchemaType type) => type switch
    {
        TextType => "text",
        BooleanType => type.Noun,
        _ => $"a {type.Noun}",
    };
}
