using ComplianceCheck.Assessments;
using ComplianceCheck.Documents;

namespace ComplianceCheck.Evaluation;

/// <summary>Turns places in documents into locations that need no document.</summary>
internal static class Places
{
    public static Location LocationOf(JsonValue value) => LocationOf(value, value.Pointer());

    /// <summary>The location of a value, with the pointer of something that would stand in it.</summary>
    public static Location LocationOf(JsonValue value, string pointer) => Location.Of(value.Text.Source, value.Span, pointer);
}
