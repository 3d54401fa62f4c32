using System.CommandLine;
using System.CommandLine.Completions;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Cli;

/// <summary><c>completion SHELL</c>: the script by which a shell completes the words of a command line.</summary>
internal static class CompletionCommand
{
    /// <summary>The first word of what the scripts ask; `--` and the words of the command line so far follow.</summary>
    public const string Answer = "complete";

    private static readonly SortedDictionary<string, string> Scripts = new(StringComparer.Ordinal)
    {
        ["bash"] = """
            # eval "$(compliance-check completion bash)", in ~/.bashrc
            _compliance_check() {
                local IFS=$'\n'
                COMPREPLY=($(compliance-check complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
            }
            complete -o default -F _compliance_check compliance-check
            """,
        ["fish"] = """
            # compliance-check completion fish > ~/.config/fish/completions/compliance-check.fish
            complete -c compliance-check -a '(set -l words (commandline -opc) (commandline -ct); compliance-check complete -- $words[2..-1] 2>/dev/null)'
            """,
        ["powershell"] = """
            # compliance-check completion powershell | Out-String | Invoke-Expression, in $PROFILE
            Register-ArgumentCompleter -Native -CommandName compliance-check -ScriptBlock {
                param($wordToComplete, $commandAst, $cursorPosition)
                $words = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
                if ($wordToComplete -eq '') { $words += '' }
                & compliance-check complete '--' @words 2>$null | ForEach-Object {
                    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
                }
            }
            """,
        ["zsh"] = """
            # eval "$(compliance-check completion zsh)", in ~/.zshrc after compinit
            _compliance_check() {
                local -a words_found
                words_found=("${(@f)$(compliance-check complete -- "${(@)words[2,CURRENT]}" 2>/dev/null)}")
                [[ -n "$words_found" ]] && compadd -a words_found || _files
            }
            compdef _compliance_check compliance-check
            """,
    };

    public static Command Build(World world)
    {
        var shell = new Argument<string>("SHELL") { Description = string.Join(", ", Scripts.Keys), HelpName = "SHELL" };
        shell.CompletionSources.Add([.. Scripts.Keys]);
        shell.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var word }] && !Scripts.ContainsKey(word))
            {
                result.AddError($"`{word}` is no shell that this knows; {NameSuggestion.DidYouMeanOrList(word, Scripts.Keys)}");
            }
        });
        var command = new ExampleCommand("completion", "Write the script by which a shell completes command lines", "eval \"$(compliance-check completion bash)\"") { shell };
        command.SetAction(parsed =>
        {
            world.Output.WriteLine(Scripts[parsed.GetValue(shell)!].ReplaceLineEndings("\n"));
            return RunExit.Passed;
        });
        return command;
    }

    /// <summary>Writes what the last word may become, a line each.</summary>
    public static int Complete(TextWriter output, Command root, string[] written)
    {
        var begun = written.Length == 0 ? "" : written[^1];
        var parsed = root.Parse(written);
        // Behind an option stands its value.
        var option = written.Length > 1 ? parsed.CommandResult.Command.Options.FirstOrDefault(option => option.Name == written[^2] && option.Arity.MaximumNumberOfValues > 0) : null;
        foreach (var word in (option?.GetCompletions(CompletionContext.Empty) ?? parsed.GetCompletions()).Select(completion => completion.Label).Where(word => word.StartsWith(begun, StringComparison.Ordinal) && word is not ("-?" or "-h")).Distinct().Order(StringComparer.Ordinal))
        {
            output.WriteLine(word);
        }

        return RunExit.Passed;
    }
}
