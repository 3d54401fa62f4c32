using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Authoring;

/// <summary>A rule in plain English, made of what its conditions mean and not of what its author says of them.</summary>
public sealed class RuleExplanation
{
    private readonly Pack pack;
    private readonly DateOnly asOf;
    private readonly WrappedText output;

    /// <summary>Definitions in the order in which they are met, each to be told once.</summary>
    private readonly List<(string Name, Condition Body)> definitions = [];

    private RuleExplanation(Pack pack, DateOnly asOf, TextWriter output) => (this.pack, this.asOf, this.output) = (pack, asOf, new WrappedText(output));

    /// <param name="pack">The pack that has the rule.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="asOf">The day for which duties are due or not.</param>
    /// <param name="output">Takes lines of at most 80 columns where words allow.</param>
    public static void Write(Pack pack, Rule rule, DateOnly asOf, TextWriter output) => new RuleExplanation(pack, asOf, output).Write(rule);

    /// <summary>What a diagnostic code means.</summary>
    public static void Write(DiagnosticCode code, TextWriter output)
    {
        var text = new WrappedText(output);
        text.Line(0, $"{code.Id} {code.Title} ({(code.Severity == DiagnosticSeverity.Error ? "error" : "warning")})");
        text.Blank();
        text.Line(0, code.Explanation);
    }

    private void Write(Rule rule)
    {
        output.Line(0, $"{rule.Id} {rule.Title}");
        output.Line(0, $"{rule.Severity}, pack {pack.Id} {pack.Version}, revision {rule.Revision}");
        output.Blank();
        output.Line(0, rule.Requirement);
        output.Blank();
        output.Line(0, "Rests on");
        foreach (var authority in rule.Citations.Select(CitedAuthority.Of))
        {
            output.Line(1, $"{authority.Text}: {authority.Force}{(authority.Due is not { } due ? "" : due <= asOf ? FormattableString.Invariant($", due since {due:yyyy-MM-dd}") : FormattableString.Invariant($", due from {due:yyyy-MM-dd}, not yet"))}");
        }

        Tell("Concerns a document only if", rule.AppliesTo);
        foreach (var check in rule.Checks)
        {
            Write(rule, check);
        }

        if (rule.Evidence is not null)
        {
            Tell("A pass must also show, of the document as a whole, that", rule.Evidence);
        }

        WriteDefinitions();
        WriteParameters(rule);
        Tell("Why", rule.Rationale);
        Tell("What to do", rule.Remediation);
        output.Blank();
        output.Line(0, "What is not recorded is unknown, never a pass.");
    }

    private void Write(Rule rule, RuleCheck check)
    {
        output.Blank();
        var things = check.ForEach.IsEmpty ? rule.Scope == RuleScope.Fleet ? "all documents together" : "the document" : "each of " + string.Join(", ", check.ForEach.Select(path => path.Text));
        output.Line(0, $"{(check.Name is null ? "Asked" : $"Check {check.Name}, asked")} of {things}");
        Tell("Does not apply unless", check.When, 1);
        Tell("Fails unless", check.Require, 1);
        Tell("Passes only if it is also shown that", check.Evidence, 1);
        foreach (var level in check.Severity.Cases)
        {
            Tell($"Is {level.Level} if", level.When, 1);
        }

        if (!check.Severity.Cases.IsEmpty)
        {
            output.Line(1, $"Else it is {check.Severity.Otherwise}");
        }

        if (!check.ForEach.IsEmpty)
        {
            output.Line(1, check.PassesWhenNone ? "Passes where it is known that there are none" : "Does not apply where it is known that there are none");
        }
    }

    /// <summary>Those that a definition asks follow it.</summary>
    private void WriteDefinitions()
    {
        if (definitions.Count == 0)
        {
            return;
        }

        output.Blank();
        output.Line(0, "Where");
        for (var told = 0; told < definitions.Count; told++)
        {
            output.Line(1, ConditionText.Words(definitions[told].Name) + ":");
            Tell(definitions[told].Body, 2);
        }
    }

    private void WriteParameters(Rule rule)
    {
        var mentions = new Mentions();
        mentions.Add(rule);
        var named = mentions.Parameters.Order(StringComparer.Ordinal).Select(name => pack.Parameters.GetValueOrDefault(name)).OfType<Parameter>().ToList();
        if (named.Count > 0)
        {
            output.Blank();
            output.Line(0, "With");
        }

        foreach (var parameter in named.Select(parameter => AssessedParameter.Of(pack, parameter, asOf)))
        {
            output.Line(1, $"${parameter.Name} = {parameter.Value ?? "no value, so that what rests on it is unknown"}{(parameter.AsOf is null ? "" : $", as of {parameter.AsOf}")}{(parameter.Why is null ? "" : $" ({parameter.Why})")}");
        }
    }

    private void Tell(string lead, string? text)
    {
        if (text is not null)
        {
            output.Blank();
            output.Line(0, lead);
            output.Line(1, text);
        }
    }

    private void Tell(string lead, Condition? condition, int depth = 0)
    {
        if (condition is not null)
        {
            if (depth == 0)
            {
                output.Blank();
            }

            output.Line(depth, lead);
            Tell(condition, depth + 1);
        }
    }

    /// <summary>On one line where it fits, else its parts below each other.</summary>
    private void Tell(Condition condition, int depth)
    {
        var text = Text(condition);
        if (condition is Comparison or Asked || (2 * depth) + text.Length <= WrappedText.Width)
        {
            output.Line(depth, text);
            return;
        }

        switch (condition)
        {
            case AllOf all:
                output.Line(depth, "all of" + Worse(condition));
                TellEach(all.Conditions, depth + 1);
                break;
            case AnyOf any:
                output.Line(depth, "one of" + Worse(condition));
                TellEach(any.Conditions, depth + 1);
                break;
            case Not not:
                output.Line(depth, "not" + Worse(condition));
                Tell(not.Negated, depth + 1);
                break;
            case Quantified quantified:
                output.Line(depth, Head(quantified) + Worse(condition));
                TellElements(quantified.Where, quantified.Satisfies, depth + 1);
                break;
            case Counted counted:
                output.Line(depth, Head(counted) + Worse(condition));
                TellElements(counted.Where, null, depth + 1);
                break;
        }
    }

    private void TellEach(IEnumerable<Condition> conditions, int depth)
    {
        foreach (var condition in conditions)
        {
            Tell(condition, depth);
        }
    }

    private void TellElements(Condition? where, Condition? satisfies, int depth)
    {
        if (where is not null)
        {
            output.Line(depth, "of which");
            Tell(where, depth + 1);
        }

        if (satisfies is not null)
        {
            output.Line(depth, "has");
            Tell(satisfies, depth + 1);
        }
    }

    private string Text(Condition condition)
    {
        string Part(Condition part) => part is AllOf or AnyOf ? $"({Text(part)})" : Text(part);
        return condition switch
        {
            AllOf all => string.Join(" and ", all.Conditions.Select(Part)),
            AnyOf any => string.Join(" or ", any.Conditions.Select(Part)),
            Not { Negated: Asked asked } => Text(asked, "is not"),
            Not not => $"not ({Text(not.Negated)})",
            Asked asked => Text(asked, "is"),
            Quantified quantified => Head(quantified) + (quantified.Where is null ? "" : $" of which {Part(quantified.Where)}") + (quantified.Satisfies is null ? "" : $" has {Part(quantified.Satisfies)}"),
            Counted counted => Head(counted) + (counted.Where is null ? "" : $" of which {Part(counted.Where)}"),
            _ => ConditionText.Of(condition, _ => null),
        } + Worse(condition);
    }

    private string Text(Asked asked, string verb)
    {
        if (!definitions.Exists(known => known.Name == asked.Definition))
        {
            definitions.Add((asked.Definition, asked.Body));
        }

        return $"{asked.Of?.Text ?? "it"} {verb} [{ConditionText.Words(asked.Definition)}]";
    }

    /// <summary>What a condition on many things begins with.</summary>
    public static string Head(Quantified quantified) =>
        $"{quantified.Quantifier switch { Quantifier.Every => "every one", Quantifier.Some => "at least one", _ => "none" }} of {quantified.Source}{(quantified.Name is null ? "" : $", called ${quantified.Name},")}";

    /// <inheritdoc cref="Head(Quantified)"/>
    public static string Head(Counted counted) => $"at {(counted.IsMost ? "most" : "least")} {counted.Bound.Text} of {counted.Source}";

    public static string Worse(Condition condition) => condition.WorstIfUnknown ? " (if that is not known, the worse is taken)" : "";
}
