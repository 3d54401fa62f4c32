namespace ComplianceCheck.Documents;

/// <summary>A kind of document that the schema knows (<c>x-documents</c>).</summary>
public sealed class DocumentKind
{
    /// <summary>The value of the property <c>documentType</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What to call it in a sentence.</summary>
    public required string Title { get; init; }

    /// <summary>How a rule names all documents of the kind in a run: <c>$fleet.</c> and this; null when it cannot.</summary>
    public string? Plural { get; init; }

    public required ObjectType Root { get; init; }

    public required DocumentRole Role { get; init; }

    /// <summary>The property that identifies the document.</summary>
    public required SchemaProperty Id { get; init; }

    /// <summary>The property with the day its facts hold; null for none.</summary>
    public SchemaProperty? AsOf { get; init; }

    /// <summary>The property with the version of the schema; null for none.</summary>
    public SchemaProperty? Version { get; init; }

    /// <summary>The property whose value items and their site share; null for none.</summary>
    public SchemaProperty? JoinBy { get; init; }

    /// <summary>The smallest valid document: what rule tests are laid over.</summary>
    public required JsonValue Smallest { get; init; }
}
