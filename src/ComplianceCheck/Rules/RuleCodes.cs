using ComplianceCheck.Diagnostics;

namespace ComplianceCheck.Rules;

/// <summary>What can be wrong with rules: CC21 files and packs, CC22 form, CC23 names and values, CC30 rules that are usable and doubtful.</summary>
public static class RuleCodes
{
    public static readonly DiagnosticCode NoPack = new("CC2101", DiagnosticSeverity.Error, "No pack",
        "The folder holds no `pack.yaml`, neither itself nor one level below. A run without rules must not look like a run without findings.");

    public static readonly DiagnosticCode EmptyPack = new("CC2102", DiagnosticSeverity.Error, "Pack without rules",
        "The pack has no rule files beside `pack.yaml` and its definitions, so it can find nothing. A pack that finds nothing because it asks nothing is refused.");

    public static readonly DiagnosticCode LanguageVersion = new("CC2103", DiagnosticSeverity.Error, "Version of the rule language",
        "The pack states a version of the rule language that this tool does not speak. A word could have another meaning there, so nothing of the pack is run.");

    public static readonly DiagnosticCode SchemaUnreadable = new("CC2104", DiagnosticSeverity.Error, "Schema of the pack cannot be read",
        "A pack names the schema of the documents it asks about, by a path relative to the pack. Without it no name in a rule can be checked.");

    public static readonly DiagnosticCode DuplicateRule = new("CC2105", DiagnosticSeverity.Error, "Rule id used twice",
        "Two rules have one id. Waivers, comparisons and reports refer to rules by id, so each has its own.");

    public static readonly DiagnosticCode StrayFile = new("CC2106", DiagnosticSeverity.Warning, "File of a pack that is not read",
        "A pack is its files that end in .yaml or .yml. Another file in its folder may be a rule with a misspelt ending, which would never run; notes that end in .md and lists that end in .json are expected and not reported.");

    public static readonly DiagnosticCode ListUnreadable = new("CC2107", DiagnosticSeverity.Error, "File of a parameter cannot be used",
        "A parameter takes its values from a file that cannot be read, lies outside the pack, or does not hold them where the pack says. A list that is missing must not look like a list that is empty.");

    public static readonly DiagnosticCode StaleList = new("CC2108", DiagnosticSeverity.Warning, "Value of a parameter that is out of date",
        "The pack says with `staleAfter` how long a value is good for, and on the day of the run it is older, or nobody says from which day it is. Rules may still find failures with it; whether they pass on it is for each rule to say. Give a newer file with `--list NAME=FILE`.");

    public static readonly DiagnosticCode UnknownKey = new("CC2201", DiagnosticSeverity.Error, "Unknown key",
        "The rule language has no key of this name at this place. An unknown key that is ignored is a condition that never runs.");

    public static readonly DiagnosticCode MissingKey = new("CC2202", DiagnosticSeverity.Error, "Key missing",
        "A key without which the rest cannot be understood is not there.");

    public static readonly DiagnosticCode WrongForm = new("CC2203", DiagnosticSeverity.Error, "Value of the wrong form",
        "A key has a value of a form that it cannot have: text where a list belongs, or a word that is none of those that may stand there.");

    public static readonly DiagnosticCode UnknownField = new("CC2301", DiagnosticSeverity.Error, "Field that does not exist",
        "A path steps to a property that the schema does not have at this place. Such a rule would find nothing missing and nothing wrong, so it is refused; the nearest name that exists is suggested.");

    public static readonly DiagnosticCode WrongPath = new("CC2302", DiagnosticSeverity.Error, "Path that cannot be followed",
        "A path goes where it cannot: above the root of a document, through a value that is neither an object nor a reference, or to many values where one belongs (use `every`, `some` or `none` there).");

    public static readonly DiagnosticCode WrongConstant = new("CC2303", DiagnosticSeverity.Error, "Constant that can never match",
        "A value in a rule does not fit the type, the words or the form that the schema states for the field. A comparison with it could never be true, which would pass or fail everything in silence.");

    public static readonly DiagnosticCode WrongOperator = new("CC2304", DiagnosticSeverity.Error, "Operator that does not fit the field",
        "The operator cannot compare values of the field's type.");

    public static readonly DiagnosticCode UnknownName = new("CC2305", DiagnosticSeverity.Error, "Name that does not exist",
        "A parameter, `as` name, definition, source or test is named that does not exist.");

    public static readonly DiagnosticCode NameTaken = new("CC2306", DiagnosticSeverity.Error, "Name used for two things",
        "Two things in scope would have the same name, so a reader could not tell which is meant.");

    public static readonly DiagnosticCode CircularDefinition = new("CC2307", DiagnosticSeverity.Error, "Definition that asks itself",
        "A definition leads back to itself, so asking it would never end.");

    public static readonly DiagnosticCode UnusableDefinition = new("CC2308", DiagnosticSeverity.Error, "Definition that cannot be asked of this",
        "A definition is asked of a thing that does not have the fields it reads. Either the definition is wrong, or it is asked of the wrong thing.");

    public static readonly DiagnosticCode UnusedDefinition = new("CC3001", DiagnosticSeverity.Warning, "Definition that nothing asks",
        "No rule asks this definition, so nothing in it was checked against the schema. Remove it, or use it.");

    public static readonly DiagnosticCode NoTest = new("CC3002", DiagnosticSeverity.Warning, "Verdict without a test",
        "A rule should come with at least one example each of pass, fail and unknown. Without them nobody knows that it can give that verdict.");

    public static readonly DiagnosticCode UncitedParagraph = new("CC3003", DiagnosticSeverity.Warning, "Binding source cited as a whole",
        "A rule that says a duty is binding should say which paragraph imposes it, so that an auditor can look it up.");

    public static readonly DiagnosticCode PassWithoutEvidence = new("CC3004", DiagnosticSeverity.Warning, "Pass without any evidence",
        "A check can pass although no recorded value had to be read: it is enough that something is not recorded, that a list is empty, or that something is stated not to exist. Then the fewer somebody records, the more passes. Ask for a value that shows the good state, or state in `evidence` what shows that somebody looked.");

    public static readonly DiagnosticCode EmptyListPasses = new("CC3005", DiagnosticSeverity.Warning, "Pass of an empty list",
        "`every` is true of a list that is known to be empty, and a check passes on it alone. Where that is no good state, ask for at least one as well. Where it is, make the things the items of the check with `forEach`: `whenNone` then says what it means that there is none.");

    public static readonly DiagnosticCode OneAnswer = new("CC3006", DiagnosticSeverity.Warning, "Condition with only one answer",
        "What a condition asks of one value excludes itself, or leaves no value out, so that it is never true or never false, whatever is recorded. A rule with such a condition can never pass, can never fail or never applies. Only what the rule states itself is compared: parameters and other fields may be anything. That something is stated not to exist makes a comparison false as well; that alone does not make it a question, unless it stands under `not`.");

    public static readonly DiagnosticCode Repeated = new("CC3007", DiagnosticSeverity.Warning, "Check that repeats another",
        "Two checks ask the same of the same items, by what their conditions mean and not by how they are written. Whatever one finds is reported and counted twice, and a change of one leaves the other behind. One rule may rest on several authorities.");

    public static readonly DiagnosticCode UnusedName = new("CC3008", DiagnosticSeverity.Warning, "Parameter or source that nothing uses",
        "The pack states a parameter that no condition, message or due date names, or a source that no rule cites. A profile that changes such a value changes nothing, and a reader believes that the pack asks what it does not.");

    public static readonly DiagnosticCode UntestedDefinition = new("CC3009", DiagnosticSeverity.Warning, "Shared definition without a test",
        "Several rules ask a definition, directly or through others, and no test under `tests` of the definitions asks it, not even through another one. A change that is made for one of those rules changes all of them. A definition that one rule asks is held by the tests of that rule.");

    public static readonly DiagnosticCode SilentMessage = new("CC3010", DiagnosticSeverity.Warning, "Message that shows no value",
        "The message of a check of several items names no value in braces, so that all its findings read alike and nobody sees what was recorded. A check of the document as a whole may do without.");

    public static readonly DiagnosticCode Shadowed = new("CC3011", DiagnosticSeverity.Warning, "Check that another one shadows",
        "A check is asked of the same items as another, never when that one is not asked, and asks for no more: whatever fails it fails the other one too. It finds nothing of its own, and what it finds is counted twice.");

    public static readonly DiagnosticCode PrescriptiveTitle = new("CC3012", DiagnosticSeverity.Warning, "Title that says what to do",
        "The title of a rule heads every one of its findings, so it names the state that is found: \"Remote connection that is always on\", not \"Disable remote connections\". A finding under a title that gives an order reads as if the order had been carried out.");
}
