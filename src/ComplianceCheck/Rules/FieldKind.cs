using ComplianceCheck.Documents;

namespace ComplianceCheck.Rules;

/// <summary>Tells what kind of value the schema states.</summary>
internal static class FieldKind
{
    public static FieldKinds Of(SchemaType type) => type switch
    {
        ObjectType => FieldKinds.Object,
        ListType => FieldKinds.List,
        TextType { References.IsEmpty: false } => FieldKinds.Reference,
        TextType { Format.IsDate: true } => FieldKinds.Date,
        TextType { Format.IsAddress: true } => FieldKinds.Address,
        TextType => FieldKinds.Text,
        NumberType => FieldKinds.Number,
        BooleanType => FieldKinds.Boolean,
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>The kinds in words, for messages.</summary>
    public static string Words(FieldKinds kinds) => kinds switch
    {
        FieldKinds.Scalar => "single values",
        FieldKinds.Any => "anything",
        _ => EachOf(kinds),
    };

    private static string EachOf(FieldKinds kinds) => string.Join(" or ", Enum.GetValues<FieldKinds>()
        .Where(kind => System.Numerics.BitOperations.IsPow2((int)kind) && kinds.HasFlag(kind))
        .Select(kind => kind switch
        {
            FieldKinds.Text => "text",
            FieldKinds.Number => "numbers",
            FieldKinds.Boolean => "true or false",
            FieldKinds.Date => "dates",
            FieldKinds.Reference => "references",
            FieldKinds.List => "lists",
            FieldKinds.Address => "addresses",
            _ => "objects",
        }));
}
