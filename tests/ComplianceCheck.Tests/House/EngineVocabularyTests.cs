using System.Text.RegularExpressions;

namespace ComplianceCheck.Tests.House;

/// <summary>
/// Keeps the words of any one field of work out of the engine: what it is asked about stands in schemas, packs and templates.
/// Code, comments and texts are searched alike, also inside names such as <c>documentedModems</c>.
/// </summary>
/// <remarks>
/// Several of the words have another sense that programmers use: a terminal to type at, a container of elements, a port behind
/// an address. They are forbidden in every sense, for there is another word for each (screen, list or holder, number), and a
/// search cannot tell the senses apart. <c>CFR</c> and other names of laws are forbidden too, in comments as well: no line of the
/// engine comes from a regulation, packs cite them. Lock files are left out: their hashes hold any letters.
/// </remarks>
[TestClass]
public partial class EngineVocabularyTests
{
    /// <summary>Nouns in the singular and in lower case; several words are written apart.</summary>
    private static readonly string[] Forbidden =
    [
        // What is looked at, its parts, and where it stands.
        "crane", "sts", "rtg", "gantry", "spreader", "trolley", "hoist", "boom", "headblock",
        "vessel", "ship", "barge", "terminal", "port", "seaport", "harbour", "harbor", "wharf", "pier", "quay", "berth", "dock",
        "container", "cargo", "freight", "stevedore", "longshoreman", "maritime", "marine", "teu",

        // What it is equipped with, and who makes it.
        "modem", "sim", "esim", "imei", "iccid", "imsi", "eid", "antenna", "cellular", "lte", "plc", "hmi", "scada", "vfd", "firmware", "vendor", "oem",
        "zpmc", "huawei", "zte", "hikvision", "dahua", "konecranes", "liebherr", "kalmar", "paceco", "siemens", "abb", "teltonika", "moxa",

        // Who asks, and by which law.
        "coast guard", "uscg", "captain of the port", "marsec", "mtsa", "marad", "imo", "cfr", "tsa", "cisa",
    ];

    private static readonly string[][] ForbiddenWords = [.. Forbidden.Select(noun => noun.Split(' '))];

    [TestMethod]
    public void Engine_EveryFile_NamesNothingOfAnyOneFieldOfWork()
    {
        var engine = Repository.PathOf("src/ComplianceCheck");
        var files = Directory.GetFiles(engine, "*", SearchOption.AllDirectories)
            .Select(path => (Path: path, Name: Path.GetRelativePath(engine, path).Replace('\\', '/')))
            .Where(file => !file.Name.StartsWith("bin/", StringComparison.Ordinal) && !file.Name.StartsWith("obj/", StringComparison.Ordinal) && !file.Name.EndsWith(".lock.json", StringComparison.Ordinal))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .ToList();

        var found = files.SelectMany(file => Find(file.Name).Select(noun => $"{file.Name}: {noun} in its name").Concat(LinesOf(file.Path).SelectMany((line, i) => Find(line).Select(noun => $"{file.Name}:{i + 1}: {noun} in: {line.Trim()}"))));

        Assert.IsGreaterThan(100, files.Count);
        Assert.AreEqual("", string.Join('\n', found));
    }

    [TestMethod]
    [DataRow("a crane", "crane")]
    [DataRow("var documentedModems = 1;", "modem")]
    [DataRow("STSCranes", "sts crane")]
    [DataRow("max_sim_count", "sim")]
    [DataRow("SIMs and PLCs", "sim plc")]
    [DataRow("berths, quays, gantries", "berth quay gantry")]
    [DataRow("the Coast Guard, CoastGuard", "coast guard coast guard")]
    [DataRow("Terminal2", "terminal")]
    [DataRow("modems[0].lifecycle, $site.port", "modem port")]
    [DataRow("report, export, important, SimpleText, simultaneous, shipped, guard, coast", "")]
    public void Find_Line_KnowsWordsInsideNames(string line, string expected)
    {
        var found = string.Join(' ', Find(line));

        Assert.AreEqual(expected, found);
    }

    private static string[] LinesOf(string path) => File.ReadAllText(path).Split('\n');

    /// <summary>The forbidden nouns of a line, in its order. Nouns of several words are only found within a line.</summary>
    private static IEnumerable<string> Find(string line)
    {
        var words = Words().Matches(line).Select(match => match.Value.ToLowerInvariant()).ToArray();
        for (var i = 0; i < words.Length; i++)
        {
            foreach (var noun in ForbiddenWords.Where(noun => i + noun.Length <= words.Length && noun.Zip(words[i..]).All(pair => IsForm(pair.Second, pair.First))))
            {
                yield return string.Join(' ', noun);
            }
        }
    }

    private static bool IsForm(string word, string noun) =>
        word == noun || word == noun + "s" || (noun.EndsWith('y') && word == noun[..^1] + "ies") || word == noun + "es" || (noun.EndsWith('f') && word == noun[..^1] + "ves");

    /// <summary>The words that names are made of: <c>STSCranes</c> is STS and Cranes, <c>SIMs</c> is one word.</summary>
    [GeneratedRegex("[A-Z]+s(?![a-z])|[A-Z]+(?![a-z])|[A-Z]?[a-z]+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
