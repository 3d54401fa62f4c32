using System.Collections.Immutable;

namespace ComplianceCheck.Rules;

/// <summary>What a source can bind. Only a breach of a binding duty in force is ever called a violation.</summary>
public sealed record Force(string Word, string Meaning)
{
    /// <summary>The word for a duty that law imposes.</summary>
    public const string Binding = "binding";

    /// <summary>The word for a directive that binds and whose text is not public.</summary>
    public const string DirectiveSsi = "directive-ssi";

    /// <summary>All forces, from the one that binds most.</summary>
    public static ImmutableArray<Force> All { get; } =
    [
        new(Binding, "law or regulation whose text is public"),
        new(DirectiveSsi, "a directive that binds its addressees and whose text is not public"),
        new("guidance", "advice of an authority"),
        new("congressional", "a finding of a legislature's report"),
        new("bill", "proposed and not enacted"),
        new("framework", "a voluntary standard"),
        new("pack", "a choice of the authors of the pack"),
    ];
}
