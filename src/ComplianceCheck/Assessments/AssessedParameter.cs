using ComplianceCheck.Rules;

namespace ComplianceCheck.Assessments;

/// <summary>A parameter value that the run used.</summary>
/// <param name="Pack">Id of the pack.</param>
/// <param name="Name">Name without <c>$</c>.</param>
/// <param name="Value">As text; items of a list joined by <c>, </c>, of a long list the first few; null when it has no value.</param>
/// <param name="Why">Why the value is what it is.</param>
public sealed record AssessedParameter(string Pack, string Name, string? Value, string? Why)
{
    /// <summary>Longer lists are told by their first values and their number; the hash of their file stands for the rest.</summary>
    private const int ToldWhole = 40;

    /// <summary>The day of the value; null when not stated.</summary>
    public string? AsOf { get; init; }

    /// <summary>Whether the value is out of date on the day of the run, or has no day to tell.</summary>
    public bool IsStale { get; init; }

    /// <summary>Who publishes the value; null when not stated.</summary>
    public string? Source { get; init; }

    /// <summary>Under what terms it may be passed on; null when not stated.</summary>
    public string? Licence { get; init; }

    /// <summary>The file it was read from; null for a value that the pack states itself.</summary>
    public string? File { get; init; }

    /// <summary>Whether a profile set the value.</summary>
    public bool IsOfProfile { get; init; }

    /// <summary>Of the bytes of that file: 64 hexadecimal digits.</summary>
    public string? Sha256 { get; init; }

    internal static AssessedParameter Of(Pack pack, Parameter parameter, DateOnly asOf) => new(pack.Id, parameter.Name, Told(parameter.Value), parameter.Why)
    {
        AsOf = parameter.AsOf?.Text,
        IsStale = parameter.IsStale(asOf),
        Source = parameter.Source,
        Licence = parameter.Licence,
        File = parameter.File?.Path,
        Sha256 = parameter.File?.Sha256,
        IsOfProfile = parameter.IsOfProfile,
    };

    private static string? Told(Constant? value) => value is ListConstant { Values: { Length: > ToldWhole } values }
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{string.Join(", ", values.Take(5).Select(item => item.Text))} and {values.Length - 5} more")
        : value?.Text;
}
