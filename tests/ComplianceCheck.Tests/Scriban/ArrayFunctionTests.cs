using global::Scriban.Syntax;

namespace ComplianceCheck.Tests.Scriban;

[TestClass]
public sealed class ArrayFunctionTests
{
    private const string Products =
        "products = [{title: 'orange', type: 'fruit'}, {title: 'computer', type: 'electronics'}, {title: 'sofa', type: 'furniture'}]\n";

    [TestMethod]
    [DataRow("[1, 2, 3] | array.add 4", "[1, 2, 3, 4]")]
    [DataRow("[1, 2, 3] | array.add_range [4, 5]", "[1, 2, 3, 4, 5]")]
    [DataRow("[1, null, 3] | array.compact", "[1, 3]")]
    [DataRow("[1, 2, 3] | array.concat [4, 5]", "[1, 2, 3, 4, 5]")]
    [DataRow("[' hello', ' world', '20'] | array.any @string.contains '20'", "true")]
    [DataRow("[' hello', ' world', '20'] | array.any @string.contains '30'", "false")]
    [DataRow("[' a', ' 5', '6 '] | array.each @string.strip", "[\"a\", \"5\", \"6\"]")]
    [DataRow("['', '200', '', '400'] | array.filter @string.empty", "[\"\", \"\"]")]
    [DataRow("[4, 5, 6] | array.first", "4")]
    [DataRow("['a', 'b', 'c'] | array.insert_at 2 'Yo'", "[\"a\", \"b\", \"Yo\", \"c\"]")]
    [DataRow("[1, 2, 3] | array.join '|'", "1|2|3")]
    [DataRow("['a', 'b'] | array.join ',' @string.upcase", "A,B")]
    [DataRow("[4, 5, 6] | array.last", "6")]
    [DataRow("[4, 5, 6] | array.limit 2", "[4, 5]")]
    [DataRow("[4, 5, 6, 7, 8] | array.offset 2", "[6, 7, 8]")]
    [DataRow("[4, 5, 6, 7, 8] | array.remove_at 2", "[4, 5, 7, 8]")]
    [DataRow("[4, 5, 6, 7, 8] | array.remove_at (-1)", "[4, 5, 6, 7]")]
    [DataRow("[4, 5, 6, 7] | array.reverse", "[7, 6, 5, 4]")]
    [DataRow("[4, 5, 6] | array.size", "3")]
    [DataRow("[10, 2, 6] | array.sort", "[2, 6, 10]")]
    [DataRow("['fruit', 'Orange', 'apple'] | array.sort", "[\"apple\", \"fruit\", \"Orange\"]")]
    [DataRow("[1, 1, 4, 5, 8, 8] | array.uniq", "[1, 4, 5, 8]")]
    [DataRow("[1, 2, 3, 4] | array.contains 4", "true")]
    [DataRow("[1, 2, 3, 4] | array.contains 5", "false")]
    [DataRow("1..5 | array.reverse", "[5, 4, 3, 2, 1]")]
    public void Function_OfTheDocumentation_GivesTheDocumentedResult(string expression, string expected) =>
        Assert.AreEqual(expected, Rendered.Text($"{{{{ {expression} }}}}"));

    [TestMethod]
    [DataRow("products | array.map 'type' | array.uniq | array.sort", "[\"electronics\", \"fruit\", \"furniture\"]")]
    [DataRow("products | array.sort 'title' | array.map 'title'", "[\"computer\", \"orange\", \"sofa\"]")]
    public void Function_OfMembers_GivesTheDocumentedResult(string expression, string expected) =>
        Assert.AreEqual(expected, Rendered.Text($"{{{{ {Products}{expression} }}}}"));

    [TestMethod]
    public void Cycle_CalledAgain_GivesTheNextItem() =>
        Assert.AreEqual("one two three one", Rendered.Text("{{ array.cycle ['one', 'two', 'three'] }} {{ array.cycle ['one', 'two', 'three'] }} {{ array.cycle ['one', 'two', 'three'] }} {{ array.cycle ['one', 'two', 'three'] }}"));

    [TestMethod]
    public void Cycle_WithAGroup_CountsForItself() =>
        Assert.AreEqual("1121", Rendered.Text("{{ c = [1, 2]; array.cycle c 'a'; array.cycle c 'b'; array.cycle c 'a'; array.cycle c 'a' }}"));

    [TestMethod]
    public void Function_OfAList_LeavesTheListAsItWas() =>
        Assert.AreEqual("[2, 1]", Rendered.Text("{{ a = [2, 1]; b = a | array.sort | array.add 3; a }}"));

    [TestMethod]
    public void Each_WithoutAFunction_EndsTheRendering() =>
        Assert.ThrowsExactly<ScriptRuntimeException>(() => Rendered.Text("{{ [1] | array.each 'x' }}"));
}
