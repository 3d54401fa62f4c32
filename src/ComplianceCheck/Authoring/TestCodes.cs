using ComplianceCheck.Diagnostics;

namespace ComplianceCheck.Authoring;

/// <summary>What can be wrong with the tests of rules: CC40.</summary>
public static class TestCodes
{
    public static readonly DiagnosticCode BadFacts = new("CC4001", DiagnosticSeverity.Error, "Facts of a test not valid",
        "The facts of a test are laid over the smallest valid document and then read like any document. A test whose facts the schema refuses shows nothing about real documents.");

    public static readonly DiagnosticCode BadPath = new("CC4002", DiagnosticSeverity.Error, "Path of a test leads nowhere",
        "`set` and `remove` name places in the facts that a test starts from, such as `lists[0].name`. A path that leads nowhere changes nothing, so the test would not show what it says.");

    public static readonly DiagnosticCode WrongVerdict = new("CC4003", DiagnosticSeverity.Error, "Test failed: verdict",
        "The rule gave another verdict than the test expects. Either the rule does not say what its author means, or the example does not.");

    public static readonly DiagnosticCode WrongItems = new("CC4004", DiagnosticSeverity.Error, "Test failed: items",
        "The rule gave the expected verdict for other items than the test names. A test that names items names all that have the verdict, and no others.");
}
