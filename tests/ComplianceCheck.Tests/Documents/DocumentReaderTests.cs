using System.Globalization;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.Documents;

[TestClass]
public sealed class DocumentReaderTests
{
    [TestMethod]
    public void Read_Samples_AreValidWithoutAnyDoubt()
    {
        string[] files = ["EBT/site.json", "EBT/cranes/EBT-QC-01.json", "EBT/cranes/EBT-QC-06.json", "HPT/cranes/HPT-STS-07.json"];
        var bag = new DiagnosticBag();

        var documents = files.Select(file => DocumentReader.Read(new SourceText(file, Repository.Bytes("tests/ComplianceCheck.Tests/Samples/" + file)), Port.Shape, Port.Schema, bag)).OfType<Document>().ToArray();
        var fleet = Fleet.Join(documents, bag);
        DocumentQuality.Check(fleet, Port.Shape, bag);

        Assert.AreEqual("", Port.Lines(bag.ToImmutable()));
        Assert.AreEqual(
            "EBT-QC-01-2026-11 EBT 2026-11-03 confidential at EBT, EBT-QC-06-2026-10 EBT 2026-10-31 internal at EBT, EBT EBT 2026-11-03 confidential at EBT, HPT-STS-07-2026-10  2026-10-20 confidential at ",
            string.Join(", ", fleet.Documents.Select(document => $"{document.Id} {document.JoinKey} {document.AsOf?.ToString("o", CultureInfo.InvariantCulture)} {document.Handling} at {fleet.SiteOf(document)?.Id}")));
    }

    [TestMethod]
    public void Read_SmallestDocuments_AreValid()
    {
        foreach (var kind in Port.Shape.Kinds.Values)
        {
            var json = Port.Shape.Source.Slice(kind.Smallest.Span);

            var document = Port.Valid(json);

            Assert.AreSame(kind, document.Kind);
        }
    }

    [TestMethod]
    [DataRow("[]", "1:1: error CC1103 this is a list, expected an object whose `documentType` is `stsCrane` or `stsSite`; if the file is not meant to be checked, leave it out with --ignore GLOB")]
    [DataRow("7", "1:1: error CC1103 this is a single value, expected an object whose `documentType` is `stsCrane` or `stsSite`; if the file is not meant to be checked, leave it out with --ignore GLOB")]
    [DataRow("{}", "1:1: error CC1103 no `documentType` is stated, expected an object whose `documentType` is `stsCrane` or `stsSite`; if the file is not meant to be checked, leave it out with --ignore GLOB")]
    [DataRow("{\"documentType\": \"unknown\"}", "1:1: error CC1103 no `documentType` is stated, expected an object whose `documentType` is `stsCrane` or `stsSite`; if the file is not meant to be checked, leave it out with --ignore GLOB")]
    [DataRow("{\"documenType\": \"stsCrane\"}", "1:1: error CC1103 no `documentType` is stated, expected an object whose `documentType` is `stsCrane` or `stsSite`; `documenType` may be meant as `documentType`")]
    [DataRow("{\"documentType\": \"stsCran\"}", "1:18: error CC1103 `stsCran` is no kind of document, expected an object whose `documentType` is `stsCrane` or `stsSite`; did you mean `stsCrane`?")]
    [DataRow("{\"documentType\": {}}", "1:18: error CC1103 this is no kind of document, expected an object whose `documentType` is `stsCrane` or `stsSite`; if the file is not meant to be checked, leave it out with --ignore GLOB")]
    public void Read_NoKnownKind_IsRefused(string json, string expected)
    {
        var lines = Port.Lines(Port.Diagnose(json));

        Assert.AreEqual("crane.json:" + expected, lines);
    }

    [TestMethod]
    [DataRow("\"1.0\"", "")]
    [DataRow("\"1.99\"", "")]
    [DataRow("\"2.0\"", "2:20: error CC1106 the document follows version 2.0 of the schema, expected 1.x or older; use a release of this tool that knows the version")]
    [DataRow("\"10\"", "2:20: error CC1106 the document follows version 10 of the schema, expected 1.x or older; use a release of this tool that knows the version")]
    [DataRow("\"0.9\"", "2:20: error CC1205 `0.9` is not a schemaVersion, expected version of this schema, for example 1.0")]
    [DataRow("1.0", "2:20: error CC1203 `schemaVersion` is number, expected text")]
    [DataRow("\"99999999999999999999999999999999.0\"", "2:20: error CC1205 `99999999999999999999999999999999.0` is not a schemaVersion, expected version of this schema, for example 1.0")]
    public void Read_Version_IsSupportedUpToTheMajorNumber(string version, string expected)
    {
        var lines = Port.Lines(Port.Diagnose(Port.Crane($"\"schemaVersion\": {version}", version.StartsWith("\"1.", StringComparison.Ordinal) || expected.Contains("CC12", StringComparison.Ordinal) ? "\"x-a\": 1" : "\"modms\": 1")));

        Assert.AreEqual(expected == "" ? "" : "crane.json:" + expected, lines);
    }

    [TestMethod]
    public void Read_Warning_StillGivesTheDocument()
    {
        var bag = new DiagnosticBag();

        var document = DocumentReader.Read(new SourceText("crane.json", Port.Crane("\"handling\": \"TBD\"", "\"siteId\": \"-\"")), Port.Shape, Port.Schema, bag);

        Assert.IsNotNull(document);
        Assert.AreEqual((null, null), (document.Handling, document.JoinKey));
        Assert.AreEqual("CC1208 CC1208", string.Join(' ', bag.ToImmutable().Select(diagnostic => diagnostic.Code.Id)));
    }

    [TestMethod]
    public void Read_MisspeltModems_GivesNoDocumentAndTheRightName()
    {
        var bag = new DiagnosticBag();

        var document = DocumentReader.Read(new SourceText("crane.json", Port.Crane("\"modms\": []")), Port.Shape, Port.Schema, bag);

        Assert.IsNull(document);
        Assert.AreEqual("crane.json:2:3: error CC1201 unknown property `modms` in CraneDocument; did you mean `modems`?", Port.Lines(bag.ToImmutable()));
    }
}
