using System.Collections.Immutable;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Formats;

/// <summary>One row of the CSV report. Which columns a row fills depends on its <see cref="Record"/>; the others are empty.</summary>
internal sealed record CsvRow(string Record)
{
    /// <summary>The columns in their order, by the names of the header.</summary>
    public static ImmutableArray<(string Name, Func<CsvRow, string?> Value)> Columns { get; } =
    [
        ("record", row => row.Record),
        ("document", row => row.Document),
        ("rule", row => row.Rule),
        ("title", row => row.Title),
        ("check", row => row.Check),
        ("item", row => row.Item),
        ("label", row => row.Label),
        ("verdict", row => row.Verdict),
        ("outcome", row => row.Outcome),
        ("severity", row => row.Severity),
        ("counts", row => Claim(row.Counts)),
        ("setAside", row => row.SetAside),
        ("notYetDue", row => Claim(row.NotYetDue)),
        ("waived", row => row.Waived),
        ("standing", row => row.Standing),
        ("attested", row => row.Attested),
        ("change", row => row.Change),
        ("message", row => row.Message),
        ("path", row => row.Path),
        ("line", row => row.Line is { } line ? ReportWords.Count(line) : null),
        ("column", row => row.Column is { } column ? ReportWords.Count(column) : null),
        ("pointer", row => row.Pointer),
        ("fingerprint", row => row.Fingerprint),
        ("valueHash", row => row.ValueHash),
        ("authorities", row => row.Authorities),
        ("evidence", row => row.Evidence),
        ("missing", row => row.Missing),
        ("remediation", row => row.Remediation),
    ];

    public string? Document { get; init; }

    public string? Rule { get; init; }

    /// <summary>Title of the rule.</summary>
    public string? Title { get; init; }

    public string? Check { get; init; }

    public string? Item { get; init; }

    /// <summary>The item in words; of the run what is told, of a diagnostic its code, of a waiver its basis.</summary>
    public string? Label { get; init; }

    /// <summary>Of a finding.</summary>
    public string? Verdict { get; init; }

    /// <summary>The verdict of a rule on a document, apart from those of its findings, so that a filter on either finds nothing twice.</summary>
    public string? Outcome { get; init; }

    public string? Severity { get; init; }

    /// <summary>Whether the row makes the exit code.</summary>
    public bool? Counts { get; init; }

    /// <summary>Why a failure or an unknown does not count.</summary>
    public string? SetAside { get; init; }

    public bool? NotYetDue { get; init; }

    /// <summary>Of a failure its waiver in a clause; of a waiver what became of it.</summary>
    public string? Waived { get; init; }

    /// <summary>The authorities that grant no such exception, whose duties stand; one a line.</summary>
    public string? Standing { get; init; }

    /// <summary>Of an unknown where it is attested; of an attestation and of what was not examined whether it holds.</summary>
    public string? Attested { get; init; }

    public string? Change { get; init; }

    public string? Message { get; init; }

    public string? Path { get; init; }

    public int? Line { get; init; }

    public int? Column { get; init; }

    public string? Pointer { get; init; }

    public string? Fingerprint { get; init; }

    public string? ValueHash { get; init; }

    /// <summary>One a line.</summary>
    public string? Authorities { get; init; }

    /// <summary>One a line.</summary>
    public string? Evidence { get; init; }

    /// <summary>One a line.</summary>
    public string? Missing { get; init; }

    public string? Remediation { get; init; }

    public static string Claim(bool holds) => holds ? "true" : "false";

    private static string? Claim(bool? holds) => holds is { } known ? Claim(known) : null;
}
