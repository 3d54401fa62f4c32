using System.Text.Json.Nodes;

namespace ComplianceCheck.Authoring;

/// <summary>A change of one recorded value.</summary>
/// <param name="Document">Which of the documents, from 0.</param>
/// <param name="Path">Where, such as <c>lists[0].name</c>.</param>
/// <param name="Value">What is recorded there afterwards; null for nothing.</param>
internal sealed record FactChange(int Document, string Path, JsonNode? Value);
