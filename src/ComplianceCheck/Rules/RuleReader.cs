using System.Collections.Immutable;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Rules;

/// <summary>Reads one rule.</summary>
internal sealed class RuleReader(
    SchemaShape schema,
    ImmutableSortedDictionary<string, Parameter> parameters,
    ImmutableSortedDictionary<string, Authority> authorities,
    ImmutableSortedDictionary<string, Framework> frameworks,
    ConditionBinder binder,
    DiagnosticBag diagnostics)
{
    private readonly SeverityReader severities = new(binder, diagnostics);

    /// <summary>The rule; null when it cannot be told apart from others. Any error is in the bag.</summary>
    public Rule? Read(YamlNode node)
    {
        var hasChecks = node is YamlMapping mapping && mapping["checks"] is not null;
        var keys = hasChecks
            ? [.. RuleGrammar.Rule, RuleGrammar.Check.First(key => key.Name == "evidence")]
            : RuleGrammar.Rule.AddRange(RuleGrammar.Check.Where(key => key.Name != "name" && RuleGrammar.Rule.All(known => known.Name != key.Name)));
        if (Fields.Of(node, keys, "a rule", diagnostics) is not { } rule || rule.Text("id") is not { } id)
        {
            return null;
        }

        if (!id.All(unit => char.IsAsciiLetterOrDigit(unit) || unit is '-' or '_' or '.') || !char.IsAsciiLetterOrDigit(id[0]))
        {
            rule.Refuse(rule.Mapping["id"]!, $"`{id}` is no id", "an id is letters, digits, `-`, `_` and `.`, such as `RA-01`: reports, waivers and tests refer to it");
        }

        if (rule.Integer("revision") == 0)
        {
            rule.Refuse(rule.Mapping["revision"]!, "`revision` is 0, expected 1 or more");
        }

        var ruleScope = ReadScope(rule);
        var scope = BindingScope.Of(ruleScope, schema);
        var appliesTo = rule.Node("appliesTo") is { } condition ? BindOnDocument(condition, "appliesTo", ruleScope, scope) : null;
        // Whatever limbs say of their own, what the rule says must mean something.
        if (hasChecks && rule.Mapping["severity"] is YamlScalar)
        {
            rule.Word("severity", RuleGrammar.Severities);
        }

        if (hasChecks && rule.Mapping["severity"] is YamlMapping && rule.Mapping["checks"] is YamlSequence limbs && limbs.Items.All(limb => (limb as YamlMapping)?["severity"] is not null))
        {
            rule.Refuse(rule.Mapping.EntryOf("severity")!.Key, "no check has this severity: each states its own");
        }

        if (hasChecks)
        {
            rule.Word("whenNone", RuleGrammar.WhenNone);
        }

        var checks = hasChecks ? ReadChecks(rule, scope) : [.. new[] { ReadCheck(rule, rule, scope) }.OfType<RuleCheck>()];
        var citations = ReadCitations(rule);
        return new Rule
        {
            Id = id,
            Revision = rule.Integer("revision") ?? 0,
            Title = rule.Text("title") ?? "",
            Scope = ruleScope,
            Severity = RuleGrammar.Severities.FirstOrDefault(level => checks.Any(check => check.Severity.Worst == level)) ?? "",
            Requirement = rule.Text("requirement") ?? "",
            Rationale = rule.Text("rationale"),
            Remediation = rule.Text("remediation"),
            Citations = citations,
            References = ReadReferences(rule, citations),
            AppliesTo = appliesTo,
            Evidence = hasChecks && rule.Node("evidence") is { } evidence ? binder.Bind(evidence, scope) : null,
            Checks = checks,
            Tests = [.. rule.Mapping["tests"] is null ? [] : RuleTestReader.Read(rule.Items("tests"), diagnostics)],
            Source = node.Source,
            Written = rule.Mapping,
        };
    }

    private static RuleScope ReadScope(Fields rule)
    {
        var words = rule.Mapping["scope"] is YamlSequence ? rule.Scalars("scope") : rule.Text("scope") is not null && rule.Mapping["scope"] is YamlScalar single ? [single] : [];
        var scope = RuleScope.None;
        foreach (var word in words)
        {
            if (!RuleGrammar.Scopes.Contains(word.Text, StringComparer.Ordinal))
            {
                rule.Refuse(word, $"`{word.Text}` is nothing that a rule can be asked of", NameSuggestion.DidYouMeanOrList(word.Text, RuleGrammar.Scopes));
                continue;
            }

            scope |= word.Text switch { "document" => RuleScope.Document, "site" => RuleScope.Site, _ => RuleScope.Fleet };
        }

        if (scope.HasFlag(RuleScope.Fleet) && scope != RuleScope.Fleet)
        {
            rule.Refuse(rule.Mapping["scope"]!, "a rule is asked of documents one at a time or of all at once, not both");
            return RuleScope.Fleet;
        }

        return scope == RuleScope.None ? RuleScope.Document : scope;
    }

    private Condition? BindOnDocument(YamlNode node, string key, RuleScope ruleScope, BindingScope scope)
    {
        if (ruleScope != RuleScope.Fleet)
        {
            return binder.Bind(node, scope);
        }

        diagnostics.Add(RuleCodes.WrongForm, node.Source, node.Span, $"`{key}` is a condition on a document, and the rule is asked of all at once", "use `when`");
        return null;
    }

    private ImmutableArray<RuleCheck> ReadChecks(Fields rule, BindingScope scope)
    {
        var checks = ImmutableArray.CreateBuilder<RuleCheck>();
        foreach (var node in rule.Items("checks"))
        {
            if (Fields.Of(node, RuleGrammar.Check, "a check", diagnostics) is not { } fields)
            {
                continue;
            }

            if (fields.Text("name") is not { } name)
            {
                diagnostics.Add(RuleCodes.MissingKey, node.Source, node.Span, "a check has no `name`: waivers and tests refer to it");
            }
            else if (checks.Any(check => check.Name == name))
            {
                diagnostics.Add(RuleCodes.NameTaken, node.Source, fields.Mapping["name"]!.Span, $"two checks are called `{name}`");
            }

            if (ReadCheck(rule, fields, scope) is { } read)
            {
                checks.Add(read with { Name = fields.Text("name") });
            }
        }

        return checks.ToImmutable();
    }

    private RuleCheck? ReadCheck(Fields rule, Fields fields, BindingScope document)
    {
        ImmutableArray<BoundPath> paths = [];
        var scope = document;
        if (fields.Node("forEach") is { } forEach)
        {
            if (binder.BindPaths(forEach, document) is not { } bound)
            {
                return null;
            }

            paths = bound;
            scope = document.OverItems(binder.Paths.Followed(PathBinder.Elements(paths)), HoldersOf(paths, document));
        }

        var when = fields.Node("when") is { } whenNode ? binder.Bind(whenNode, scope) : null;
        var require = fields.Node("require") is { } requireNode ? binder.Bind(requireNode, scope) : null;
        var evidence = fields.Mapping["checks"] is null && fields.Node("evidence") is { } evidenceNode ? binder.Bind(evidenceNode, scope) : null;
        var message = fields.Node("message") is { } messageNode ? MessageTextReader.Read(messageNode, binder.Paths, scope, diagnostics) : null;
        var severity = severities.Read(fields.Mapping["severity"] is null ? rule : fields, fields, scope);
        var whenNone = fields.Mapping["whenNone"] is null ? rule : fields;
        return require is null || severity is null ? null : new RuleCheck
        {
            ForEach = paths,
            When = when,
            Require = require,
            Evidence = evidence,
            Severity = severity,
            PassesWhenNone = whenNone.Word("whenNone", RuleGrammar.WhenNone) == "pass",
            Message = message,
        };
    }

    /// <summary>The documents that may hold what paths lead to.</summary>
    private static Subject HoldersOf(ImmutableArray<BoundPath> paths, BindingScope document)
    {
        var types = paths.Where(path => path.Kind is not null).Select(path => (SchemaType)path.Kind!.Root).Concat(document.Document.Types);
        return new Subject([.. types.Concat(document.Site is { } site && paths.Any(path => path.MayLeadToSite) ? site.Types : []).Distinct()], null);
    }

    private ImmutableArray<Citation> ReadCitations(Fields rule)
    {
        var citations = ImmutableArray.CreateBuilder<Citation>();
        foreach (var node in rule.Items("authorities"))
        {
            if (Fields.Of(node, RuleGrammar.Citation, "an authority", diagnostics) is not { } fields || fields.Text("source") is not { } source)
            {
                continue;
            }

            if (!authorities.TryGetValue(source, out var authority))
            {
                diagnostics.Add(RuleCodes.UnknownName, node.Source, fields.Mapping["source"]!.Span, $"`{source}` is no source of the pack", NameSuggestion.DidYouMeanOrList(source, [.. authorities.Keys]));
                continue;
            }

            if (authority.Force == Force.Binding && fields.Mapping["at"] is null)
            {
                diagnostics.Add(RuleCodes.UncitedParagraph, node.Source, fields.Mapping["source"]!.Span, $"`{source}` is binding and cited as a whole", "name the paragraph with `at`");
            }

            var citation = new Citation(authority, fields.Text("at"), ReadDue(fields));
            if (citation.At is { } at && citation.Paragraph is null && !authority.Paragraphs.IsEmpty)
            {
                var known = authority.Paragraphs.Select(paragraph => paragraph.At).ToList();
                diagnostics.Add(RuleCodes.UnknownName, node.Source, fields.Mapping["at"]!.Span, $"`{at}` is no paragraph that the pack lists of `{source}`", NameSuggestion.DidYouMeanOrList(at, known));
            }

            citations.Add(citation);
        }

        return citations.ToImmutable();
    }

    private DateOnly? ReadDue(Fields fields)
    {
        if (fields.Node("dueFrom") is not { } node)
        {
            return null;
        }

        if (node is YamlScalar { Text: ['$', ..] } reference)
        {
            if (parameters.TryGetValue(reference.Text[1..], out var parameter) && parameter.Type is { Word: "date", IsList: false })
            {
                return (parameter.Value as DateConstant)?.Value.First;
            }

            diagnostics.Add(RuleCodes.UnknownName, node.Source, node.Span, $"`{reference.Text}` is no parameter that holds a date", NameSuggestion.DidYouMean(reference.Text, parameters.Values.Where(known => known.Type.Word == "date").Select(known => "$" + known.Name)));
            return null;
        }

        return (ConstantReader.Read(node, new TextType { Format = TextFormat.Date }, diagnostics, parameters.Keys.Select(name => "$" + name)) as DateConstant)?.Value.First;
    }

    /// <summary>What the rule says itself, and what corresponds to the paragraphs that it cites.</summary>
    private ImmutableSortedDictionary<string, ImmutableArray<string>> ReadReferences(Fields rule, ImmutableArray<Citation> citations)
    {
        var stated = SourceReader.ReadReferences(rule, frameworks, diagnostics);
        return citations.Select(citation => citation.Paragraph?.References ?? stated.Clear())
            .Append(stated)
            .SelectMany(references => references)
            .GroupBy(pair => pair.Key, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(group => group.Key, group => group.SelectMany(pair => pair.Value).Distinct(StringComparer.Ordinal).ToImmutableArray(), StringComparer.Ordinal);
    }
}
