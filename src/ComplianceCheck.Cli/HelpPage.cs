using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ComplianceCheck.Cli;

/// <summary>Help that keeps to 80 columns wherever it goes, and ends with an example or with what exit codes mean.</summary>
internal sealed class HelpPage : SynchronousCommandLineAction
{
    private const string ExitCodes = """
        Exit codes; where several apply, the first of 70, 130, 74, 64, 3, 1, 2, 0:
          0    every rule passed, does not apply or is waived; nothing is new
          1    a rule fails, be it due yet or not
          2    nothing fails, and something cannot be decided
          3    a document or a rule could not be used, or nothing was checked
          64   the command line was not understood
          70   an error of this program
          74   a report or the output could not be written
          130  interrupted
        """;

    private readonly HelpAction page = new() { MaxWidth = 80 };

    /// <summary>Who asks for help need not give what the command requires.</summary>
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        using var lines = new StringWriter();
        parseResult.InvocationConfiguration.Output = lines;
        var exit = page.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = output;
        output.WriteLine(string.Join('\n', lines.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).TrimEnd('\n') + "\n");
        if (parseResult.CommandResult.Command is ExampleCommand { Example: var example })
        {
            output.WriteLine($"Example:\n  {example}");
        }
        else
        {
            output.WriteLine(ExitCodes.ReplaceLineEndings("\n"));
        }

        return exit;
    }
}
