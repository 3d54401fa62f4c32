namespace ComplianceCheck.Tests.Cli;

/// <summary>The completion of the shell that is here, asked as a person asks it with the tabulator key.</summary>
[TestClass]
public sealed class CompletionTests
{
    [TestMethod]
    [DataRow("compliance-check expl", "explain")]
    [DataRow("compliance-check explain RA-0", "RA-01 RA-02 RA-03 RA-04")]
    [DataRow("compliance-check check port --format ju", "junit")]
    [DataRow("compliance-check try modems.si", "modems.sims")]
    public void Bash_WordThatIsBegun_IsCompleted(string line, string expected)
    {
        if (!File.Exists("/bin/bash"))
        {
            Assert.Inconclusive("there is no bash here");
        }

        // The words as bash splits them; the last may be empty.
        var script = $$"""
            compliance-check() { "$HOST" "$PROGRAM" "$@"; }
            complete() { :; }
            eval "$(compliance-check completion bash)"
            COMP_WORDS=({{line}}{{(line.EndsWith(' ') ? "''" : "")}})
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _compliance_check
            echo "${COMPREPLY[*]}"
            """;

        var ran = ProcessRun.Shell($"bash -c '{script.Replace("'", "'\\''", StringComparison.Ordinal)}'");

        Assert.AreEqual(0, ran.Exit, ran.ToString());
        Assert.AreEqual(expected, string.Join(' ', System.Text.Encoding.UTF8.GetString(ran.Bytes).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }
}
