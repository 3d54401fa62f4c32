namespace ComplianceCheck.Reporting;

/// <summary>Text that is written into a report as it is: what <c>| raw</c>, <c>include</c> and <c>capture</c> give.</summary>
/// <param name="Text">Is, or is meant to be, text in the format of the report.</param>
internal sealed record RawText(string Text)
{
    public override string ToString() => Text;
}
