using System.Collections.Immutable;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Rules;

/// <summary>Reads severities: a word, or words with the conditions under which they count.</summary>
internal sealed class SeverityReader(ConditionBinder binder, DiagnosticBag diagnostics)
{
    private const string Otherwise = "otherwise";

    /// <summary>The severity, bound to the items of a check; null with an error.</summary>
    /// <param name="stated">The mapping that states it: the check, or else the rule.</param>
    /// <param name="check">The check.</param>
    /// <param name="scope">The scope of its items.</param>
    public RuleSeverity? Read(Fields stated, Fields check, BindingScope scope)
    {
        switch (stated.Mapping["severity"])
        {
            case null:
                check.RefuseMissing("severity", RuleGrammar.Check);
                return null;
            case YamlMapping levels:
                return ReadLevels(levels, scope);
            default:
                return stated.Word("severity", RuleGrammar.Severities) is { } word ? new RuleSeverity(word, []) : null;
        }
    }

    private RuleSeverity? ReadLevels(YamlMapping written, BindingScope scope)
    {
        var keys = RuleGrammar.Severities.Select(level => new GrammarKey(level, "the condition under which it counts")).Prepend(new GrammarKey(Otherwise, "the severity where no other counts", IsRequired: true)).ToImmutableArray();
        if (Fields.Of(written, keys, "a severity", diagnostics) is not { } fields || fields.Word(Otherwise, RuleGrammar.Severities) is not { } otherwise)
        {
            return null;
        }

        var cases = ImmutableArray.CreateBuilder<SeverityCase>();
        foreach (var level in RuleGrammar.Severities.Where(level => written[level] is not null))
        {
            if (RuleGrammar.Severities.IndexOf(level) >= RuleGrammar.Severities.IndexOf(otherwise))
            {
                fields.Refuse(written.EntryOf(level)!.Key, $"`{level}` is no worse than `{otherwise}`, so it would never count");
            }
            else if (binder.Bind(written[level]!, scope) is { } when)
            {
                cases.Add(new SeverityCase(level, when));
            }
        }

        return new RuleSeverity(otherwise, cases.ToImmutable());
    }
}
