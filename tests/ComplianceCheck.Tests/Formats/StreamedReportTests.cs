using System.Text;
using ComplianceCheck.Assessments;
using ComplianceCheck.Formats;
using ComplianceCheck.Reporting;
using ComplianceCheck.Tests.Reporting;

namespace ComplianceCheck.Tests.Formats;

/// <summary>What every report that programs read has in common.</summary>
[TestClass]
[DoNotParallelize]
public sealed class StreamedReportTests
{
    public static IEnumerable<object[]> Names => MachineReport.Names.Select(name => new object[] { name });

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Write_StreamThatTakesLittleAtATime_GetsEverything(string name)
    {
        var run = SampleAssessment.Large(12, 20);
        using var slow = new SlowStream();

        MachineReport.Write(name, run, dueOnly: false, slow);

        CollectionAssert.AreEqual(ReportedRuns.Bytes(name, run), slow.Taken.ToArray());
        Assert.IsFalse(slow.IsClosed);
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Write_TenTimesTheFindings_GathersNoMoreBeforeItWrites(string name)
    {
        var (small, large) = (SampleAssessment.Large(20, 20), SampleAssessment.Large(100, 40));
        Cost(name, small);

        var (few, many) = (Cost(name, small), Cost(name, large));

        Console.WriteLine(FormattableString.Invariant($"{name}: {few.PerByte:0.00} and {many.PerByte:0.00} bytes allocated for each that is written, at most {few.Largest} and {many.Largest} at once"));
        Assert.IsLessThan(1.5, many.PerByte / few.PerByte);
        Assert.IsLessThan(160 * 1024, many.Largest);
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Write_VeryLongText_StandsInItWhole(string name)
    {
        var text = string.Concat(Enumerable.Repeat("0123456789abcdef", 65536));
        var finding = SampleAssessment.Fail("C", "M-1") with { Message = text };

        var report = ReportedRuns.Text(name, SampleAssessment.Of([SampleAssessment.Outcome("C", Verdict.Fail, finding)]));

        // A cell of a spreadsheet holds no more than that, and says so.
        StringAssert.Contains(report, name == "csv" ? text[..32_000] + "… (cut, 1016576 characters more" : text, StringComparison.Ordinal);
    }

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void Write_Twice_GivesTheSameBytesWithoutAMarkAndWithALineEndAtTheEnd(string name)
    {
        foreach (var run in ReportedRuns.All.Concat(ReportedRuns.Hostile.Select(hostile => hostile.Run)))
        {
            var bytes = ReportedRuns.Bytes(name, run);

            CollectionAssert.AreEqual(bytes, ReportedRuns.Bytes(name, run));
            Assert.AreNotEqual(0xef, bytes[0]);
            Assert.AreEqual((byte)'\n', bytes[^1]);
            _ = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
    }

    /// <summary>What every report carries, wherever it puts it.</summary>
    [TestMethod]
    [DataRow("jsonl")]
    [DataRow("csv")]
    [DataRow("junit")]
    public void Write_Decided_NamesWhatTheRunWasMadeOf(string name)
    {
        var run = SampleAssessment.Decided();

        var report = ReportedRuns.Text(name, run);

        string[] carried =
        [
            run.Tool.Name, run.Tool.Version, run.Tool.TemplateEngine, "2026-11-22", "2026-11-23T04:30:00Z", run.AssessedBy!, run.Packs[0].Id, run.Packs[0].Version, run.Packs[0].Sha256, run.Profile!.Id, run.Profile.Decisions[0].Why,
            .. run.Inputs.Select(input => input.Sha256), .. run.Documents.Select(document => document.Sha256), .. run.Waivers.Select(waiver => ReportWords.Key(waiver.State)), .. run.Attestations.Select(attestation => attestation.Statement), .. run.NotExamined.Select(omission => omission.Why),
            run.Baseline!.Path, run.Parameters[0].Name,
        ];
        Assert.AreEqual("", string.Join('\n', carried.Where(text => !report.Contains(text, StringComparison.Ordinal))));
    }

    private static (double PerByte, int Largest) Cost(string name, Assessment run)
    {
        using var counting = new CountingStream();
        var before = GC.GetAllocatedBytesForCurrentThread();
        MachineReport.Write(name, run, dueOnly: false, counting);
        return ((double)(GC.GetAllocatedBytesForCurrentThread() - before) / counting.Position, counting.Largest);
    }

    /// <summary>Counts what it is given and keeps nothing.</summary>
    private sealed class CountingStream : WriteOnlyStream
    {
        public int Largest { get; private set; }

        protected override void Take(ReadOnlySpan<byte> bytes) => Largest = Math.Max(Largest, bytes.Length);
    }

    /// <summary>Takes seven bytes, lets others run, and takes the next.</summary>
    private sealed class SlowStream : WriteOnlyStream
    {
        public List<byte> Taken { get; } = [];

        public bool IsClosed { get; private set; }

        protected override void Take(ReadOnlySpan<byte> bytes)
        {
            for (var rest = bytes; !rest.IsEmpty; rest = rest[Math.Min(7, rest.Length)..])
            {
                Taken.AddRange(rest[..Math.Min(7, rest.Length)]);
                Thread.Yield();
            }
        }

        public override void Close()
        {
            IsClosed = true;
            base.Close();
        }
    }

    /// <summary>A stream like that of a pipe: it can neither be read nor sought.</summary>
    private abstract class WriteOnlyStream : Stream
    {
        private long length;

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => length; set => throw new NotSupportedException(); }

        protected abstract void Take(ReadOnlySpan<byte> bytes);

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            length += buffer.Length;
            Take(buffer);
        }
    }
}
