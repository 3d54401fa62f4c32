namespace ComplianceCheck.Documents;

/// <summary>A property of an object, with what the schema says so that rules need not.</summary>
public sealed class SchemaProperty
{
    public required string Name { get; init; }

    /// <summary>The name as it stands in a document.</summary>
    public required byte[] Utf8Name { get; init; }

    public required SchemaType Type { get; init; }

    /// <summary>Position among the properties of its object, from 0.</summary>
    public int Ordinal { get; internal set; }

    /// <summary>What the fact is, in a sentence.</summary>
    public string? Description { get; init; }

    /// <summary>Who usually knows it (<c>x-heldBy</c>); null for whoever knows its holder.</summary>
    public string? HeldBy { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>Path, from the root of the document, of the object that vouches for the completeness of the list (<c>x-closedBy</c>).</summary>
    public string? ClosedBy { get; init; }

    /// <summary>How to read that nothing is recorded (<c>x-absentMeans</c>): may lead to fail or unknown, never by itself to a pass.</summary>
    public string? AbsentMeans { get; init; }

    /// <summary>Whether an object may state that it has none: not of what each has, what is assumed where nothing is recorded, and what a coverage speaks for.</summary>
    public bool MayBeStatedNone => !IsRequired && ClosedBy is null && AbsentMeans is null;

    /// <summary>Path, such as <c>$site.owner</c>, of the object from which missing properties are read (<c>x-inherits</c>).</summary>
    public string? Inherits { get; init; }

    /// <summary>Name of the boolean property of the holder that ends a chain of this property (<c>x-chainEnds</c>).</summary>
    public string? ChainEnds { get; init; }

    /// <summary>Path, from the holder, of the ranges in which the addresses must lie (<c>x-within</c>).</summary>
    public string? Within { get; init; }

    /// <summary>Where the value is unique, if it identifies its holder (<c>x-id</c>).</summary>
    public IdScope? IdScope { get; init; }
}
