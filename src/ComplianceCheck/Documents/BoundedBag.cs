using System.Globalization;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Text;

namespace ComplianceCheck.Documents;

/// <summary>
/// The diagnostics of one file, of which at most <see cref="Most"/> errors and as many warnings are listed; how many more
/// there are is said in a diagnostic of its own. A broken export repeats one mistake a million times: nobody reads that, and
/// finding a million columns in one line takes hours.
/// </summary>
internal sealed class BoundedBag(DiagnosticBag diagnostics, SourceText source)
{
    /// <summary>How many diagnostics of one severity are listed.</summary>
    public const int Most = 200;

    private int errors;
    private int warnings;

    /// <summary>Adds a diagnostic, whose words are made only if it is listed.</summary>
    public void Add(DiagnosticCode code, SourceSpan span, Func<string> message, Func<string?>? help = null)
    {
        var count = code.Severity == DiagnosticSeverity.Error ? ++errors : ++warnings;
        if (count <= Most)
        {
            diagnostics.Add(code, source, span, message(), help?.Invoke());
        }
    }

    /// <summary>Says how many were not listed, if any. To be called once, at the end.</summary>
    public void Close()
    {
        Close(DocumentCodes.MoreErrors, errors, "errors");
        Close(DocumentCodes.MoreWarnings, warnings, "warnings");
    }

    private void Close(DiagnosticCode code, int count, string noun)
    {
        if (count > Most)
        {
            diagnostics.Add(code, source, default, string.Create(CultureInfo.InvariantCulture, $"{count - Most} more {noun} in this file are not listed"), "mend those that are listed and check again");
        }
    }
}
