using global::Scriban.Syntax;

namespace ComplianceCheck.Tests.Scriban;

[TestClass]
public sealed class ExpressionTests
{
    [TestMethod]
    [DataRow("'a'", "a")]
    [DataRow("\"a\\tb\\n\\\"\\\\\\u0041\\x42\"", "a\tb\n\"\\AB")]
    [DataRow("`a\\d`", "a\\d")]
    [DataRow("100", "100")]
    [DataRow("0x1ef", "495")]
    [DataRow("1.5", "1.5")]
    [DataRow("1.0e3", "1000")]
    [DataRow("1.5m", "1.5")]
    [DataRow("3000000000", "3000000000")]
    [DataRow("true", "true")]
    [DataRow("false", "false")]
    [DataRow("null", "")]
    [DataRow("[1, 2]", "[1, 2]")]
    [DataRow("['a', null, true]", "[\"a\", null, true]")]
    [DataRow("{a: 1, \"b\": 'x'}", "{a: 1, b: \"x\"}")]
    [DataRow("{a: {b: 1}}", "{a: {b: 1}}")]
    [DataRow("1..5", "[1, 2, 3, 4, 5]")]
    [DataRow("1..<5", "[1, 2, 3, 4]")]
    public void Literal_Written_IsItsValue(string expression, string expected) => AssertValue(expression, expected);

    [TestMethod]
    [DataRow("1 + 2 * 3", "7")]
    [DataRow("(1 + 2) * 3", "9")]
    [DataRow("10 - 4 - 3", "3")]
    [DataRow("5 / 2", "2.5")]
    [DataRow("4 / 2", "2")]
    [DataRow("5 // 2", "2")]
    [DataRow("5 % 3", "2")]
    [DataRow("1 + 1.5", "2.5")]
    [DataRow("1 << 4", "16")]
    [DataRow("16 >> 2", "4")]
    [DataRow("2147483647 + 1", "2147483648")]
    [DataRow("-5 + 2", "-3")]
    [DataRow("1.01m + 1.1m", "2.11")]
    public void Arithmetic_OnNumbers_Computes(string expression, string expected) => AssertValue(expression, expected);

    [TestMethod]
    [DataRow("'ab' + 'c'", "abc")]
    [DataRow("'ab' + 1", "ab1")]
    [DataRow("1 + 'ab'", "1ab")]
    [DataRow("'aaaa' + null", "aaaa")]
    [DataRow("'a' + true", "atrue")]
    [DataRow("'a' * 5", "aaaaa")]
    [DataRow("5 * 'a'", "aaaaa")]
    public void Operator_OnText_ConvertsTheOtherSide(string expression, string expected) => AssertValue(expression, expected);

    [TestMethod]
    [DataRow("1 == 1", "true")]
    [DataRow("1 == 1.0", "true")]
    [DataRow("1 != 2", "true")]
    [DataRow("'a' == 'a'", "true")]
    [DataRow("'a' == null", "false")]
    [DataRow("null == null", "true")]
    [DataRow("2 > 1 && 1 < 2", "true")]
    [DataRow("1 >= 2 || 2 <= 1", "false")]
    [DataRow("1 && 'x'", "true")]
    [DataRow("!true || true", "true")]
    [DataRow("1 + 1 == 2", "true")]
    [DataRow("{} == empty", "true")]
    [DataRow("[1] == empty", "false")]
    public void Comparison_OfValues_IsABoolean(string expression, string expected) => AssertValue(expression, expected);

    [TestMethod]
    [DataRow("null ?? 'x'", "x")]
    [DataRow("1 ?? 2", "1")]
    [DataRow("null ?! 2", "")]
    [DataRow("1 ?! 2", "2")]
    [DataRow("true ? 'y' : 'n'", "y")]
    [DataRow("1 > 2 ? 'y' : 'n'", "n")]
    [DataRow("false ? 1 : true ? 2 : 3", "2")]
    public void Choice_BetweenValues_TakesOne(string expression, string expected) => AssertValue(expression, expected);

    [TestMethod]
    [DataRow("0", "yes")]
    [DataRow("''", "yes")]
    [DataRow("[]", "yes")]
    [DataRow("null", "no")]
    [DataRow("false", "no")]
    public void Condition_OfAnyValue_OnlyNullAndFalseAreFalse(string expression, string expected) =>
        Assert.AreEqual(expected, Rendered.Text($"{{{{ if {expression} }}}}yes{{{{ else }}}}no{{{{ end }}}}"));

    [TestMethod]
    public void Or_WithATrueLeftSide_LeavesTheRightSideAlone() => AssertValue("true || missing.member", "true");

    [TestMethod]
    [DataRow("{{ a = [1, 2]; a[0] }}", "1")]
    [DataRow("{{ a = [1, 2]; a[-1] }}", "2")]
    [DataRow("{{ a = [1, 2]; a[5] }}", "")]
    [DataRow("{{ a = [5, 6, 7]; a.x = 'yes'; a.x + a[0] }}", "yes5")]
    [DataRow("{{ a = [1, 2, 3]; a.size }}", "3")]
    [DataRow("{{ a = []; a[2] = 1; a }}", "[null, null, 1]")]
    [DataRow("{{ o = {}; o.m = 'may be'; o.m }}", "may be")]
    [DataRow("{{ o = {m: 1}; o['m'] }}", "1")]
    [DataRow("{{ o = {m: 1}; o.x }}", "")]
    [DataRow("{{ o = {m: null}; o.m?.x?.y ?? 'nothing' }}", "nothing")]
    [DataRow("{{ a = {}; a.empty? }}", "true")]
    [DataRow("{{ b = [1, 2]; b.empty? }}", "false")]
    [DataRow("{{ a = 5; this.a = 6; a; this['a'] = 7; a }}", "67")]
    [DataRow("{{ x = 1; x += 2; x *= 5; x }}", "15")]
    [DataRow("{{ x = [\n  1,\n  2,\n] \n x.size }}", "2")]
    public void Path_ReadOrAssigned_ReachesTheMember(string template, string expected) => Assert.AreEqual(expected, Rendered.Text(template));

    [TestMethod]
    [DataRow("{{ 'a' - 1 }}")]
    [DataRow("{{ missing.member }}")]
    [DataRow("{{ missing_function 1 }}")]
    [DataRow("{{ x = 1; x 2 }}")]
    [DataRow("{{ a = {}; a[null] }}")]
    public void Expression_WithoutMeaning_EndsTheRendering(string template) =>
        Assert.ThrowsExactly<ScriptRuntimeException>(() => Rendered.Text(template));

    private static void AssertValue(string expression, string expected) =>
        Assert.AreEqual(expected, Rendered.Text($"{{{{ {expression} }}}}"));
}
