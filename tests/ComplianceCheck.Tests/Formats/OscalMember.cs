namespace ComplianceCheck.Tests.Formats;

/// <summary>A member that OSCAL knows in an object.</summary>
internal sealed record OscalMember(string Name, string Type, bool IsRequired, bool IsList)
{
    /// <summary>Reads <c>*name=type[]</c>.</summary>
    public static OscalMember Parse(string text)
    {
        var (name, type) = (text[..text.IndexOf('=', StringComparison.Ordinal)], text[(text.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        var isList = type.EndsWith("[]", StringComparison.Ordinal);
        return new(name.TrimStart('*'), isList ? type[..^2] : type, name.StartsWith('*'), isList);
    }
}
