using System.CommandLine;
using ComplianceCheck.Diagnostics;

namespace ComplianceCheck.Cli;

/// <summary>
/// Finds words that the parser would take for something else than they were meant as. A misspelt option would be a path:
/// <c>--due-olny</c> would be a file that does not exist at best, and silence at worst.
/// </summary>
internal static class StrayWord
{
    /// <summary>What is wrong with the first such word, in a sentence; null when there is none. Behind <c>--</c> everything is a path.</summary>
    public static string? Find(Command root, string[] arguments)
    {
        if (arguments.Contains("", StringComparer.Ordinal))
        {
            return "an argument is empty, expected a word; a variable in the command may not be set";
        }

        Command command = root;
        foreach (var argument in arguments.TakeWhile(argument => argument != "--"))
        {
            if (argument.StartsWith('-'))
            {
                if (OptionError(root, command, argument) is { } error)
                {
                    return error;
                }
            }
            else if (command == root)
            {
                if (root.Subcommands.FirstOrDefault(sub => sub.Name == argument) is not { } named)
                {
                    return CommandError(root, argument);
                }

                command = named;
            }
        }

        return null;
    }

    private static string CommandError(Command root, string word)
    {
        var isPath = File.Exists(word) || Directory.Exists(word);
        var help = isPath ? $"to check it, say `compliance-check check {DiskFiles.Shown(word)}`" : NameSuggestion.DidYouMeanOrList(word, [.. root.Subcommands.Select(sub => sub.Name)]);
        return $"`{word}` is no command of `compliance-check`; {help}";
    }

    private static string? OptionError(Command root, Command command, string word)
    {
        var end = word.IndexOfAny(['=', ':']);
        var name = end < 0 ? word : word[..end];
        var options = root.Options.Where(option => option.Recursive || command == root).Concat(command.Options).Distinct().ToList();
        var known = options.SelectMany(option => option.Aliases.Prepend(option.Name)).Where(known => known[0] == '-').ToList();
        if (options.Find(option => option.Name == name || option.Aliases.Contains(name)) is { } option)
        {
            return end >= 0 && option.ValueType == typeof(bool) ? $"`{word}` gives a value to `{name}`, which takes none" : null;
        }

        var asked = command == root ? "compliance-check" : $"compliance-check {command.Name}";
        var help = NameSuggestion.DidYouMean(name, known.Where(known => known.Length > 2)) ?? "a path that begins with `-` goes behind `--`";
        return $"`{word}` is no option of `{asked}`; {help}";
    }
}
