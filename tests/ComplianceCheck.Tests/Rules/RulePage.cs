using System.Text;
using ComplianceCheck.Rules;

namespace ComplianceCheck.Tests.Rules;

/// <summary>
/// A page of rules and of what is said of each. Behind <c>===</c> stands what it is about; the lines behind that follow the
/// six that every rule begins with, or are a file of their own behind <c>@ name</c> (<c>-</c> for none); behind <c>---</c>
/// stands what is said.
/// </summary>
internal sealed record RulePage(string Path, string Text)
{
    public static RulePage Read(string name)
    {
        var path = Repository.PathOf("tests/ComplianceCheck.Tests/Rules/" + name);
        return new RulePage(path, File.ReadAllText(path));
    }

    /// <summary>The text with what is said now, which UPDATE_EXPECTED=1 writes in its place.</summary>
    /// <param name="rule">The lines of a rule where the page gives none.</param>
    /// <param name="pack">The pack file where the page gives none.</param>
    /// <param name="diagnose">What is said of a pack, one diagnostic a line.</param>
    public string Answer(string rule, string pack, Func<PackFiles, string> diagnose)
    {
        var answered = new StringBuilder(Text.Split("\n=== ")[0]);
        foreach (var (asked, files) in Cases(rule, pack))
        {
            var answer = string.Join('\n', diagnose(files).Split('\n').Select(line => line.StartsWith("p/", StringComparison.Ordinal) ? line["p/".Length..] : line));
            Assert.AreNotEqual("", answer, asked);
            answered.Append("\n=== ").Append(asked).Append("\n---\n").Append(answer).Append('\n');
        }

        if (Environment.GetEnvironmentVariable("UPDATE_EXPECTED") == "1")
        {
            File.WriteAllText(Path, answered.ToString());
        }

        return answered.ToString();
    }

    /// <summary>What is asked, as the page has it, and the packs.</summary>
    public IEnumerable<(string Asked, PackFiles Files)> Cases(string rule, string pack) =>
        from part in Text.Split("\n=== ").Skip(1)
        let asked = part.Split("\n---\n")[0].TrimEnd('\n')
        select (asked, FilesOf(asked[(asked.IndexOf('\n', StringComparison.Ordinal) + 1)..], rule, pack));

    private static PackFiles FilesOf(string asked, string rule, string pack)
    {
        var parts = $"\n{asked}".Split("\n@ ");
        var files = new Dictionary<string, string>
        {
            ["pack.yaml"] = pack,
            ["R-1.yaml"] = Workshop.Rule(parts[0].Trim('\n') is { Length: > 0 } lines ? lines : rule),
        };
        foreach (var part in parts.Skip(1))
        {
            var (name, text) = (part[..part.IndexOf('\n', StringComparison.Ordinal)], part[(part.IndexOf('\n', StringComparison.Ordinal) + 1)..]);
            files[name] = text;
            if (text == "-")
            {
                files.Remove(name);
            }
        }

        return Workshop.Files(null, [.. files.Select(pair => (pair.Key, pair.Value))]);
    }
}
