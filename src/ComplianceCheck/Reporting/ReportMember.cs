namespace ComplianceCheck.Reporting;

/// <summary>One member of the tree that report templates see.</summary>
/// <param name="Owner">The kind of object that has it; <c>report</c> for what is global in a template.</param>
/// <param name="Name">The name as a template writes it.</param>
/// <param name="Type"><c>text</c>, <c>number</c>, <c>boolean</c>, the kind of an object, or <c>list of</c> one of them; a <c>?</c> behind it: may be null.</param>
/// <param name="Meaning">What it says.</param>
public sealed record ReportMember(string Owner, string Name, string Type, string Meaning);
