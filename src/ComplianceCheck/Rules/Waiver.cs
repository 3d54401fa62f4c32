using System.Collections.Immutable;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Rules;

/// <summary>An exception that somebody granted. It never changes a verdict. Made by <see cref="DecisionReader"/>.</summary>
public sealed record Waiver
{
    public required string Rule { get; init; }

    /// <summary>The revision of the rule that was read when it was granted.</summary>
    public required int Revision { get; init; }

    /// <summary>The limb of the rule; null for all.</summary>
    public string? Check { get; init; }

    public required string Document { get; init; }

    /// <summary>Id of the item; null for every item of the document.</summary>
    public string? Item { get; init; }

    /// <summary>The values for which it was granted; null where it holds for any.</summary>
    public string? ValueHash { get; init; }

    /// <summary>A word of <see cref="RuleGrammar.Bases"/>.</summary>
    public required string Basis { get; init; }

    /// <summary>Words of <see cref="RuleGrammar.SufficientGrounds"/> and <see cref="RuleGrammar.InsufficientGrounds"/>.</summary>
    public required ImmutableArray<string> Grounds { get; init; }

    public required string Reason { get; init; }

    public required string ApprovedBy { get; init; }

    /// <summary>The record of it.</summary>
    public required string Doc { get; init; }

    /// <summary>What its basis has to have on record, by the words of <see cref="RuleGrammar.RecordedFor"/>.</summary>
    public required ImmutableSortedDictionary<string, string> Recorded { get; init; }

    /// <summary>The first day on which it holds.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day on which it holds.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Where those days begin and end.</summary>
    public required TimeZoneInfo TimeZone { get; init; }

    public required YamlMapping Written { get; init; }

    /// <summary>Why the exception counts for nothing that a rule finds, and the key of the waiver that says so; null when it can count.</summary>
    internal (string Key, string Why)? Refusal(Rule rule)
    {
        if (Basis == RuleGrammar.RiskAcceptance)
        {
            return ("basis", "the acceptance of a risk documents the gap and never closes it");
        }

        if (!Grounds.IsEmpty && Grounds.All(ground => RuleGrammar.InsufficientGrounds.Contains(ground)))
        {
            return ("grounds", $"{string.Join(" and ", Grounds.Select(ground => $"`{ground}`"))} alone {(Grounds.Length == 1 ? "is" : "are")} no ground for an exception");
        }

        var asked = Binding(rule);
        return asked.Any(citation => citation.Accepts(Basis)) ? null
            : asked.IsEmpty ? ("basis", $"nothing that {rule.Id} rests on grants exceptions")
            : ("basis", $"{string.Join("; ", asked.Select(citation => citation.Text))} accepts no exception of the kind `{Basis}`");
    }

    /// <summary>What a rule rests on that binds; where nothing does, what grants exceptions nevertheless.</summary>
    internal static ImmutableArray<Citation> Binding(Rule rule)
    {
        ImmutableArray<Citation> binding = [.. rule.Citations.Where(citation => citation.Authority.Force is Force.Binding or Force.DirectiveSsi)];
        return binding.IsEmpty ? [.. rule.Citations.Where(citation => RuleGrammar.Exceptions.Any(citation.Accepts))] : binding;
    }
}
