namespace ComplianceCheck.Formats;

/// <summary>A property in an OSCAL document, of our own unless it says otherwise.</summary>
/// <param name="Name">What it says.</param>
/// <param name="Value">As text; a property without any is not written.</param>
/// <param name="Kind">What sort of it, or which of several it belongs to; null for none.</param>
/// <param name="Remarks">More of it, for people; null for nothing.</param>
internal readonly record struct OscalProperty(string Name, string? Value, string? Kind = null, string? Remarks = null)
{
    /// <summary>Whether the name is one of OSCAL itself and not of <see cref="OscalText.Space"/>.</summary>
    public bool IsOfOscal { get; init; }
}
