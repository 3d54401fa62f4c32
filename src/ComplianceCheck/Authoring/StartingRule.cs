using System.Collections.Immutable;
using System.Globalization;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Rules;
using ComplianceCheck.Text;
using JsonScalar = System.Text.Json.Nodes.JsonValue;

namespace ComplianceCheck.Authoring;

/// <summary>A rule to begin with: on something that the schema of the pack knows, with tests that hold, so that it lints clean as it is.</summary>
public static class StartingRule
{
    private const int MostTries = 200;

    private const string PassName = "it is so, and somebody vouches that these are all";

    /// <summary>The text of the file; null when the schema has nothing that a rule could be begun with.</summary>
    /// <param name="files">The files of the pack that it is to belong to.</param>
    /// <param name="schema">The schema of the pack.</param>
    /// <param name="closedWhen">When the pack takes a list to be complete; null for never.</param>
    /// <param name="others">The rules that the pack has: what one of them asks is not begun with again.</param>
    /// <param name="citation">What it cites, as it is written under <c>authorities</c>.</param>
    /// <param name="id">Its id.</param>
    /// <param name="file">Its path, as those of the pack are written.</param>
    /// <param name="editorSchema">Where the schema for editors stands, from there; null for none.</param>
    public static string? Write(PackFiles files, SchemaShape schema, Condition? closedWhen, IEnumerable<Rule> others, string citation, string id, string file, string? editorSchema)
    {
        var taken = others.SelectMany(rule => rule.Checks).Where(check => check.ForEach.Length == 1 && check.Require is Comparison).Select(check => (check.ForEach[0].Text, ((Comparison)check.Require).Field.Text)).ToHashSet();
        if (Subjects(schema).FirstOrDefault(subject => !taken.Contains((subject.List.Name, subject.Flag.Name))) is not { List: { } list, Flag: { } flag })
        {
            return null;
        }

        string Text(string test) => (editorSchema is null ? "" : $"# yaml-language-server: $schema={editorSchema}\n") + $$"""
            # A rule reads as a sentence: for each of some things, when it applies, require what must hold, with the evidence that shows it.
            # Change what stands here; `compliance-check lint`, `test` and `explain {{id}}` say what became of it.
            id: {{id}}
            revision: 1
            # The state that the rule finds, not the cure.
            title: {{Sentence(list.Name)}} of which {{flag.Name}} is not so
            severity: medium
            requirement: Of each of {{list.Name}}, {{flag.Name}} is so.
            authorities:
              - {{citation}}
            # Where the things are: a list of the document, or `$site.` and a list of its site.
            forEach: {{list.Name}}
            # What must hold of each. What is not recorded is unknown, never a pass.
            require: {field: {{flag.Name}}, equals: true}
            # What a failure says; {path} shows a value.
            message: "{{{Id(list).Name}}}: {{flag.Name}} is {{{flag.Name}}}"
            remediation: Say here what to do about it.
            tests:
              - name: it is not so
                given: { {{list.Name}}: [{ {{Facts(list)}}{{flag.Name}}: false }] }
                expect: {fail: "{{list.Name}}[0]"}
              - name: nobody has written it down
                base: it is not so
                remove: ["{{list.Name}}[0].{{flag.Name}}"]
                expect: unknown

            """ + test;

        // What makes a list complete is for the pack to say: the first that does is taken.
        var candidates = Coverages(schema, closedWhen, list).Take(MostTries).Select((coverage, number) => (Number: number, Text: Passing(list, flag, coverage))).ToList();
        var tried = string.Concat(candidates.Select(candidate => candidate.Text.Replace(PassName, $"{PassName} {candidate.Number}", StringComparison.Ordinal)));
        var source = new SourceText(file, Text(tried));
        if (PackReader.Read(files with { Files = [.. files.Files.Where(other => other.Path != file), source] }, new DiagnosticBag(), schema) is not { } with)
        {
            return null;
        }

        var passing = new RuleTestRunner(with).RunAll(with.Rules.Single(rule => rule.Id == id)).FirstOrDefault(result => result.Succeeded && result.Test.StartsWith(PassName, StringComparison.Ordinal));
        return passing is null ? null : Text(candidates[int.Parse(passing.Test.AsSpan(PassName.Length + 1), CultureInfo.InvariantCulture)].Text);
    }

    /// <summary>A source of the pack: one of its own choice before one that binds, of which a paragraph is named.</summary>
    public static string? CitationOf(Pack pack) => pack.Authorities.Values
        .OrderBy(authority => authority.Force switch { "pack" => 0, Force.Binding => 2, _ => 1 })
        .Select(authority => authority.Paragraphs.IsEmpty
            ? $"{{source: {authority.Id}{(authority.Force == Force.Binding ? ", at: name the paragraph" : "")}}}"
            : $"{{source: {authority.Id}, at: {authority.Paragraphs[0].At}}}")
        .FirstOrDefault();

    private static string Passing(SchemaProperty list, SchemaProperty flag, string? coverage) =>
        $"  - name: {PassName}\n    base: it is not so\n    set:\n      \"{list.Name}[0].{flag.Name}\": true\n{(coverage is null ? "" : $"      {coverage}\n")}    expect: pass\n";

    /// <summary>Lists of things with a boolean among their facts.</summary>
    private static IEnumerable<(SchemaProperty List, SchemaProperty Flag)> Subjects(SchemaShape schema) =>
        from root in schema.Roots(DocumentRole.Item)
        from list in root.Properties.Values
        where list.ClosedBy is not null && list.Type.Element is ObjectType { Id: not null }
        let thing = (ObjectType)list.Type.Element
        from flag in thing.Properties.Values
        where flag is { Type: BooleanType, IsRequired: false, AbsentMeans: null } && thing.Properties.Values.All(other => !other.IsRequired || other.Type is TextType { References.IsEmpty: true, Pattern: null } || other.IdScope is not null)
        select (list, flag);

    private static SchemaProperty Id(SchemaProperty list) => ((ObjectType)list.Type.Element).Id!;

    private static string Facts(SchemaProperty list) => string.Concat(((ObjectType)list.Type.Element).Properties.Values.Where(property => property.IsRequired).Select(property =>
        $"{property.Name}: {(property.IdScope is not null ? "X-1" : property.Type is TextType { Values: [var word, ..] } ? word : "some")}, "));

    /// <summary>Entries for <c>set</c> that may make a list complete.</summary>
    private static IEnumerable<string?> Coverages(SchemaShape schema, Condition? closedWhen, SchemaProperty list)
    {
        yield return null;
        var (kind, path) = (schema.Kinds.Values.First(kind => kind.Root.Properties.ContainsValue(list)), list.ClosedBy!);
        if (SchemaShape.PropertyAt(kind.Root, "/" + path.Replace('.', '/'))?.Type is not ObjectType coverage)
        {
            yield break;
        }

        var day = kind.AsOf is { } asOf && kind.Smallest.TryGetProperty(asOf.Utf8Name, out var stated) && DateRange.TryParse(stated.AsText(), out var range) ? range.First : DateOnly.MinValue;
        var values = new PossibleValues(day);
        values.Add(closedWhen);
        var properties = coverage.Properties.Values.Where(property => values.ByProperty.ContainsKey(property)).ToList();
        IEnumerable<ImmutableArray<string>> combined = [[]];
        foreach (var property in properties)
        {
            var possible = values.ByProperty[property].OfType<JsonScalar>().Select(value => $"{property.Name}: {value.ToJsonString()}").ToList();
            combined = from before in combined from value in possible select before.Add(value);
        }

        foreach (var facts in combined)
        {
            // What holds the coverage may not be there yet, so the whole of it is set.
            var names = path.Split('.');
            yield return names.Reverse().Skip(1).Aggregate($"{names[^1]}: {{{string.Join(", ", facts)}}}", (inner, name) => $"{name}: {{{inner}}}");
        }
    }

    /// <summary>A name in words, as a sentence begins.</summary>
    private static string Sentence(string name) => char.ToUpperInvariant(name[0]) + ConditionText.Words(name)[1..];
}
