using System.Collections.Immutable;

namespace ComplianceCheck.Documents;

/// <summary>What the schema says of a value. The set is closed: object, list, text, number, boolean.</summary>
public abstract class SchemaType
{
    private protected SchemaType()
    {
    }

    /// <summary>Name of the definition it comes from; null for one written in place.</summary>
    public string? Name { get; init; }

    /// <summary>What the value is; null where the schema does not say.</summary>
    public string? Description { get; init; }

    /// <summary>The type in a word or two, for messages.</summary>
    public abstract string Noun { get; }

    /// <summary>The type of the elements of a list, however deeply nested; the type itself for anything else.</summary>
    public SchemaType Element => this is ListType list ? list.Item.Element : this;
}

/// <summary>An object with named properties; no other names are allowed but those that begin with <c>x-</c>.</summary>
public sealed class ObjectType : SchemaType
{
    public override string Noun => Name is null ? "object" : $"{Name} object";

    /// <summary>By name. Set once, when all definitions are read: types may refer to each other.</summary>
    public ImmutableSortedDictionary<string, SchemaProperty> Properties { get; internal set; } = ImmutableSortedDictionary<string, SchemaProperty>.Empty;

    /// <summary>Who usually knows the facts of it (<c>x-heldBy</c>); null where the schema does not say.</summary>
    public string? HeldBy { get; init; }

    /// <summary>Names of the properties whose values, in this order, name the object to a person (<c>x-label</c>).</summary>
    public ImmutableArray<string> Label { get; init; } = [];

    /// <summary>Name of the property that refers to the object from which missing properties are read (<c>x-inherits</c>); null for none.</summary>
    public string? Inherits { get; init; }

    /// <summary>Lists of date properties that can only follow one another (<c>x-order</c>).</summary>
    public ImmutableArray<ImmutableArray<string>> Orders { get; init; } = [];

    /// <summary>The property that identifies the object (<c>x-id</c>); null for none.</summary>
    public SchemaProperty? Id => Properties.Values.FirstOrDefault(property => property.IdScope is not null);

    /// <summary>The properties by their names in UTF-8.</summary>
    internal PropertyNames Names { get; set; } = new([]);

    /// <summary>The property that lists what is known not to exist (<c>x-statedNone</c>); null for none.</summary>
    public SchemaProperty? StatedNone { get; internal set; }
}

/// <summary>A list.</summary>
public sealed class ListType : SchemaType
{
    public override string Noun => "list";

    public required SchemaType Item { get; init; }

    public int? MinimumItems { get; init; }

    public int? MaximumItems { get; init; }

    /// <summary>Whether the elements are names of properties of the object that holds the list (<c>x-propertyNames</c>).</summary>
    public bool HoldsPropertyNames { get; init; }

    /// <summary>Whether the named properties are known not to exist (<c>x-statedNone</c>).</summary>
    public bool StatesNone { get; init; }
}

/// <summary>Text, which may be one of listed words, a date, an address or a reference.</summary>
public sealed class TextType : SchemaType
{
    public override string Noun => References.IsEmpty ? Values.IsEmpty ? Format?.Noun ?? "text" : Name ?? "one of listed words" : "reference";

    /// <summary>The words allowed; empty for any.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>A regular expression that the text must contain a match of; null for any.</summary>
    public string? Pattern { get; init; }

    /// <summary>A form checked by code; null for none.</summary>
    public TextFormat? Format { get; init; }

    public CheckDigit? CheckDigit { get; init; }

    public int? MinimumLength { get; init; }

    public int? MaximumLength { get; init; }

    /// <summary>Sections that the text may refer into (<c>x-ref</c>); empty for text that is no reference.</summary>
    public ImmutableArray<string> References { get; init; } = [];

    /// <summary>Whether the words are ranks of handling, from least to most protected (<c>x-handling</c>).</summary>
    public bool IsHandling { get; init; }
}

/// <summary>A number.</summary>
public sealed class NumberType : SchemaType
{
    public override string Noun => IsInteger ? "whole number" : "number";

    public bool IsInteger { get; init; }

    public decimal? Minimum { get; init; }

    public decimal? Maximum { get; init; }
}

/// <summary>True or false.</summary>
public sealed class BooleanType : SchemaType
{
    public override string Noun => "true or false";
}
