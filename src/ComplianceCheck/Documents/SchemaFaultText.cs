using System.Diagnostics;
using System.Globalization;
using System.Text;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Text;

namespace ComplianceCheck.Documents;

/// <summary>Puts what a schema has against a document into words: what is, then what was expected, at the exact place.</summary>
internal static class SchemaFaultText
{
    private const int LongestShown = 60;

    /// <summary>Reports one fault.</summary>
    public static void Report(SchemaFault fault, BoundedBag diagnostics) =>
        diagnostics.Add(CodeOf(fault.Kind), SpanOf(fault), () => MessageOf(fault), () => HelpOf(fault));

    private static DiagnosticCode CodeOf(SchemaFaultKind kind) => kind switch
    {
        SchemaFaultKind.UnknownProperty => DocumentCodes.UnknownProperty,
        SchemaFaultKind.MissingProperty => DocumentCodes.MissingProperty,
        SchemaFaultKind.WrongType => DocumentCodes.WrongType,
        SchemaFaultKind.NotAmongWords => DocumentCodes.NotAllowedValue,
        SchemaFaultKind.PatternMismatch or SchemaFaultKind.FormatMismatch => DocumentCodes.WrongFormat,
        SchemaFaultKind.NullInList => DocumentCodes.NullInList,
        SchemaFaultKind.NotKnownWord => DocumentCodes.NotKnownWord,
        SchemaFaultKind.NotAPropertyName => DocumentCodes.NotAPropertyName,
        SchemaFaultKind.CannotBeNone => DocumentCodes.CannotBeNone,
        _ => DocumentCodes.OutOfRange,
    };

    private static SourceSpan SpanOf(SchemaFault fault) => fault.Kind switch
    {
        SchemaFaultKind.UnknownProperty => fault.Place.NameSpan,
        SchemaFaultKind.MissingProperty or SchemaFaultKind.TooFewElements or SchemaFaultKind.TooManyElements =>
            fault.Place.IsProperty ? fault.Place.NameSpan : new SourceSpan(fault.Place.Span.Start, 1),
        SchemaFaultKind.WrongType when fault.Place.Kind is JsonKind.Object or JsonKind.List => new SourceSpan(fault.Place.Span.Start, 1),
        _ => fault.Place.Span,
    };

    private static string MessageOf(SchemaFault fault)
    {
        var place = fault.Place;
        return fault.Kind switch
        {
            SchemaFaultKind.UnknownProperty => $"unknown property `{place.Name}` in {NameOf(fault.Type)}",
            SchemaFaultKind.MissingProperty => Missing(fault),
            SchemaFaultKind.WrongType => $"{Subject(place)} is {NounOf(place, fault.Type)}, expected {fault.Type?.Noun}",
            SchemaFaultKind.NotAmongWords => $"`{Shown(place)}` is not {WithArticle(fault.Type?.Name ?? $"allowed value of {Subject(place)}")}",
            SchemaFaultKind.PatternMismatch => $"`{Shown(place)}` is not {WithArticle(NameOf(fault.Type))}, expected {Expected(fault.Type)}",
            SchemaFaultKind.FormatMismatch => Malformed(place, (TextType?)fault.Type),
            SchemaFaultKind.NullInList => $"`{Shown(place)}` in {Subject(place.Parent)} says neither what the element is nor that there is none, expected {fault.Type?.Noun ?? "a value"}",
            SchemaFaultKind.NotKnownWord => $"`{place.Name}` is `{Shown(place)}`, which is read as not known",
            SchemaFaultKind.CannotBeNone => $"`{Shown(place)}` of {NameOf(fault.Type)} cannot be stated as none",
            SchemaFaultKind.NotAPropertyName => $"`{Shown(place)}` is no property of {NameOf(fault.Type)}, expected the name of one",
            _ => Outside(place, fault),
        };
    }

    private static string? HelpOf(SchemaFault fault) => fault.Kind switch
    {
        SchemaFaultKind.UnknownProperty => Suggest(fault.Place.Name, fault.Type) ?? "a note of your own begins with x-",
        SchemaFaultKind.CannotBeNone when ((ObjectType)fault.Type!).Properties[fault.Place.AsText()].ClosedBy is { } coverage => $"write `[]`, and say in `{coverage}` who vouches for it",
        SchemaFaultKind.CannotBeNone => "leave it out if it is not known",
        SchemaFaultKind.NotAPropertyName => Suggest(fault.Place.AsText(), fault.Type),
        SchemaFaultKind.NotAmongWords when fault.Type is TextType text => SuggestWord(Shown(fault.Place), text),
        SchemaFaultKind.NullInList => "leave the element out; if the list is then not complete, say so in its coverage",
        SchemaFaultKind.NotKnownWord when fault.Type is ObjectType { StatedNone: { } none } => $"leave `{fault.Place.Name}` out; if it is known not to exist, name it in `{none.Name}`",
        SchemaFaultKind.NotKnownWord => $"leave `{fault.Place.Name}` out",
        _ => null,
    };

    private static string Missing(SchemaFault fault)
    {
        var type = fault.Type as ObjectType;
        var stated = false;
        foreach (var child in fault.Place)
        {
            stated |= child.Name == fault.Property;
        }

        var expected = type?.Properties.GetValueOrDefault(fault.Property ?? "")?.Description is { } description ? $": {Lower(description)}" : "";
        return stated
            ? $"`{fault.Property}` of {NameOf(type)} is stated as not known, and it is required{expected}"
            : $"{NameOf(type)} has no `{fault.Property}`, which is required{expected}";
    }

    private static string Malformed(JsonValue place, TextType? type) =>
        type?.Format is { } format && !format.IsWellFormed(place.AsText())
            ? $"`{Shown(place)}` is not {WithArticle(format.Noun)}, expected {format.Expected}"
            : $"the last digit of `{Shown(place)}` does not agree with the others, expected {Expected(type)}";

    private static string Outside(JsonValue place, SchemaFault fault) => (fault.Kind, fault.Type) switch
    {
        (SchemaFaultKind.NumberTooLarge, _) => $"{Shown(place)} is too large to be compared exactly, expected a number of at most 28 digits",
        (SchemaFaultKind.BelowMinimum, NumberType number) => string.Create(CultureInfo.InvariantCulture, $"{Subject(place)} {Shown(place)} is below {number.Minimum}"),
        (SchemaFaultKind.AboveMaximum, NumberType number) => string.Create(CultureInfo.InvariantCulture, $"{Subject(place)} {Shown(place)} is above {number.Maximum}"),
        (SchemaFaultKind.TooShort, TextType text) => string.Create(CultureInfo.InvariantCulture, $"`{Shown(place)}` is too short, expected at least {text.MinimumLength} characters"),
        (SchemaFaultKind.TooLong, TextType text) => string.Create(CultureInfo.InvariantCulture, $"`{Shown(place)}` is too long, expected at most {text.MaximumLength} characters"),
        (SchemaFaultKind.TooFewElements, ListType list) => string.Create(CultureInfo.InvariantCulture, $"{Subject(place)} has too few elements, expected at least {list.MinimumItems}"),
        (SchemaFaultKind.TooManyElements, ListType list) => string.Create(CultureInfo.InvariantCulture, $"{Subject(place)} has too many elements, expected at most {list.MaximumItems}"),
        _ => throw new UnreachableException($"{fault.Kind} says nothing of {fault.Type?.Noun}"),
    };

    private static string? Suggest(string name, SchemaType? type) => type is ObjectType holder ? NameSuggestion.DidYouMean(name, holder.Properties.Keys) : null;

    /// <summary>Among codes of two or three letters nearly every other is near: there only the case is worth a guess.</summary>
    private static string? SuggestWord(string word, TextType type)
    {
        if (type.Values.All(value => value.Length <= 3))
        {
            var sameButCase = type.Values.FirstOrDefault(value => value.Equals(word, StringComparison.OrdinalIgnoreCase));
            return sameButCase is not null ? $"did you mean `{sameButCase}`?" : $"expected {Expected(type)}";
        }

        return NameSuggestion.DidYouMeanOrList(word, type.Values);
    }

    private static string NounOf(JsonValue value, SchemaType? expected) => value.Kind switch
    {
        JsonKind.Number when expected is NumberType => $"the number {Shown(value)}",
        JsonKind.Object => "object",
        JsonKind.List => "list",
        JsonKind.String => "text",
        JsonKind.Number => "number",
        JsonKind.Boolean => "true or false",
        _ => "null",
    };

    /// <summary>The value as the reader of the file knows it: by the property that leads to it.</summary>
    private static string Subject(JsonValue value)
    {
        var (property, prefix) = (value, "");
        while (!property.IsProperty && !property.IsRoot)
        {
            (property, prefix) = (property.Parent, "an element of ");
        }

        return property.IsRoot ? prefix + "the document" : $"{prefix}`{property.Name}`";
    }

    private static string NameOf(SchemaType? type) => type?.Name ?? type?.Noun ?? "object";

    private static string Expected(SchemaType? type) => type switch
    {
        { Description: { } description } => Lower(description),
        TextType { Pattern: { } pattern } => $"text of the form {pattern}",
        _ => "another value",
    };

    private static string WithArticle(string noun) => ("aeiouAEIOU".Contains(noun[0], StringComparison.Ordinal) ? "an " : "a ") + noun;

    /// <summary>A description inside a sentence: without its full stop, and without a capital unless it begins with an abbreviation.</summary>
    private static string Lower(string description)
    {
        var text = description.TrimEnd('.');
        return text.Length > 1 && char.IsUpper(text[0]) && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;
    }

    private static string Shown(JsonValue value)
    {
        var text = value.Kind is JsonKind.Object or JsonKind.List ? NounOf(value, null) : value.AsText();
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Take(LongestShown))
        {
            shown.Append(rune);
        }

        return shown.Length < text.Length ? shown.Append('…').ToString() : shown.ToString();
    }
}
