using System.Collections.Immutable;
using System.Diagnostics;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Authoring;

/// <summary>The page for rule authors: what the language means, in prose, and every word of it, from <see cref="RuleGrammar"/>.</summary>
public static class LanguagePage
{
    private static readonly ImmutableArray<(string Title, string About, ImmutableArray<GrammarKey> Keys)> Mappings =
    [
        ("`pack.yaml`", "One in each pack.", RuleGrammar.PackFile),
        ("`pack`", "Says which pack it is.", RuleGrammar.Pack),
        ("Each of `sources`", "Stands behind the id by which rules cite it.", RuleGrammar.Source),
        ("Each of `paragraphs`", "Stands behind its designation, such as `(b)(3)`, in the source.", RuleGrammar.Paragraph),
        ("Each of `frameworks`", "Stands behind the name under `references`.", RuleGrammar.Framework),
        ("Each of `parameters`", "Stands behind the name by which rules use it, there with `$` before it.", RuleGrammar.Parameter),
        ("A rule", "A file of its own. A rule with one limb also has the keys of a check, except `name`; a rule with `checks` may have `evidence` beside them, which is asked of the document as a whole.", RuleGrammar.Rule),
        ("Each of `checks`", "One limb of the duty.", RuleGrammar.Check),
        ("Each of `authorities`", "Citing a source that `pack.yaml` does not list is an error.", RuleGrammar.Citation),
        ("Each of `tests`", "An example with the verdict that it leads to. Paths in `set` and `remove` begin in the first document; `$site.` and `$documents[1].` begin in another.", RuleGrammar.Test),
        ("`definitions.yaml`", "What rules of the pack share.", RuleGrammar.DefinitionsFile),
        ("Each of `changes`", "In a pack that lies over another: stands behind the id of a rule below. What the rule means cannot be changed.", RuleGrammar.ChangedRule),
        ("A parameter of the pack below", "In a pack that lies over another: a value in place of its value.", RuleGrammar.ChangedParameter),
        ("`sources.yaml`", "Beside `pack.yaml`, for a pack with many.", RuleGrammar.SourcesFile),
        ("`parameters.yaml`", "Beside `pack.yaml`, for a pack with many.", RuleGrammar.ParametersFile),
        ("A value with a day", "Of a parameter, in a test.", RuleGrammar.DatedValue),
        ("Each of the `tests` of definitions", "An example of what a definition is of some things, where nothing is read as worse.", RuleGrammar.DefinitionTest),
        ("A profile", "A file of its own, outside of packs: what an owner decides of them without changing them.", RuleGrammar.ProfileFile),
        ("The `profile` of a profile", "What it is.", RuleGrammar.Profile),
        ("Each of the `parameters` of a profile", "A value in place of that of a pack.", RuleGrammar.ProfileParameter),
        ("Each of the `severities` of a profile", "A severity in place of that of a rule.", RuleGrammar.ProfileSeverity),
        ("Each of `off`", "A rule that is switched off.", RuleGrammar.ProfileOff),
        ("A file of waivers", "A file of its own, outside of packs. A waiver never changes a verdict.", RuleGrammar.WaiversFile),
        ("Each of `waivers`", "An exception that somebody granted. Only a basis that the cited authority accepts counts.", RuleGrammar.Waiver),
        ("A file of attestations", "A file of its own, outside of packs. An attestation never stands against evidence.", RuleGrammar.AttestationsFile),
        ("Each of `attestations`", "What somebody states where no document can show it.", RuleGrammar.Attestation),
    ];

    private static readonly ImmutableArray<(string Title, string About, ImmutableArray<GrammarKey> Keys)> Connectives =
    [
        ("All of several", "`{all: [condition, condition]}`", RuleGrammar.All),
        ("At least one of several", "`{any: [condition, condition]}`", RuleGrammar.Any),
        ("Not", "`{not: condition}`", RuleGrammar.Not),
        ("A condition with a name", "`{is: definition, of: path}`. Definitions stand in `definitions.yaml`, each a name and a condition, under the key `definitions`. The path leads to one thing. A definition sees the thing that it is asked of, as `$item`, and none of the names of the rule that asks.", RuleGrammar.Is),
        ("How many there are", "`{count: path, where: condition, atLeast: 2}`. What possibly counts makes neither bound certain, and a list that is not complete has no upper end.", RuleGrammar.Count),
        ("Another field as operand", "`{field: path, plus: 96h}`, behind an operator.", RuleGrammar.OtherField),
    ];

    /// <summary>Writes the page as Markdown with LF line ends. <paramref name="output"/> is neither flushed nor closed.</summary>
    public static void Write(TextWriter output)
    {
        Paragraphs(output, LanguageProse.Introduction);
        Paragraphs(output, LanguageProse.Files);
        WriteMappings(output, Mappings);
        Paragraphs(output, LanguageProse.Conditions);
        WriteMappings(output, Connectives);
        WriteQuantifiers(output);
        WriteComparison(output);
        Paragraphs(output, LanguageProse.Paths);
        Table(output, ["begins with", "is"], Roots());
        WriteWords(output);
    }

    private static void WriteMappings(TextWriter output, ImmutableArray<(string Title, string About, ImmutableArray<GrammarKey> Keys)> mappings)
    {
        foreach (var (title, about, keys) in mappings)
        {
            Paragraphs(output, $"### {title}\n\n{about}");
            Table(output, ["key", "required", "meaning"], keys.Select(Row));
        }
    }

    private static void WriteQuantifiers(TextWriter output)
    {
        Paragraphs(output, LanguageProse.Quantifiers);
        var words = RuleGrammar.Quantifiers.Select(word => Row(new GrammarKey(word, QuantifierMeaning(word))));
        Table(output, ["key", "required", "meaning"], words.Concat(RuleGrammar.Quantified.Select(Row)));
    }

    private static void WriteComparison(TextWriter output)
    {
        Paragraphs(output, LanguageProse.Comparison);
        Table(output, ["key", "required", "meaning"], RuleGrammar.Comparison.Where(key => RuleGrammar.Operators.All(known => known.Name != key.Name)).Select(Row));
        Table(
            output,
            ["operator", "compares", "behind it stands", "meaning", "such as"],
            RuleGrammar.Operators.Select(known => (string[])[$"`{known.Name}`", FieldKind.Words(known.AppliesTo), ShapeWords(known.Operand), known.Meaning, $"`{known.Example}`"]));
    }

    private static void WriteWords(TextWriter output)
    {
        Paragraphs(output, $"## Words\n\n**Severities**, from the worst: {List(RuleGrammar.Severities)}.");
        Paragraphs(output, $"**Exceptions** that a source may accept: {List(RuleGrammar.Exceptions)}. A waiver can also rest on {List(RuleGrammar.Bases.Except(RuleGrammar.Exceptions))}, which no source accepts, so that it never counts.");
        Paragraphs(output, $"**Grounds** of a waiver: {List(RuleGrammar.SufficientGrounds)}. These are not enough by themselves: {List(RuleGrammar.InsufficientGrounds)}. A waiver on {string.Join("; on ", RuleGrammar.Bases.Select(basis => $"`{basis}` records {List(RuleGrammar.RecordedFor(basis))}"))}.");
        Paragraphs(output, $"**Types of parameters**: {List(RuleGrammar.ParameterTypes)}, every list of words that the schema defines, and `list of` any of them. A **duration** is {CalendarDuration.Form}.");
        Paragraphs(output, "**Force**, what a source can bind. Only the breach of a binding duty that is due is ever called a violation; any other failure is a gap.");
        Table(output, ["force", "is"], Force.All.Select(force => (string[])[$"`{force.Word}`", force.Meaning]));
        Paragraphs(output, "**Verdicts**, on an item and on a rule. A rule fails when one of its items fails; else it is unknown when one of them, a list on the way or its evidence is; else it passes when one item passes.");
        Table(output, ["verdict", "says"], RuleGrammar.Verdicts.Select(verdict => (string[])[$"`{verdict}`", VerdictMeaning(verdict)]), isLast: true);
    }

    private static IEnumerable<string[]> Roots() =>
    [
        .. Enum.GetValues<PathRoot>().Select(RootRow),
        ["`.`", "this value itself"],
        ["`^`", "what holds this; `^.^` goes up twice"],
        ["`name*`", "at the end of a path or in it: the thing reached so far and all that stand above it by this property, where the schema says that it is a chain"],
    ];

    private static string[] RootRow(PathRoot root) => root switch
    {
        PathRoot.This => ["a name", "a property of this: of the item, or of the thing in question under a quantifier or in a definition"],
        PathRoot.Document => ["`$`", "the document that holds the item"],
        PathRoot.Site => ["`$site`", "the document of the site that the item belongs to"],
        PathRoot.Item => ["`$item`", "the item of the rule; in a definition, the thing that it is asked of"],
        PathRoot.Name => ["`$name`, of an `as`", "the thing that was given this name"],
        PathRoot.Fleet => ["`$fleet`", "all documents of the run, in rules with `scope: fleet`: behind it stands the plural of a kind of document, as the schema names it"],
        PathRoot.Constant => ["`$name`, of a parameter; `$name.asOf`; `$asOf`", "the value of the parameter, its day, the day for which the run decides; a path cannot go on from there"],
        _ => throw new UnreachableException($"{root} has no line on the page of the language"),
    };

    private static string QuantifierMeaning(string word) => word switch
    {
        "every" => "path, list of paths or list parameter: all things that count satisfy the condition; also true of a closed list without things",
        "some" => "the same: at least one thing that counts satisfies the condition",
        "none" => "the same: no thing that counts satisfies the condition",
        _ => throw new UnreachableException($"{word} has no line on the page of the language"),
    };

    private static string ShapeWords(OperandShape shape) => shape switch
    {
        OperandShape.Value => "a value, a reference, or `{field: path}`",
        OperandShape.Values => "a list of values, a list parameter, or a path to a list",
        OperandShape.Element => "a value such as the elements of the list are, or a piece of the text",
        OperandShape.Elements => "a list of such values, a list parameter, or a path to a list",
        OperandShape.Duration => "a duration, a parameter that is one, or a path to a number whose name ends in Hours, Days, Months or Years",
        OperandShape.Flag => "`true` or `false`",
        OperandShape.True => "`true`",
        OperandShape.Wildcard => "text, or a path to text",
        OperandShape.Expression => "a regular expression",
        OperandShape.Subnet => "an address with a prefix length, or a parameter that is one",
        OperandShape.Versions => "bounds that must all hold, alternatives separated by `||`, or a path to such text",
        _ => throw new UnreachableException($"{shape} has no line on the page of the language"),
    };

    private static string VerdictMeaning(string verdict) => verdict switch
    {
        "pass" => "shown to hold, with the evidence",
        "fail" => "shown not to hold",
        "unknown" => "cannot be decided; the finding lists what would settle it",
        "notApplicable" => "a stated fact says that the question does not arise",
        _ => throw new UnreachableException($"{verdict} has no line on the page of the language"),
    };

    private static string[] Row(GrammarKey key) => [$"`{key.Name}`", key.IsRequired ? "yes" : "", key.Meaning];

    private static string List(IEnumerable<string> words) => string.Join(", ", words.Select(word => $"`{word}`"));

    private static void Paragraphs(TextWriter output, string text) => output.Write(text.ReplaceLineEndings("\n") + "\n\n");

    private static void Table(TextWriter output, string[] header, IEnumerable<string[]> rows, bool isLast = false)
    {
        foreach (var row in (IEnumerable<string[]>)[header, [.. header.Select(_ => "---")], .. rows])
        {
            output.Write($"| {string.Join(" | ", row.Select(cell => cell.Replace("|", "\\|", StringComparison.Ordinal)))} |\n");
        }

        output.Write(isLast ? "" : "\n");
    }
}
