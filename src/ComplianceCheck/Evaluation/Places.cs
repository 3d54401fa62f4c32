using ComplianceCheck.Assessments;
using ComplianceCheck.Documents;

namespace ComplianceCheck.Evaluation;

/// <summary>Turns places in documents into locations that need no document.</summary>
internal static class Places
{
    public static Location LocationOf(JsonValue value) => LocationOf(value, value.Pointer());

    /// <summary>The location of a value, with the pointer of something that would stand in it.</summary>
    public static Location LocationOf(JsonValue value, string pointer)
    {
        var source = value.Text.Source;
        var position = source.PositionOf(value.Span.Start);
        return new Location(source.Path, position.Line, position.Column, pointer, value.Span);
    }
}
