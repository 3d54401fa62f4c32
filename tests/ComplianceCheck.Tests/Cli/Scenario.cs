using System.Globalization;
using System.Text;

namespace ComplianceCheck.Tests.Cli;

/// <summary>
/// One scenario: a text file that says what it shows, then has sections that begin with <c>=== </c>.
/// <c>file PATH</c> (the lines below), <c>text PATH</c> (one line with C escapes), <c>bytes PATH</c> (hexadecimal),
/// <c>repeat COUNT PATH</c> (the line below, so many times), <c>copy FROM TO</c> (from the repository), <c>folder PATH</c>,
/// <c>replace PATH</c> (two lines: what, by what; or lines, <c>---</c>, lines); then <c>command</c>, <c>exit CODE</c>, <c>stdout</c> and <c>stderr</c>.
/// The current folder shows as <c>{here}</c>.
/// </summary>
internal sealed record Scenario(string Given, string Command, int Exit, string Output, string Error)
{
    public static string Folder => Repository.PathOf("tests/ComplianceCheck.Tests/Cli/Scenarios");

    /// <summary>Names of all scenarios.</summary>
    public static IEnumerable<string> Names => Directory.GetFiles(Folder, "*.txt").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    /// <summary>The words of the command.</summary>
    public string[] Arguments => [.. Command.Split(' ').Select(word => word.Replace('~', ' ').Replace("\"\"", "", StringComparison.Ordinal))];

    public static Scenario Read(string name)
    {
        var text = File.ReadAllText(PathOf(name)).ReplaceLineEndings("\n");
        var sections = text.Split("\n=== ");
        var given = sections.TakeWhile(section => !section.StartsWith("command\n", StringComparison.Ordinal)).ToList();
        string Body(string section) => sections.Skip(given.Count).FirstOrDefault(found => found.StartsWith(section, StringComparison.Ordinal)) is { } found && found.IndexOf('\n', StringComparison.Ordinal) is var end and >= 0 ? found[(end + 1)..] : "";
        var exit = sections.FirstOrDefault(section => section.StartsWith("exit ", StringComparison.Ordinal))?[5..].Trim() ?? "-1";
        return new Scenario(string.Join("\n=== ", given), Body("command").Trim(), int.Parse(exit, CultureInfo.InvariantCulture), Body("stdout"), Body("stderr"));
    }

    /// <summary>Rewrites the expectations by what was found.</summary>
    public void Write(string name) =>
        File.WriteAllText(PathOf(name), $"{Given}\n=== command\n{Command}\n=== exit {Exit.ToString(CultureInfo.InvariantCulture)}\n=== stdout\n{Output.TrimEnd('\n')}\n=== stderr\n{Error.TrimEnd('\n')}\n");

    /// <summary>Makes what the scenario starts from.</summary>
    public void Arrange(Workplace place)
    {
        foreach (var section in Given.Split("\n=== ").Skip(1))
        {
            var (words, body) = (section.Split('\n')[0].Split(' '), section.Contains('\n', StringComparison.Ordinal) ? section[(section.IndexOf('\n', StringComparison.Ordinal) + 1)..] : "");
            var path = words[^1].Replace('~', ' ');
            switch (words[0])
            {
                case "file": place.Put(path, body.TrimEnd('\n') + "\n"); break;
                case "text": place.Put(path, System.Text.RegularExpressions.Regex.Unescape(body.TrimEnd('\n'))); break;
                case "bytes": place.Put(path, Convert.FromHexString(string.Concat(body.Where(char.IsAsciiHexDigit)))); break;
                case "repeat": place.Put(path, new StringBuilder().Insert(0, body.TrimEnd('\n'), int.Parse(words[1], CultureInfo.InvariantCulture)).ToString()); break;
                case "copy": place.Copy(words[1], path); break;
                case "folder": Directory.CreateDirectory(Path.Combine(place.Folder, path)); break;
                case "replace":
                    var (parts, before) = (body.TrimEnd('\n').Split(body.Contains("\n---\n", StringComparison.Ordinal) ? "\n---\n" : "\n"), place.Read(path));
                    Assert.Contains(parts[0], before, "nothing to replace");
                    place.Put(path, before.Replace(parts[0], parts[1], StringComparison.Ordinal));
                    break;
                default: Assert.Fail($"a scenario has no section `{words[0]}`"); break;
            }
        }
    }

    private static string PathOf(string name) => Path.Combine(Folder, name + ".txt");
}
