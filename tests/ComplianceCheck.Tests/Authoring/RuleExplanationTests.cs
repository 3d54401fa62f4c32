using ComplianceCheck.Authoring;
using ComplianceCheck.Cli;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Rules;
using ComplianceCheck.Tests.Rules;

namespace ComplianceCheck.Tests.Authoring;

[TestClass]
public sealed class RuleExplanationTests
{
    public static IEnumerable<object[]> Shipped =>
        from files in EmbeddedFiles.Packs
        let pack = PackReader.Read(files, new DiagnosticBag())!
        from rule in pack.Rules
        select new object[] { pack, rule };

    public static string NameOf(System.Reflection.MethodInfo method, object[] data) => $"{method.Name} ({((Rule)data[1]).Id})";

    [TestMethod]
    [DynamicData(nameof(Shipped), DynamicDataDisplayName = nameof(NameOf))]
    public void Write_ShippedRule_TellsEveryDefinitionAndParameterOnceAndFitsTheTerminal(Pack pack, Rule rule)
    {
        var lines = Explain(pack, rule).Split('\n');

        var mentions = new Mentions();
        mentions.Add(rule);
        foreach (var name in mentions.Definitions.Keys)
        {
            Assert.HasCount(1, lines.Where(line => line == $"  {ConditionText.Words(name)}:"), name);
        }

        foreach (var name in mentions.Parameters.Where(pack.Parameters.ContainsKey))
        {
            Assert.HasCount(1, lines.Where(line => line.StartsWith($"  ${name} = ", StringComparison.Ordinal)), name);
        }

        Assert.AreEqual("", string.Join('\n', lines.Where(line => line.Length > 80 && line.Trim().Contains(' ', StringComparison.Ordinal))));
        Assert.IsTrue(rule.Checks.All(check => check.Name is null || lines.Any(line => line.StartsWith($"Check {check.Name}, asked of ", StringComparison.Ordinal))));
    }

    [TestMethod]
    [DataRow("require: {field: safe, equals: true}", "Asked of the document\n  Fails unless\n    safe is `true`")]
    [DataRow("forEach: parts\nrequire: {field: kind, equals: gear}", "Asked of each of parts\n  Fails unless\n    kind is `gear`\n  Does not apply where it is known that there are none")]
    [DataRow("forEach: parts\nwhenNone: pass\nwhen: {not: {is: fine, of: $}}\nrequire: {field: kind, equals: gear}\nevidence: {field: kind, exists: true}", "Asked of each of parts\n  Does not apply unless\n    $ is not [fine]\n  Fails unless\n    kind is `gear`\n  Passes only if it is also shown that\n    kind is recorded\n  Passes where it is known that there are none\n\nWhere\n  fine:\n    colour is one of $warm\n\nWith\n  $warm = red")]
    [DataRow("require: {any: [{field: safe, equals: true}, {not: {all: [{field: colour, equals: red}, {field: trim, equals: blue, ifUnknown: worst}]}}]}", "Asked of the document\n  Fails unless\n    one of\n      safe is `true`\n      not\n        all of\n          colour is `red`\n          trim is `blue` (if that is not known, the worse is taken)")]
    [DataRow("require: {every: parts, as: part, where: {field: kind, equals: gear}, satisfies: {field: colour, in: $warm}}", "Asked of the document\n  Fails unless\n    every one of parts, called $part,\n      of which\n        kind is `gear`\n      has\n        colour is one of $warm\n\nWith\n  $warm = red")]
    [DataRow("require: {count: parts, where: {field: kind, equals: gear}, atMost: 2}", "Asked of the document\n  Fails unless\n    at most 2 of parts of which kind is `gear`")]
    [DataRow("forEach: parts\nseverity: {otherwise: low, high: {field: colour, equals: red}}\nrequire: {field: kind, equals: gear}", "Asked of each of parts\n  Fails unless\n    kind is `gear`\n  Is high if\n    colour is `red`\n  Else it is low\n  Does not apply where it is known that there are none")]
    public void Write_Rule_ReadsAsASentence(string lines, string expected)
    {
        var rule = Workshop.Rule(lines);
        var pack = Workshop.Pack(lines.Contains("severity:", StringComparison.Ordinal) ? rule.Replace("severity: low\n", "", StringComparison.Ordinal) : rule, lines.Contains("fine", StringComparison.Ordinal) ? "definitions: {fine: {field: colour, in: $warm}}\n" : null);

        StringAssert.Contains(Explain(pack, pack.Rules[0]), "\n\n" + expected + "\n\nWhat is not recorded is unknown, never a pass.\n", StringComparison.Ordinal);
    }

    private static string Explain(Pack pack, Rule rule)
    {
        using var output = new StringWriter { NewLine = "\n" };
        RuleExplanation.Write(pack, rule, Workshop.Today, output);
        return output.ToString();
    }
}
