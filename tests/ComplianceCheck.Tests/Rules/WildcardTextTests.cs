using System.Text.RegularExpressions;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Tests.Rules;

[TestClass]
public sealed class WildcardTextTests
{
    [TestMethod]
    [DataRow("", "", true)]
    [DataRow("", "a", false)]
    [DataRow("*", "", true)]
    [DataRow("*", "a\nb\0", true)]
    [DataRow("**", "a", true)]
    [DataRow("abc", "abc", true)]
    [DataRow("abc", "abcd", false)]
    [DataRow("abc", "xabc", false)]
    [DataRow("abc", "abc\n", false)]
    [DataRow("Ubuntu*", "Ubuntu 22.04 LTS", true)]
    [DataRow("Ubuntu*", "Ubuntu", true)]
    [DataRow("Ubuntu*", "ubuntu 22.04", false)]
    [DataRow("Ubuntu*", "Xubuntu", false)]
    [DataRow("*LTS", "Ubuntu 22.04 LTS", true)]
    [DataRow("*LTS", "Ubuntu 22.04 LTS ", false)]
    [DataRow("*22.04*", "Ubuntu 22.04 LTS", true)]
    [DataRow("*22.04*", "Ubuntu 22x04 LTS", false)]
    [DataRow("a*a", "a", false)]
    [DataRow("a*a", "aa", true)]
    [DataRow("ab*ba", "aba", false)]
    [DataRow("*ab*ab", "ab", false)]
    [DataRow("*ab*ab", "abab", true)]
    [DataRow("ab*ab*", "aba", false)]
    [DataRow("a*b*c", "axxbyyc", true)]
    [DataRow("a*b*c", "acb", false)]
    [DataRow("*a*a*", "a", false)]
    [DataRow("*ab*bc*", "abc", false)]
    [DataRow("a**b", "ab", true)]
    [DataRow("a?c", "abc", false)]
    [DataRow("a?c", "a?c", true)]
    [DataRow("a.c", "abc", false)]
    [DataRow(@"\*", @"\x", true)]
    [DataRow("[ab]*", "a", false)]
    [DataRow("I*", "ı", false)]
    [DataRow("\u00E9*", "e\u0301", false)]
    [DataRow("a*", "a\u00AD", true)]
    [DataRow("ab", "a\u00ADb", false)]
    [DataRow("*b", "a\u00AD", false)]
    public void Matches_Text_FromBeginningToEnd(string pattern, string text, bool expected)
    {
        var matches = new WildcardText(pattern).Matches(text);

        Assert.AreEqual(expected, matches);
    }

    [TestMethod]
    public void Matches_RandomTexts_AgreesWithARegularExpression()
    {
        var random = new Random(1);
        string Text(string characters, int length) => new([.. Enumerable.Range(0, random.Next(length)).Select(_ => characters[random.Next(characters.Length)])]);
        var matched = 0;
        for (var i = 0; i < 5_000; i++)
        {
            var (pattern, text) = (Text("ab**", 8), Text("ab", 10));
            var expected = Regex.IsMatch(text, $@"\A{pattern.Replace("*", ".*", StringComparison.Ordinal)}\z", RegexOptions.Singleline | RegexOptions.NonBacktracking);

            var matches = new WildcardText(pattern).Matches(text);

            Assert.AreEqual(expected, matches, $"{text} like {pattern}");
            matched += expected ? 1 : 0;
        }

        Assert.IsTrue(matched is > 500 and < 4_500, $"{matched} of 5,000 match: one answer is hardly asked for");
    }

    [TestMethod]
    [Timeout(10_000, CooperativeCancellation = false)]
    public void Matches_ManyWildcardsOverLongText_DoesNotExplode()
    {
        var text = new string('a', 1_000_000);

        var matches = (new WildcardText("*a*a*a*a*a*a*a*a*b").Matches(text), new WildcardText(string.Concat(Enumerable.Repeat("*a", 1_000)) + "*b*").Matches(text), new WildcardText(string.Concat(Enumerable.Repeat("*a", 100_000)) + "*").Matches(text));

        Assert.AreEqual((false, false, true), matches);
    }

    [TestMethod]
    public void ToString_Pattern_IsAsWritten()
    {
        var pattern = new WildcardText("a**b*");

        Assert.AreEqual("a**b*", pattern.ToString());
    }
}
