using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.Documents;

/// <summary>Small schemas of one kind of document, for what the shipped one does not use.</summary>
internal static class MiniSchema
{
    /// <summary>A schema file whose documents have the given properties beside <c>documentType</c> and <c>id</c>.</summary>
    /// <param name="properties">JSON of the properties, without braces.</param>
    /// <param name="definitions">JSON of further definitions, without braces.</param>
    public static string Text(string properties, string definitions = "") =>
        $$"""
        {
          "x-documents": {"thing": {"root": "Thing", "role": "item", "id": "id", "smallest": {} } },
          "$defs": {
            "Thing": {
              "type": "object",
              "properties": {
                "documentType": {"type": "string"},
                "id": {"type": "string"}{{(properties == "" ? "" : ",")}}
                {{properties}}
              },
              "additionalProperties": false
            }{{(definitions == "" ? "" : ",")}}
            {{definitions}}
          }
        }
        """;

    /// <summary>What is said of a document with the given properties, one diagnostic a line, without the path.</summary>
    /// <param name="schema">The schema file.</param>
    /// <param name="document">JSON of the properties beside <c>documentType</c> and <c>id</c>, which stand on lines of their own before it.</param>
    public static string Diagnose(string schema, string document)
    {
        var shape = Port.ReadShape(new SourceText("mini.json", schema));
        var bag = new DiagnosticBag();
        DocumentReader.Read(new SourceText("x", "{\"documentType\": \"thing\",\n\"id\": \"T\",\n" + document + "}"), shape, DocumentSchema.Compile(shape), bag);
        return Port.Lines(bag.ToImmutable());
    }
}
