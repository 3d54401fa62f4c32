using System.Globalization;

namespace ComplianceCheck.Documents;

/// <summary>Notes the ids of one document and reports each that is given again where it should be unique.</summary>
internal sealed class DuplicateIds(BoundedBag diagnostics)
{
    private readonly Dictionary<(object Where, string Id), JsonValue> first = [];

    /// <summary>Notes an id, or reports it if the same was noted before.</summary>
    /// <param name="id">The value of the property that identifies its holder.</param>
    /// <param name="scope">Where it is unique.</param>
    /// <param name="path">The way to the holder.</param>
    public void Note(JsonValue id, IdScope scope, IdPath path)
    {
        if (id.Kind != JsonKind.String || id.Parent.IsRoot)
        {
            return;
        }

        object where = scope == IdScope.Document ? path : id.Parent.Parent.Index;
        var text = id.AsText();
        if (!first.TryAdd((where, text), id))
        {
            var earlier = first[(where, text)];
            diagnostics.Add(DocumentCodes.DuplicateId, id.Span, () => Message(earlier, text, path), () => "give each its own id; until then a reference to it counts as leading nowhere");
        }
    }

    private static string Message(JsonValue earlier, string id, IdPath path)
    {
        var place = earlier.Text.Source.PositionOf(earlier.Span.Start);
        return string.Create(CultureInfo.InvariantCulture, $"`{id}` is given twice among `{path}`, first at line {place.Line}, column {place.Column}");
    }
}
