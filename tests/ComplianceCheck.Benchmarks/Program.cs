// Measures what a check costs in multiples of JsonDocument.Parse of the same bytes, all in one run, the two in turn.
// Absolute times mean nothing on a shared machine; the ratios do.
//
//   dotnet run -c Release --project tests/ComplianceCheck.Benchmarks
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Evaluation;
using ComplianceCheck.Rules;
using ComplianceCheck.Text;

const int Rounds = 200;
var root = FindRoot(AppContext.BaseDirectory);
var pack = ReadPack(Path.Combine(root, "rules", "mts-sts-cranes"));
var schema = DocumentSchema.Compile(pack.Schema);
var checker = Checker.Compile(pack);
var samples = Path.Combine(root, "tests", "ComplianceCheck.Tests", "Samples", "EBT");
var source = Open(Path.Combine(samples, "cranes", "EBT-QC-01.json"));
var crane = Read(source);
var site = Read(Open(Path.Combine(samples, "site.json")));
var asOf = new DateOnly(2026, 11, 3);

var baseline = Measure(() => JsonDocument.Parse(source.Memory).Dispose());
Console.WriteLine($"EBT-QC-01, {source.Memory.Length} bytes; JsonDocument.Parse is 1.00");
Report("read with places", () => JsonTextReader.Read(source, new DiagnosticBag()));
Report("read and validate", () => Read(source));
Report($"check {pack.Rules.Length} rule(s)", () => checker.Check(crane, site, asOf));

void Report(string step, Action action) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{step,-24} {Measure(action) / baseline,8:0.00}"));

// The median of the rounds, so that one interruption does not count.
static double Measure(Action action)
{
    var ticks = new long[Rounds];
    for (var round = -20; round < Rounds; round++)
    {
        var start = Stopwatch.GetTimestamp();
        action();
        if (round >= 0)
        {
            ticks[round] = Stopwatch.GetTimestamp() - start;
        }
    }

    Array.Sort(ticks);
    return ticks[Rounds / 2];
}

static string FindRoot(string folder) => File.Exists(Path.Combine(folder, "ComplianceCheck.sln")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);

static SourceText Open(string path) => new(path.Replace('\\', '/'), File.ReadAllBytes(path));

static Pack ReadPack(string folder)
{
    var diagnostics = new DiagnosticBag();
    var files = Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(Open);
    return PackReader.Read(new PackFiles(folder.Replace('\\', '/'), [.. files], Open), diagnostics) ?? throw new InvalidOperationException(DiagnosticText.OneLine(diagnostics.ToImmutable()[0]));
}

Document Read(SourceText file)
{
    var diagnostics = new DiagnosticBag();
    return DocumentReader.Read(file, pack.Schema, schema, diagnostics) ?? throw new InvalidOperationException(DiagnosticText.OneLine(diagnostics.ToImmutable()[0]));
}
