using ComplianceCheck.Diagnostics;

namespace ComplianceCheck.Documents;

/// <summary>
/// Finds what makes valid documents doubtful, whichever rules are asked: references that lead nowhere, ids given twice,
/// dates that cannot follow one another, addresses outside their network, and facts that are also stated not to exist. What
/// to look for stands in the schema's annotations; nothing here knows what the documents are about.
/// </summary>
public static class DocumentQuality
{
    /// <summary>Reports warnings, CC1301 to CC1306, each at its place. Of very many in one document the first are listed and the rest counted.</summary>
    public static void Check(Fleet fleet, SchemaShape shape, DiagnosticBag diagnostics)
    {
        foreach (var document in fleet.Documents)
        {
            var bounded = new BoundedBag(diagnostics, document.Text.Source);
            new Walk(document, fleet.SiteOf(document), shape, bounded).Run();
            bounded.Close();
        }
    }

    /// <summary>One walk over a document and what the schema says of it.</summary>
    private sealed class Walk(Document document, Document? site, SchemaShape shape, BoundedBag diagnostics)
    {
        private readonly DuplicateIds ids = new(diagnostics);
        private readonly DanglingReferences references = new(document, site, shape, diagnostics);
        private readonly AddressPlacement addresses = new(document, site, shape, diagnostics);

        public void Run() => Object(document.Text.Root, document.Kind.Root, IdPath.Root);

        private void Object(JsonValue value, ObjectType type, IdPath path)
        {
            DateOrder.Check(value, type, diagnostics);
            StatedNone.Check(value, type, diagnostics);
            foreach (var child in value)
            {
                // Names that begin with x- are not in the schema, so what they hold is not looked at.
                if (!type.Properties.TryGetValue(child.Name, out var property) || NotKnown.Is(child))
                {
                    continue;
                }

                if (property.IdScope is { } scope)
                {
                    ids.Note(child, scope, path);
                }

                if (property.Within is not null)
                {
                    addresses.Check(value, type, property, child);
                }

                Value(child, property.Type, path, property);
            }
        }

        private void Value(JsonValue value, SchemaType type, IdPath path, SchemaProperty property)
        {
            switch (type)
            {
                case ObjectType holder when value.Kind == JsonKind.Object:
                    Object(value, holder, path.Down(property));
                    break;
                case ListType list when value.Kind == JsonKind.List:
                    foreach (var element in value)
                    {
                        Value(element, list.Item, path, property);
                    }

                    break;
                case TextType { References.IsEmpty: false } reference:
                    references.Check(value, reference);
                    break;
            }
        }
    }
}
