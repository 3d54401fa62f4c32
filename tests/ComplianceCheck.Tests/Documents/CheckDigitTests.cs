using ComplianceCheck.Documents;

namespace ComplianceCheck.Tests.Documents;

[TestClass]
public sealed class CheckDigitTests
{
    private static readonly CheckDigit Luhn = new([]);
    private static readonly CheckDigit Imo = new([7, 6, 5, 4, 3, 2]);

    [TestMethod]
    [DataRow("490154203237518", true)]
    [DataRow("490154203237510", false)]
    [DataRow("8944500102198304826", true)]
    [DataRow("8944500102198304825", false)]
    [DataRow("49015420323751８", false)]
    [DataRow("4901542O3237518", false)]
    [DataRow("0", false)]
    [DataRow("", false)]
    public void Agrees_Luhn_ChecksEveryDigit(string text, bool expected)
    {
        var agrees = Luhn.Agrees(text);

        Assert.AreEqual(expected, agrees);
    }

    [TestMethod]
    [DataRow("9074729", true)]
    [DataRow("9074728", false)]
    [DataRow("90747290", false)]
    [DataRow("907472", false)]
    public void Agrees_Imo_ChecksTheWeightedSum(string text, bool expected)
    {
        var agrees = Imo.Agrees(text);

        Assert.AreEqual(expected, agrees);
    }

    [TestMethod]
    public void Agrees_OneDigitWrong_IsAlwaysFound()
    {
        var wrong = Enumerable.Range(0, 15).SelectMany(at => Enumerable.Range(1, 9).Select(more =>
            "490154203237518".Select((digit, position) => position == at ? (char)('0' + ((digit - '0' + more) % 10)) : digit)));

        var found = wrong.Count(text => !Luhn.Agrees(string.Concat(text)));

        Assert.AreEqual(15 * 9, found);
    }
}
