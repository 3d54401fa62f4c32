using ComplianceCheck.Assessments;
using Scriban.Runtime;

namespace ComplianceCheck.Reporting;

/// <summary>Turns a catalogue into the tree that its templates see; the templates of the catalogue show every member of it.</summary>
internal static class CatalogueModel
{
    /// <summary>The globals of a catalogue.</summary>
    public static ScriptObject Of(Catalogue catalogue, ToolIdentity tool)
    {
        var rules = catalogue.Rules.ToDictionary(rule => rule.Rule.Id, Rule, StringComparer.Ordinal);
        var known = catalogue.Themes.Select(theme => theme.Key).ToHashSet(StringComparer.Ordinal);
        var others = catalogue.Rules.Where(rule => !known.Contains(rule.Theme)).ToList();
        return new ScriptObject
        {
            ["tool"] = new ScriptObject { ["name"] = tool.Name, ["version"] = tool.Version, ["template_engine"] = tool.TemplateEngine },
            ["pack"] = new ScriptObject { ["id"] = catalogue.Pack.Id, ["version"] = catalogue.Pack.Version, ["title"] = catalogue.Pack.Title, ["sha256"] = catalogue.Pack.Sha256, ["handling"] = catalogue.Handling },
            ["rules"] = new ScriptArray(catalogue.Rules.Select(rule => rules[rule.Rule.Id])),
            ["themes"] = List(
                catalogue.Themes.Select(theme => (theme.Value, Rules: catalogue.Rules.Where(rule => rule.Theme == theme.Key).ToList())).Append((Value: "Other rules", Rules: others)).Where(theme => theme.Rules.Count > 0),
                theme => new ScriptObject { ["title"] = theme.Value, ["rules"] = List(theme.Rules, rule => rules[rule.Rule.Id]) }),
            ["sources"] = List(catalogue.Sources, source => new ScriptObject
            {
                ["id"] = source.Id,
                ["title"] = source.Title,
                ["force_words"] = ReportWords.Force(source.Force),
                ["is_unverified"] = source.IsUnverified,
                ["accepts"] = List(source.Accepts, ReportWords.Spaced),
                ["note"] = source.Note,
                ["rules"] = Citing(catalogue, rules, source.Id, null),
                ["paragraphs"] = List(source.Paragraphs, paragraph => new ScriptObject
                {
                    ["at"] = paragraph.At,
                    ["about"] = paragraph.About,
                    ["reach"] = paragraph.Reach,
                    ["is_unverified"] = paragraph.IsUnverified,
                    ["accepts"] = List(paragraph.Accepts, ReportWords.Spaced),
                    ["not_in_files"] = paragraph.NotInFiles,
                    ["attested_by"] = paragraph.AttestedBy,
                    ["rules"] = Citing(catalogue, rules, source.Id, paragraph.At),
                }),
            }),
            ["frameworks"] = List(catalogue.Frameworks.Where(framework => Items(catalogue.Rules.Select(rule => rule.Rule), framework.Id).Any()), framework => new ScriptObject
            {
                ["id"] = framework.Id,
                ["title"] = framework.Title,
                ["note"] = framework.Note,
                ["items"] = List(Items(catalogue.Rules.Select(rule => rule.Rule), framework.Id), item => new ScriptObject { ["item"] = item.Key, ["rules"] = List(item, rule => rules[rule.Id]) }),
            }),
            ["parameters"] = List(catalogue.Parameters, ReportModel.Parameter),
        };
    }

    /// <summary>The rules that correspond to each item of a framework, in the order in which a person would look for it.</summary>
    public static IEnumerable<IGrouping<string, AssessedRule>> Items(IEnumerable<AssessedRule> rules, string framework) =>
        rules.SelectMany(rule => rule.References.GetValueOrDefault(framework, []).Select(item => (item, rule)))
            .GroupBy(pair => pair.item, pair => pair.rule, StringComparer.Ordinal)
            .OrderBy(item => ReportWords.Sortable(item.Key), StringComparer.Ordinal);

    private static ScriptArray Citing(Catalogue catalogue, Dictionary<string, ScriptObject> rules, string source, string? at) =>
        List(catalogue.Rules.Where(rule => rule.Rule.Authorities.Any(cited => cited.Source == source && (at is null || cited.At == at))), rule => rules[rule.Rule.Id]);

    private static ScriptObject Rule(CatalogueRule rule) => new()
    {
        ["id"] = rule.Rule.Id,
        ["revision"] = rule.Rule.Revision,
        ["title"] = rule.Rule.Title,
        ["severity"] = rule.Rule.Severity,
        ["requirement"] = rule.Rule.Requirement,
        ["rationale"] = rule.Rule.Rationale,
        ["remediation"] = rule.Rule.Remediation,
        ["changed_because"] = rule.Rule.ChangedBecause,
        ["checks"] = List(rule.Checks, check => check),
        ["tests"] = rule.Tests,
        ["authorities"] = List(rule.Rule.Authorities, authority => new ScriptObject
        {
            ["citation"] = authority.Text,
            ["force_words"] = ReportWords.Force(authority.Force),
            ["due"] = authority.Due is { } due ? ReportWords.Date(due) : null,
        }),
        ["references"] = List(rule.Rule.References, reference => new ScriptObject { ["framework"] = reference.Key, ["items"] = new ScriptArray(reference.Value) }),
    };

    private static ScriptArray List<T>(IEnumerable<T> values, Func<T, object> view) => new(values.Select(view));
}
