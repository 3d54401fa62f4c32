using ComplianceCheck.Documents;

namespace ComplianceCheck.Rules;

/// <summary>The type of a parameter: <c>text</c>, <c>number</c>, <c>date</c>, <c>duration</c>, <c>boolean</c> or a scalar definition of the schema, or a <c>list of</c> one.</summary>
/// <param name="Word">As written, without <c>list of</c>.</param>
/// <param name="IsList">Whether it is a list.</param>
/// <param name="Schema">The definition of the schema, or the schema type that the word stands for; null for a duration.</param>
public sealed record ParameterType(string Word, bool IsList, SchemaType? Schema)
{
    public override string ToString() => IsList ? $"list of {Word}" : Word;
}
