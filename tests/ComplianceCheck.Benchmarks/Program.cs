// Measures what a check costs in multiples of JsonDocument.Parse of the same bytes, all in one run, the two in turn.
// Absolute times mean nothing on a shared machine; the ratios do.
//
//   dotnet run -c Release --project tests/ComplianceCheck.Benchmarks
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ComplianceCheck.Assessments;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Evaluation;
using ComplianceCheck.Rules;
using ComplianceCheck.Text;
using ComplianceCheck.Yaml;

const int RuleCount = 90;
var root = FindRoot(AppContext.BaseDirectory);
var pack = ReadPack(Path.Combine(root, "rules", "mts-sts-cranes"), RuleCount);
var schema = DocumentSchema.Compile(pack.Schema);
var checker = Checker.Compile(pack);
var distinct = Checker.Compile(pack with { Rules = [.. pack.Rules.DistinctBy(rule => rule.Title)] });
var samples = Path.Combine(root, "tests", "ComplianceCheck.Tests", "Samples", "EBT");
var source = Passing(Open(Path.Combine(samples, "cranes", "EBT-QC-01.json")));
var crane = Read(source);
var site = Read(Open(Path.Combine(samples, "site.json")));
var asOf = new DateOnly(2026, 11, 3);

var decisions = checker.Decide(crane, site, asOf);
if (decisions.Write().FirstOrDefault(outcome => outcome.Verdict != Verdict.Pass) is { } other)
{
    throw new InvalidOperationException($"the document is to pass every rule, and not {other.Rule}: {string.Join("; ", other.Findings.Where(finding => finding.Verdict == other.Verdict).Select(finding => finding.Message))}");
}

var parse = ("JsonDocument.Parse", (Action)(() => JsonDocument.Parse(source.Memory).Dispose()));
Console.WriteLine($"A crane that passes all of {pack.Rules.Length} rules, {source.Memory.Length} bytes");
Report(500,
    parse,
    ("read with places", () => JsonTextReader.Read(source, new DiagnosticBag())),
    ($"decide {pack.Rules.Length} rules", () => checker.Decide(crane, site, asOf).Dispose()),
    ("decide each rule once", () => distinct.Decide(crane, site, asOf).Dispose()));

// Steps that leave much to collect are measured apart: others would pay for it.
Report(30,
    parse,
    ("read and validate", () => Read(source)),
    ("write the findings", () => decisions.Write()));

Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"bytes allocated for each rule decided: {Allocated(() => checker.Decide(crane, site, asOf).Dispose()) / pack.Rules.Length}"));

// Each round measures every step, so that whatever else the machine does falls on all of them; the median of the rounds, so
// that one interruption does not count. The first step is 1.00.
void Report(int rounds, params (string Name, Action Action)[] steps)
{
    // Each step alone first, until the runtime has nothing left to compile better.
    foreach (var (_, action) in steps)
    {
        var start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(3))
        {
            action();
        }
    }

    var ticks = steps.Select(_ => new long[rounds]).ToArray();
    for (var round = 0; round < rounds; round++)
    {
        for (var step = 0; step < steps.Length; step++)
        {
            var start = Stopwatch.GetTimestamp();
            steps[step].Action();
            ticks[step][round] = Stopwatch.GetTimestamp() - start;
        }
    }

    var medians = ticks.Select(times => (double)times.Order().ElementAt(rounds / 2)).ToArray();
    for (var step = 0; step < steps.Length; step++)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{steps[step].Name,-24} {medians[step] / medians[0],8:0.00}"));
    }
}

static long Allocated(Action action)
{
    var before = GC.GetAllocatedBytesForCurrentThread();
    action();
    return GC.GetAllocatedBytesForCurrentThread() - before;
}

// The compliant sample with the three facts that two rules ask for beyond it: who stands above the maker of the modem, and
// that remote connections were seen to be for reading only.
static SourceText Passing(SourceText sample)
{
    var crane = JsonNode.Parse(sample.Bytes)!;
    foreach (var modem in crane["modems"]!.AsArray())
    {
        modem!["manufacturer"]!["ultimate"] = true;
    }

    var review = crane["observations"]!.AsArray().First(observation => observation!["kind"]!.ToString() is "configurationReview" or "configurationExport")!["id"]!.ToString();
    foreach (var connection in crane["remoteConnections"]!.AsArray())
    {
        connection!["capability"] = "readOnly";
        connection["observedBy"]!.AsArray().Add(new JsonObject { ["obs"] = review, ["result"] = "present", ["asserts"] = new JsonArray("capability") });
    }

    return new SourceText(sample.Path, crane.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
}

static string FindRoot(string folder) => File.Exists(Path.Combine(folder, "ComplianceCheck.sln")) ? folder : FindRoot(Path.GetDirectoryName(folder)!);

static SourceText Open(string path) => new(path.Replace('\\', '/'), File.ReadAllBytes(path));

// Copies of the rules of a pack, each under an id of its own and without its tests.
static Pack ReadPack(string folder, int ruleCount)
{
    var diagnostics = new DiagnosticBag();
    var files = Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(Open).ToList();
    var rules = files.Where(file => file.Memory.Span.StartsWith("id: "u8)).ToList();
    var copies = Enumerable.Range(0, ruleCount).Select(number =>
    {
        var text = System.Text.Encoding.UTF8.GetString(rules[number % rules.Count].Bytes);
        var copied = Regex.Replace(text[..text.IndexOf("\ntests:", StringComparison.Ordinal)], "^id: (.*)$", $"id: $1-{number:00}", RegexOptions.Multiline);
        return new SourceText($"{folder.Replace('\\', '/')}/copy-{number:00}.yaml", copied);
    });
    var pack = new PackFiles(folder.Replace('\\', '/'), [.. files.Except(rules), .. copies], Open);

    // The dated list that travels with the pack is old on purpose, so that nobody passes by it.
    var changes = (YamlMapping)YamlReader.Read(new SourceText("changes.yaml", "coveredListMaxAge: 100y"), diagnostics)!;
    return PackReader.Read(pack, changes, diagnostics) ?? throw new InvalidOperationException(DiagnosticText.OneLine(diagnostics.ToImmutable().First(diagnostic => diagnostic.IsError)));
}

Document Read(SourceText file)
{
    var diagnostics = new DiagnosticBag();
    return DocumentReader.Read(file, pack.Schema, schema, diagnostics) ?? throw new InvalidOperationException(DiagnosticText.OneLine(diagnostics.ToImmutable()[0]));
}
