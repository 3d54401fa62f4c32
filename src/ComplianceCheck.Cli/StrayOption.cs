using System.CommandLine;
using ComplianceCheck.Diagnostics;

namespace ComplianceCheck.Cli;

/// <summary>
/// Finds words that begin with <c>-</c> and are no option. The parser would take them for paths; then <c>--due-olny</c>
/// would be a file that does not exist at best, and silence at worst.
/// </summary>
internal static class StrayOption
{
    /// <summary>What is wrong with the first such word, in a sentence; null when there is none. Behind <c>--</c> everything is a path.</summary>
    public static string? Find(RootCommand root, string[] arguments)
    {
        Command command = root;
        foreach (var argument in arguments)
        {
            if (argument == "--")
            {
                return null;
            }

            if (!argument.StartsWith('-'))
            {
                command = command.Subcommands.FirstOrDefault(sub => sub.Name == argument) ?? command;
                continue;
            }

            var name = argument.Split('=', ':')[0];
            var options = root.Options.Where(option => option.Recursive || command == root).Concat(command.Options).ToList();
            var known = options.SelectMany(option => option.Aliases.Prepend(option.Name)).Where(known => known[0] == '-').ToList();
            if (!known.Contains(name, StringComparer.Ordinal))
            {
                var help = NameSuggestion.DidYouMean(name, known.Where(word => word.Length > 2)) ?? $"options are {string.Join(", ", known.Where(word => word.StartsWith("--", StringComparison.Ordinal)))}";
                return $"`{argument}` is no option of `compliance-check {(command == root ? "" : command.Name)}`; {help}; a path that begins with `-` goes behind `--`".Replace(" `;", "`;", StringComparison.Ordinal);
            }
        }

        return null;
    }
}
