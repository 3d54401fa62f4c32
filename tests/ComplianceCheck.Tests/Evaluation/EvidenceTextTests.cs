using ComplianceCheck.Assessments;
using ComplianceCheck.Tests.Rules;

namespace ComplianceCheck.Tests.Evaluation;

/// <summary>How recorded values stand in evidence: without the white space of the file, and whole as long as a person can read it.</summary>
[TestClass]
public sealed class EvidenceTextTests
{
    [TestMethod]
    [DataRow("[ \"a\",\n    \"b  c\" ,\"d\"\n  ]", "[\"a\", \"b  c\", \"d\"]")]
    [DataRow("[\n]", "[]")]
    public void Value_ListOverSeveralLines_IsOneLineWithWhatItHolds(string written, string expected) => Assert.AreEqual(expected, Tags(written));

    [TestMethod]
    [DataRow(1000, false)]
    [DataRow(1992, false)]
    [DataRow(1996, false)]
    [DataRow(1997, true)]
    [DataRow(5000, true)]
    public void Value_LongList_IsWholeUpToTwoThousandCharacters(int length, bool isShortened)
    {
        var value = Tags($"[\"{new string('t', length)}\"]");

        Assert.AreEqual(isShortened ? 2001 : length + 4, value!.Length);
        Assert.AreEqual(isShortened, value.EndsWith('…'));
    }

    [TestMethod]
    [DataRow(198, false)]
    [DataRow(199, true)]
    public void Value_LongText_IsWholeUpToTwoHundredCharacters(int length, bool isShortened)
    {
        var value = Value("name", $"\"{new string('n', length)}\"");

        Assert.AreEqual(isShortened ? 201 : length + 2, value!.Length);
        Assert.AreEqual(isShortened, value.EndsWith('…'));
    }

    [TestMethod]
    public void Value_CutInsideAPairOfSurrogates_LeavesNoHalfOfIt()
    {
        var value = Value("name", $"\"{new string('n', 198)}\U0001F600\U0001F600\"");

        Assert.AreEqual('n', value![^2]);
        Assert.AreEqual('…', value[^1]);
    }

    [TestMethod]
    public void ValueHash_SameListOverOtherLines_IsTheSame()
    {
        var hashes = ((string[])["[\"a\", \"b\"]", "[ \"a\",\n\n\"b\" ]", "[\"a\", \"c\"]"]).Select(written => Decide("tags", written).ValueHash).ToList();

        Assert.AreEqual(hashes[0], hashes[1]);
        Assert.AreNotEqual(hashes[0], hashes[2]);
    }

    private static string? Tags(string written) => Value("tags", written);

    private static string? Value(string field, string written) => Decide(field, written).Evidence.Single().Value;

    private static Finding Decide(string field, string written) =>
        Workshop.Decide(Workshop.Rule($"require: {{field: {field}, exists: false}}"), Workshop.Machine($"\"{field}\": {written}")).Findings.Single();
}
