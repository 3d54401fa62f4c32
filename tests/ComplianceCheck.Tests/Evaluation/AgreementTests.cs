using System.Text.Json.Nodes;
using ComplianceCheck.Evaluation;
using ComplianceCheck.Tests.Packs;
using ComplianceCheck.Tests.Rules;
using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.Evaluation;

/// <summary>What the engine decides, against conditions and documents that nobody thought of.</summary>
[TestClass]
public sealed class AgreementTests
{
    private static readonly string[] Assumed = ["state", "guarded"];

    [TestMethod]
    public void Check_AnyCondition_AgreesWithAPlainReading()
    {
        var claims = Claims(1, 600);
        var checker = Compile(claims);
        var count = new Dictionary<string, int>();

        foreach (var (machine, site) in Machines(2, 170))
        {
            var verdicts = Verdicts(checker, machine, site);
            for (var i = 0; i < claims.Count; i++)
            {
                var expected = new PlainReading(machine, site, Workshop.Today).Verdict(claims[i]);
                Assert.AreEqual(expected, verdicts[i], $"{claims[i].Yaml}\n{machine.ToJsonString()}\n{site?.ToJsonString()}");
                count[expected] = count.GetValueOrDefault(expected) + 1;
            }
        }

        // Otherwise the agreement would show little.
        Assert.IsGreaterThan(100_000, count.Values.Sum());
        Assert.IsGreaterThan(20_000, count["Pass"]);
        Assert.IsGreaterThan(20_000, count["Fail"]);
        Assert.IsGreaterThan(20_000, count["Unknown"]);
    }

    [TestMethod]
    public void Check_PropertyAdded_TurnsNoPassIntoAFailureOrBack()
    {
        var claims = Claims(3, 400).Where(claim => claim.All.All(part => !part.Worst && !IsExists(part) && !Reads(part, Assumed))).ToList();
        var checker = Compile(claims);
        Assert.IsGreaterThan(80, claims.Count);

        foreach (var (less, more, site, what) in Removals(4, 60))
        {
            var (before, after) = (Verdicts(checker, less, site), Verdicts(checker, more, site));
            for (var i = 0; i < claims.Count; i++)
            {
                Assert.IsTrue(before[i] == "Unknown" || before[i] == after[i], $"{before[i]}, and with {what} {after[i]}: {claims[i].Yaml}\n{more.ToJsonString()}\n{site?.ToJsonString()}");
            }
        }
    }

    [TestMethod]
    public void Check_PropertyRemoved_NeverLeadsToAPass()
    {
        var claims = Claims(5, 300).Where(claim => !claim.All.Any(IsExists)).ToList();
        var checker = Compile(claims);
        Assert.IsGreaterThan(100, claims.Count);

        foreach (var (less, more, site, what) in Removals(6, 60))
        {
            var (after, before) = (Verdicts(checker, less, site), Verdicts(checker, more, site));
            for (var i = 0; i < claims.Count; i++)
            {
                Assert.IsTrue(after[i] != "Pass" || before[i] == "Pass", $"{before[i]}, and without {what} {after[i]}: {claims[i].Yaml}\n{more.ToJsonString()}\n{site?.ToJsonString()}");
            }
        }
    }

    [TestMethod]
    public void Check_IfUnknownWorst_LeadsToNoPassAndToNoFailureLess()
    {
        var claims = Claims(7, 400).Where(claim => claim.All.Any(part => part.Worst) && !claim.All.Any(part => part is Named)).ToList();
        var (checker, plain) = (Compile(claims), Compile([.. claims.Select(claim => claim.Plain)]));
        var failures = 0;

        foreach (var (machine, site) in Machines(8, 60))
        {
            var (with, without) = (Verdicts(checker, machine, site), Verdicts(plain, machine, site));
            for (var i = 0; i < claims.Count; i++)
            {
                Assert.IsTrue(with[i] == without[i] || (without[i], with[i]) == ("Unknown", "Fail"), $"{without[i]}, and with ifUnknown {with[i]}: {claims[i].Yaml}\n{machine.ToJsonString()}\n{site?.ToJsonString()}");
                failures += with[i] == without[i] ? 0 : 1;
            }
        }

        Assert.IsGreaterThan(100, failures);
    }

    [TestMethod]
    public void Check_Shuffled_DecidesTheSame()
    {
        var claims = Claims(9, 200);
        var checker = Compile(claims);

        foreach (var (machine, site) in Machines(10, 50))
        {
            var shuffled = Shuffle.Of(new SourceText("m", machine.ToJsonString()), 11);
            var shuffledSite = site is null ? null : Shuffle.Of(new SourceText("s", site.ToJsonString()), 12);

            CollectionAssert.AreEqual(Verdicts(checker, machine, site), Verdicts(checker, JsonNode.Parse(shuffled.Bytes)!.AsObject(), shuffledSite is null ? null : JsonNode.Parse(shuffledSite.Bytes)!.AsObject()));
        }
    }

    private static bool IsExists(Claim claim) => claim is Compared { Operator: "exists" };

    private static bool Reads(Claim claim, string[] names) => claim is Compared compared && names.Contains(compared.Field.Split('.')[^1]);

    private static List<Claim> Claims(int seed, int count)
    {
        var maker = new ClaimMaker(seed);
        return [.. Enumerable.Range(0, count).Select(_ => maker.Make())];
    }

    /// <summary>One pack with a rule for each condition.</summary>
    private static Checker Compile(IReadOnlyList<Claim> claims) => Checker.Compile(Workshop.Usable(Workshop.Files(
        null,
        [("pack.yaml", Workshop.PackFile), ("definitions.yaml", ClaimMaker.DefinitionsFile), .. claims.Select((claim, number) => ($"R-{number:0000}.yaml", Workshop.Rule("require: " + claim.Yaml, $"R-{number:0000}")))])));

    private static IEnumerable<(JsonObject Machine, JsonObject? Site)> Machines(int seed, int count)
    {
        var maker = new MachineMaker(seed);
        return Enumerable.Range(0, count).Select(_ => maker.Make());
    }

    private static string[] Verdicts(Checker checker, JsonObject machine, JsonObject? site)
    {
        var document = Workshop.Valid(new SourceText("machine.json", machine.ToJsonString()));
        var joined = site is null || document.JoinKey is null ? null : Workshop.Valid(new SourceText("site.json", site.ToJsonString()));
        return [.. checker.Decide(document, joined, Workshop.Today).Verdicts.Select(decided => decided.Verdict.ToString())];
    }

    /// <summary>
    /// Machines with one property, anywhere, taken away. Left alone is what stands for another value that shows when it goes:
    /// ids, which make references lead elsewhere; what is inherited otherwise; and what would only be stated as none.
    /// </summary>
    private static IEnumerable<(JsonObject Less, JsonObject More, JsonObject? Site, string What)> Removals(int seed, int count)
    {
        var random = new Random(seed);
        foreach (var (machine, site) in Machines(seed, count))
        {
            var places = Objects(machine).SelectMany(holder => holder.Select(property => (Path: holder.GetPath(), property.Key)))
                .Where(place => place.Key is not ("id" or "documentType" or "house" or "none") && !place.Path.Contains("house", StringComparison.Ordinal) && !place.Path.Contains("boss", StringComparison.Ordinal) && !place.Path.EndsWith("owner", StringComparison.Ordinal) && !place.Path.EndsWith("author", StringComparison.Ordinal))
                .ToArray();
            random.Shuffle(places);
            foreach (var (path, name) in places.Take(4))
            {
                var less = machine.DeepClone().AsObject();
                Objects(less).Single(holder => holder.GetPath() == path).Remove(name);
                yield return (less, machine, site, $"{path}.{name}");
            }
        }
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject named => named.SelectMany(property => Objects(property.Value)).Prepend(named),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };
}
