using System.Collections.Immutable;

namespace ComplianceCheck.Rules;

/// <summary>
/// The rule language in one table: every key, operator and word that a pack may use. The readers refuse whatever is not in
/// it; messages, reference page and editor schemas are fed from it.
/// </summary>
public static class RuleGrammar
{
    /// <summary>The version of the language that <c>pack.language</c> must state.</summary>
    public const int Language = 1;

    /// <summary>Words for what a rule is asked of.</summary>
    public static ImmutableArray<string> Scopes { get; } = ["document", "site", "fleet"];

    /// <summary>From worst to mildest.</summary>
    public static ImmutableArray<string> Severities { get; } = ["critical", "high", "medium", "low", "informational"];

    /// <summary>What a test may expect.</summary>
    public static ImmutableArray<string> Verdicts { get; } = ["pass", "fail", "unknown", "notApplicable"];

    /// <summary>What a test of a definition may expect.</summary>
    public static ImmutableArray<string> Truths { get; } = ["true", "false", "unknown"];

    public static ImmutableArray<string> WhenNone { get; } = ["notApplicable", "pass"];

    /// <summary>Kinds of exception an authority may accept.</summary>
    public static ImmutableArray<string> Exceptions { get; } = ["equivalency", "waiver", "temporaryDeviation", "compensatingControl"];

    /// <summary>Types of parameters beside the scalar definitions of the schema.</summary>
    public static ImmutableArray<string> ParameterTypes { get; } = ["text", "number", "boolean", "date", "duration"];

    /// <summary>The top level of <c>pack.yaml</c>.</summary>
    public static ImmutableArray<GrammarKey> PackFile { get; } =
    [
        new("pack", "what the pack is", IsRequired: true),
        new("themes", "titles of groups of rules, by what their ids begin with before the first `-`"),
        .. SourceKeys,
        new("parameters", ParametersMeaning),
        new("changes", "in a pack that lies over another: what it changes of the rules below, by their id"),
    ];

    /// <summary>The top level of <c>sources.yaml</c>.</summary>
    public static ImmutableArray<GrammarKey> SourcesFile => SourceKeys;

    /// <summary>The top level of <c>parameters.yaml</c>.</summary>
    public static ImmutableArray<GrammarKey> ParametersFile { get; } = [new("parameters", ParametersMeaning, IsRequired: true)];

    public static ImmutableArray<GrammarKey> Pack { get; } =
    [
        new("id", "names the pack", IsRequired: true),
        new("version", "version of the pack", IsRequired: true),
        new("language", "version of the rule language, 1", IsRequired: true),
        new("title", "what the pack covers", IsRequired: true),
        new("handling", "how its results must be handled, a word of the schema"),
        new("over", "id of the pack that this one lies over: what that says holds here too; `schema` and `closedWhen` are then its own"),
        new("schema", "path of the schema file, relative to the pack", IsRequired: true),
        new("closedWhen", "condition on the coverage of a section under which the section is complete"),
    ];

    public static ImmutableArray<GrammarKey> Source { get; } =
    [
        new("title", "its title", IsRequired: true),
        new("force", "what it can bind: " + string.Join(", ", Force.All.Select(force => force.Word)), IsRequired: true),
        new("accepts", "kinds of exception that the authority grants"),
        new("unverified", "`true` when its text was not read: citations of it say so"),
        new("paragraphs", "its paragraphs, by how rules cite them; no other can be cited then"),
        new("note", "what a reader should know of it"),
    ];

    /// <summary>A paragraph of a source.</summary>
    public static ImmutableArray<GrammarKey> Paragraph { get; } =
    [
        new("about", "what it asks, in words of the pack's own", IsRequired: true),
        new("reach", "what it asks that of"),
        new("accepts", "kinds of exception that it grants beside those of the source"),
        new("unverified", "`true` when its wording was not read: citations of it say so"),
        new("references", "items of frameworks that correspond, by framework: those of every rule that cites it"),
        new("notInFiles", "the part of it that no document can show"),
        new("attestedBy", "who has to attest that part"),
    ];

    /// <summary>A framework whose items correspond to rules.</summary>
    public static ImmutableArray<GrammarKey> Framework { get; } =
    [
        new("title", "its title", IsRequired: true),
        new("note", "whose judgement the correspondence is, and what a reader should know of it"),
    ];

    /// <summary>What an overlay changes of a rule.</summary>
    public static ImmutableArray<GrammarKey> ChangedRule { get; } =
    [
        new("revision", "the revision of the rule that is changed: another one has to be read first", IsRequired: true),
        new("why", "why it is changed", IsRequired: true),
        new("title", "in place of its title"),
        new("severity", "one severity in place of all that it states"),
        new("requirement", "in place of its requirement"),
        new("rationale", "in place of its rationale"),
        new("remediation", "in place of its remediation"),
        new("authorities", "what it rests on beside its authorities"),
    ];

    public static ImmutableArray<GrammarKey> Parameter { get; } =
    [
        new("type", "`text`, `number`, `boolean`, `date`, `duration`, a word list of the schema, or `list of` one; `list of text` for a file that states none"),
        new("default", "its value unless a profile gives another; without one it is unknown"),
        new("asOf", "the day of the value, which rules name as `$name.asOf`; with `at`, where the file states it"),
        new("file", "a JSON file that holds the values, by its path from the pack; with `at` and without `file`, whoever checks gives it"),
        new("at", "where the values stand in the file, such as `items.code`; lists on the way are passed through, and `$name` stands for each value of a list parameter"),
        new("source", "who publishes the value, and where"),
        new("licence", "under what terms the value may be passed on"),
        new("staleAfter", "a duration: how long after its day the value is out of date, which every report then says"),
        new("why", "why the default is what it is"),
    ];

    /// <summary>The value of a parameter in a test, with the day of the value.</summary>
    public static ImmutableArray<GrammarKey> DatedValue { get; } = [.. Parameter.Where(key => key.Name == "default"), new("asOf", "the day of the value")];

    /// <summary>A parameter of the pack below, as an overlay changes it.</summary>
    public static ImmutableArray<GrammarKey> ChangedParameter { get; } =
        [.. Parameter.Where(key => key.Name is not ("type" or "why")), new("why", "why it is changed", IsRequired: true)];

    public static ImmutableArray<GrammarKey> Rule { get; } =
    [
        new("id", "names the rule; its meaning never changes", IsRequired: true),
        new("revision", "whole number, raised when the meaning changes", IsRequired: true),
        new("title", "the state that the rule finds", IsRequired: true),
        new("scope", "what it is asked of: `document` (default), `site`, a list of the two, or `fleet`, all documents of the run at once"),
        new("severity", SeverityMeaning),
        new("requirement", "what must hold, one sentence", IsRequired: true),
        new("authorities", "what the rule rests on", IsRequired: true),
        new("references", "items of frameworks that correspond, by framework"),
        new("rationale", "why it matters"),
        new("remediation", "what to do about a failure"),
        new("appliesTo", "condition on the document under which the rule applies to it"),
        new("whenNone", WhenNoneMeaning),
        new("checks", "several limbs of one duty, each with a name"),
        new("tests", "examples with the verdict they lead to"),
    ];

    /// <summary>The sentence of a rule; a rule with one limb has these keys itself.</summary>
    public static ImmutableArray<GrammarKey> Check { get; } =
    [
        new("name", "names the limb; waivers and tests refer to it"),
        new("forEach", "path to the items, or a list of paths; without it the document is the one item"),
        new("when", "when the question arises: false is not applicable"),
        new("require", "the good state: false is a failure", IsRequired: true),
        new("evidence", "what a pass must also show"),
        new("severity", SeverityMeaning),
        new("whenNone", WhenNoneMeaning),
        new("message", "what a failure says, with `{path}` for values"),
    ];

    public static ImmutableArray<GrammarKey> Citation { get; } =
    [
        new("source", "id of a source of the pack", IsRequired: true),
        new("at", "paragraph or page"),
        new("dueFrom", "a date, or a parameter that holds one"),
    ];

    public static ImmutableArray<GrammarKey> Test { get; } =
    [
        new("name", "what the example is, in plain words", IsRequired: true),
        new("base", "name of an earlier test to start from"),
        new("given", "facts laid over the smallest valid document; `site` and `documents` for more than one"),
        new("set", "paths to values put there"),
        new("remove", "paths taken away"),
        new("asOf", "day of the run; that of the document if not given"),
        new("parameters", "values of parameters in place of their defaults; `{default: value, asOf: day}` for one with a day"),
        new("expect", "a verdict, or a verdict and exactly the items that have it", IsRequired: true),
    ];

    /// <summary>A test of a definition: the keys of <see cref="Test"/>, and what is asked of what.</summary>
    public static ImmutableArray<GrammarKey> DefinitionTest { get; } =
    [
        .. Test.Where(key => key.Name != "expect"),
        new("asks", "name of the definition", IsRequired: true),
        new("of", "path to the things it is asked of; without it, of the document"),
        new("expect", "`true`, `false` or `unknown`: what it is of every one of them", IsRequired: true),
    ];

    /// <summary>The top level of <c>definitions.yaml</c>.</summary>
    public static ImmutableArray<GrammarKey> DefinitionsFile { get; } =
    [
        new("definitions", "named conditions", IsRequired: true),
        new("tests", "examples of what they are of some facts"),
    ];

    /// <summary>The top level of a profile: what an owner decides of packs without changing them.</summary>
    public static ImmutableArray<GrammarKey> ProfileFile { get; } =
    [
        new("profile", "what the profile is", IsRequired: true),
        new("packs", "ids of the packs to run; without it, all of them"),
        new("rules", "ids of the rules to ask; without it, all of them"),
        new("parameters", "values in place of those of the packs, by the name of the parameter"),
        new("severities", "severities in place of those of the rules, by their id"),
        new("off", "rules that are switched off, by their id; reports say so"),
    ];

    public static ImmutableArray<GrammarKey> Profile { get; } = 
    [
        new("id", "names the profile", IsRequired: true),
        new("title", "whose it is", IsRequired: true),
        new("approvedBy", "who decided it"),
        new("on", "the day on which it was decided"),
        new("doc", "where it is on record"),
    ];

    /// <summary>A parameter, as a profile sets it.</summary>
    public static ImmutableArray<GrammarKey> ProfileParameter { get; } =
        [new("default", "the value", IsRequired: true), new("asOf", "the day of the value"), new("why", WhyDecided, IsRequired: true)];

    /// <summary>A severity, as a profile sets it.</summary>
    public static ImmutableArray<GrammarKey> ProfileSeverity { get; } = [new("severity", "the severity", IsRequired: true), new("why", WhyDecided, IsRequired: true)];

    /// <summary>A rule that a profile switches off.</summary>
    public static ImmutableArray<GrammarKey> ProfileOff { get; } = [new("why", WhyDecided, IsRequired: true)];

    /// <summary>The top level of a file of waivers.</summary>
    public static ImmutableArray<GrammarKey> WaiversFile { get; } = [new("waivers", "exceptions that somebody granted", IsRequired: true)];

    public static ImmutableArray<GrammarKey> Waiver { get; } =
    [
        new("rule", "id of the rule", IsRequired: true),
        new("revision", "the revision of the rule that was read when it was granted", IsRequired: true),
        new("check", "the limb of the rule; without it, all of them"),
        new("document", "id of the document", IsRequired: true),
        new("item", "id of the item, as reports name it; without it, every item of the document"),
        new("valueHash", "the `valueHash` of the finding for which it was granted: it holds for no other value"),
        new("basis", "what kind of exception it is: " + string.Join(", ", Bases), IsRequired: true),
        new("grounds", "on what grounds, as words; of these none is enough: " + string.Join(", ", InsufficientGrounds), IsRequired: true),
        new("reason", "why it was granted", IsRequired: true),
        new("approvedBy", "who granted it, or who owns an accepted risk", IsRequired: true),
        new("doc", "where it is on record: the approval, the permission or the section of the Plan", IsRequired: true),
        new("assessedOn", "the day of the assessment that it follows, for " + OfBases("assessedOn")),
        new("control", "what stands in place of what is required, for " + OfBases("control")),
        new("infeasibleBecause", "why what is required is not feasible, for " + OfBases("infeasibleBecause")),
        new("implementedOn", "since which day the control is in place, for " + OfBases("implementedOn")),
        new("notifiedOn", "the day on which the authority was notified, for " + OfBases("notifiedOn")),
        new("reviewOn", "the day on which it is looked at again, for " + OfBases("reviewOn")),
        new("from", "the first day on which it holds", IsRequired: true),
        new("until", "the last day on which it holds", IsRequired: true),
        new("timeZone", "where those days begin and end: `UTC`, an offset such as `-05:00`, or a name such as `America/New_York`", IsRequired: true),
    ];

    /// <summary>The top level of a file of attestations.</summary>
    public static ImmutableArray<GrammarKey> AttestationsFile { get; } = [new("attestations", "what somebody states where no document can show it", IsRequired: true)];

    public static ImmutableArray<GrammarKey> Attestation { get; } =
    [
        new("source", "id of a source of a pack", IsRequired: true),
        new("at", "paragraph of it", IsRequired: true),
        new("document", "id of the document it is about; without it, all of them"),
        new("statement", "what is stated", IsRequired: true),
        new("by", "who states it, with their office", IsRequired: true),
        new("on", "the day on which it was stated", IsRequired: true),
        new("renewEvery", "a duration after which it has to be stated again", IsRequired: true),
    ];

    public static ImmutableArray<GrammarKey> All { get; } = [new("all", "every one of the conditions holds", IsRequired: true), IfUnknown];

    public static ImmutableArray<GrammarKey> Any { get; } = [new("any", "at least one of the conditions holds", IsRequired: true), IfUnknown];

    public static ImmutableArray<GrammarKey> Not { get; } = [new("not", "the condition does not hold", IsRequired: true), IfUnknown];

    public static ImmutableArray<GrammarKey> Is { get; } =
    [
        new("is", "name of a definition", IsRequired: true),
        new("of", "path to the thing it is asked of; without it, of this"),
        IfUnknown,
    ];

    /// <summary>The keys beside <c>every</c>, <c>some</c> or <c>none</c>.</summary>
    public static ImmutableArray<GrammarKey> Quantified { get; } =
    [
        new("as", "a name for the thing in question, used as `$name`"),
        new("where", "which things count"),
        new("satisfies", "what must hold of them"),
        IfUnknown,
    ];

    public static ImmutableArray<string> Quantifiers { get; } = ["every", "some", "none"];

    /// <summary>The keys of a condition that counts.</summary>
    public static ImmutableArray<GrammarKey> Count { get; } =
    [
        new("count", "path to the things, or a list of paths", IsRequired: true),
        new("as", "a name for the thing in question, used as `$name`"),
        new("where", "which things count; without it, all"),
        new("atLeast", "the fewest there may be: a number, a parameter or a path"),
        new("atMost", "the most there may be"),
        IfUnknown,
    ];

    /// <summary>The keys of an operand that is another field.</summary>
    public static ImmutableArray<GrammarKey> OtherField { get; } =
    [
        new("field", "path of another field of the same thing", IsRequired: true),
        new("plus", "a duration added to the date"),
        new("minus", "a duration taken from the date"),
    ];

    public static ImmutableArray<GrammarOperator> Operators { get; } =
    [
        new("equals", ComparisonOperator.EqualTo, FieldKinds.Scalar, OperandShape.Value, "is", "the same value", "{field: encrypted, equals: true}"),
        new("notEquals", ComparisonOperator.NotEqualTo, FieldKinds.Scalar, OperandShape.Value, "is not", "another value", "{field: storedIn, notEquals: US}"),
        new("in", ComparisonOperator.In, FieldKinds.Scalar, OperandShape.Values, "is one of", "one of the values", "{field: kind, in: [shared, default]}"),
        new("notIn", ComparisonOperator.NotIn, FieldKinds.Scalar, OperandShape.Values, "is none of", "none of the values", "{field: kind, notIn: [shared, default]}"),
        new("exists", ComparisonOperator.Exists, FieldKinds.Any, OperandShape.Flag, "is recorded:", "whether anything is recorded", "{field: holder, exists: true}"),
        new("like", ComparisonOperator.Like, FieldKinds.Text, OperandShape.Wildcard, "is like", "the text, in which `*` stands for anything", "{field: model, like: \"X200*\"}"),
        new("matches", ComparisonOperator.Matches, FieldKinds.Text | FieldKinds.Address, OperandShape.Expression, "matches", "the regular expression, from the first character to the last", "{field: username, matches: \"svc-[a-z]+\"}"),
        new("atLeast", ComparisonOperator.AtLeast, FieldKinds.Number, OperandShape.Value, "is at least", "the number or more", "{field: minimumPasswordLength, atLeast: 12}"),
        new("atMost", ComparisonOperator.AtMost, FieldKinds.Number, OperandShape.Value, "is at most", "the number or less", "{field: sessionsLast12Months, atMost: 4}"),
        new("before", ComparisonOperator.Before, FieldKinds.Date, OperandShape.Value, "is before", "earlier than the date", "{field: lastUsed, before: 2026-01-01}"),
        new("after", ComparisonOperator.After, FieldKinds.Date, OperandShape.Value, "is after", "later than the date", "{field: lastUsed, after: $item.holderLeftOn}"),
        new("onOrBefore", ComparisonOperator.OnOrBefore, FieldKinds.Date, OperandShape.Value, "is on or before", "the same day or earlier", "{field: lastReviewed, onOrBefore: {field: lastUsed, plus: 96h}}"),
        new("onOrAfter", ComparisonOperator.OnOrAfter, FieldKinds.Date, OperandShape.Value, "is on or after", "the same day or later", "{field: lastReviewed, onOrAfter: $asOf}"),
        new("olderThan", ComparisonOperator.OlderThan, FieldKinds.Date, OperandShape.Duration, "is older than", "further back from the day of the run than the duration", "{field: lastTaken, olderThan: 30d}"),
        new("notOlderThan", ComparisonOperator.NotOlderThan, FieldKinds.Date, OperandShape.Duration, "is not older than", "at most the duration back from the day of the run", "{field: lastRestoreTest, notOlderThan: 18m}"),
        new("inSubnet", ComparisonOperator.InSubnet, FieldKinds.Address, OperandShape.Subnet, "is in", "an address inside the network", "{field: localEnd.ip, inSubnet: 10.20.0.0/16}"),
        new("versionIn", ComparisonOperator.VersionIn, FieldKinds.Text, OperandShape.Versions, "is a version of", "a version inside the bounds; versions that cannot be ordered are unknown", "{field: version, versionIn: \">=2.9 <4\"}"),
        new("contains", ComparisonOperator.Contains, FieldKinds.List | FieldKinds.Text, OperandShape.Element, "contains", "one element of the list is the value, or the text has it somewhere", "{field: componentIds, contains: PC-1}"),
        new("containsAny", ComparisonOperator.ContainsAny, FieldKinds.List, OperandShape.Elements, "contains one of", "at least one of the values is an element", "{field: storedIn, containsAny: [US, CA]}"),
        new("containsAll", ComparisonOperator.ContainsAll, FieldKinds.List, OperandShape.Elements, "contains all of", "each of the values is an element", "{field: componentIds, containsAll: [PC-1, PC-2]}"),
        new("containsNone", ComparisonOperator.ContainsNone, FieldKinds.List, OperandShape.Elements, "contains none of", "none of the values is an element", "{field: storedIn, containsNone: [KP]}"),
        new("subsetOf", ComparisonOperator.SubsetOf, FieldKinds.List, OperandShape.Elements, "has only elements of", "each element is one of the values", "{field: authentication.methods, subsetOf: [password, psk]}"),
        new("isEmpty", ComparisonOperator.IsEmpty, FieldKinds.List, OperandShape.Flag, "is empty:", "whether the list is known to have no element", "{field: componentIds, isEmpty: false}"),
        new("unique", ComparisonOperator.Unique, FieldKinds.Scalar, OperandShape.True, "is unique among all items", "no other item of the check is known to have the value", "{field: serialNumber, unique: true}"),
    ];

    /// <summary>The keys of a comparison: <c>field</c> and the operators.</summary>
    public static ImmutableArray<GrammarKey> Comparison { get; } =
    [
        new("field", "path of the value", IsRequired: true),
        .. Operators.Select(known => new GrammarKey(known.Name, known.Meaning)),
        IfUnknown,
    ];

    /// <summary>The keys by which kinds of conditions are told apart.</summary>
    public static ImmutableArray<string> ConditionKeys { get; } = ["field", "all", "any", "not", .. Quantifiers, "count", "is"];

    /// <summary>What a waiver may rest on: kinds of exception that authorities accept, and the acceptance of a risk, which none does.</summary>
    public static ImmutableArray<string> Bases => [.. Exceptions, RiskAcceptance];

    /// <summary>The basis that documents a gap and is accepted by nobody.</summary>
    public const string RiskAcceptance = "riskAcceptance";

    /// <summary>Grounds on which an exception may be granted.</summary>
    public static ImmutableArray<string> SufficientGrounds => ["otherMeans", "unnecessary", "infeasible", "temporaryGap"];

    /// <summary>Grounds that are not enough by themselves: why somebody would rather not, and not why it is as safe.</summary>
    public static ImmutableArray<string> InsufficientGrounds => ["cost", "staffing", "convenience", "supplierPreference", "hypotheticalSystem"];

    /// <summary>What a waiver has to record on a basis, beside what every waiver records.</summary>
    public static ImmutableArray<string> RecordedFor(string basis) => basis switch
    {
        "equivalency" => ["assessedOn", "control"],
        "waiver" => ["assessedOn"],
        "temporaryDeviation" => ["notifiedOn"],
        "compensatingControl" => ["control", "infeasibleBecause", "implementedOn"],
        RiskAcceptance => ["reviewOn"],
        _ => [],
    };

    private static string OfBases(string key) => string.Join(", ", Bases.Where(basis => RecordedFor(basis).Contains(key)));

    private const string WhyDecided = "why it is decided so";

    private const string ParametersMeaning = "values that rules name as `$name` and a profile may change";

    private static ImmutableArray<GrammarKey> SourceKeys => [new("sources", "what its rules may cite, by id"), new("frameworks", "whose items correspond to rules, by the name under `references`")];

    private const string WhenNoneMeaning = "what it means that every list is complete and nothing in it applies: `notApplicable` (default) or `pass`";

    private static string SeverityMeaning => $"{string.Join(", ", Severities)}; or `otherwise` one of them, and others by the condition on the item under which they count";

    private static GrammarKey IfUnknown => new("ifUnknown", "`worst`: where it cannot be decided, read it the way that is worse for the verdict");

    /// <summary>The phrase of an operator, for sentences.</summary>
    public static GrammarOperator Of(ComparisonOperator comparison) => Operators.First(known => known.Operator == comparison);
}
