using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace ComplianceCheck.Documents;

/// <summary>
/// Turns a strictly parsed document into the tokens that NJsonSchema validates, without what says "not known", and notes what
/// only we look for on the way. NJsonSchema never sees text: its own reader accepts what is not JSON.
/// </summary>
/// <remarks>
/// The place of a token travels as its line number, which is the one thing of a token that NJsonSchema's errors carry: its
/// paths are ambiguous as soon as a name has a dot or a bracket.
/// </remarks>
internal sealed class DocumentTokens
{
    private readonly List<SchemaFault> faults;

    private DocumentTokens(List<SchemaFault> faults) => this.faults = faults;

    /// <summary>The tokens of a document, whose root is an object.</summary>
    /// <param name="root">The root of the document.</param>
    /// <param name="type">What the schema says of it.</param>
    /// <param name="faults">Takes what is found on the way.</param>
    public static JToken Of(JsonValue root, ObjectType type, List<SchemaFault> faults) => new DocumentTokens(faults).Object(root, type);

    /// <summary>The value behind the line number of a token.</summary>
    public static JsonValue PlaceOf(JsonText text, int lineNumber) => new(text, lineNumber - 1);

    private JToken Value(JsonValue value, SchemaType? type) => value.Kind switch
    {
        JsonKind.Object => Object(value, type as ObjectType),
        JsonKind.List => List(value, type as ListType),
        JsonKind.String => new PlacedValue(value.AsText(), value),
        JsonKind.Number => Number(value, type),
        JsonKind.Boolean => new PlacedValue(value.AsBoolean(), value),
        _ => throw new System.Diagnostics.UnreachableException("null is dropped by whoever holds it"),
    };

    private PlacedObject Object(JsonValue value, ObjectType? type)
    {
        var token = new PlacedObject(value);
        foreach (var child in value)
        {
            var name = child.Name;
            if (IsFree(name))
            {
                // What stands at a free name is nobody's business; that it may stand there is still asked.
                token.Add(new PlacedProperty(name, new PlacedValue(true, child), child));
                continue;
            }

            var property = type?.Properties.GetValueOrDefault(name);
            if (NotKnown.Is(child))
            {
                NoteNotKnown(child, type, property);
                continue;
            }

            if (property?.Type is ListType { HoldsPropertyNames: true } names)
            {
                NoteNames(child, names, type!); // a property was found, so there is a type
            }

            token.Add(new PlacedProperty(name, Value(child, property?.Type), child));
        }

        return token;
    }

    private void NoteNotKnown(JsonValue value, ObjectType? type, SchemaProperty? property)
    {
        if (type is not null && property is null)
        {
            faults.Add(new SchemaFault(SchemaFaultKind.UnknownProperty, value, type));
        }
        else if (value.Kind != JsonKind.Null)
        {
            faults.Add(new SchemaFault(SchemaFaultKind.NotKnownWord, value, type));
        }
    }

    private void NoteNames(JsonValue list, ListType type, ObjectType holder)
    {
        if (list.Kind != JsonKind.List)
        {
            return;
        }

        foreach (var name in list)
        {
            if (name.Kind != JsonKind.String || NotKnown.IsWord(name))
            {
                continue;
            }

            if (!holder.Properties.TryGetValue(name.AsText(), out var named))
            {
                faults.Add(new SchemaFault(SchemaFaultKind.NotAPropertyName, name, holder));
            }
            else if (type.StatesNone && !named.MayBeStatedNone)
            {
                faults.Add(new SchemaFault(SchemaFaultKind.CannotBeNone, name, holder));
            }
        }
    }

    private PlacedList List(JsonValue value, ListType? type)
    {
        var token = new PlacedList(value);
        foreach (var child in value)
        {
            if (NotKnown.Is(child))
            {
                faults.Add(new SchemaFault(SchemaFaultKind.NullInList, child, type?.Item));
            }
            else
            {
                token.Add(Value(child, type?.Item));
            }
        }

        return token;
    }

    /// <summary>
    /// A whole number, however it is written (<c>1.0</c> and <c>1e3</c> are), as a long: beyond it Newtonsoft makes a
    /// BigInteger, on which NJsonSchema throws. The limits that a schema may state are longs, so nothing is lost by stopping there.
    /// </summary>
    private PlacedValue Number(JsonValue value, SchemaType? type)
    {
        if (value.AsNumber() is not { } number)
        {
            faults.Add(new SchemaFault(SchemaFaultKind.NumberTooLarge, value, type));
            return new PlacedValue(0L, value);
        }

        return decimal.IsInteger(number)
            ? new PlacedValue((long)Math.Clamp(number, long.MinValue, long.MaxValue), value)
            : new PlacedValue(number, value);
    }

    private static bool IsFree(string name) => name.StartsWith("x-", StringComparison.Ordinal);

    private sealed class PlacedObject(JsonValue place) : JObject, IJsonLineInfo
    {
        int IJsonLineInfo.LineNumber => place.Index + 1;

        int IJsonLineInfo.LinePosition => 0;

        bool IJsonLineInfo.HasLineInfo() => true;
    }

    private sealed class PlacedList(JsonValue place) : JArray, IJsonLineInfo
    {
        int IJsonLineInfo.LineNumber => place.Index + 1;

        int IJsonLineInfo.LinePosition => 0;

        bool IJsonLineInfo.HasLineInfo() => true;
    }

    private sealed class PlacedProperty(string name, JToken value, JsonValue place) : JProperty(name, value), IJsonLineInfo
    {
        int IJsonLineInfo.LineNumber => place.Index + 1;

        int IJsonLineInfo.LinePosition => 0;

        bool IJsonLineInfo.HasLineInfo() => true;
    }

    private sealed class PlacedValue(object content, JsonValue place) : JValue(content), IJsonLineInfo
    {
        int IJsonLineInfo.LineNumber => place.Index + 1;

        int IJsonLineInfo.LinePosition => 0;

        bool IJsonLineInfo.HasLineInfo() => true;
    }
}
