using ComplianceCheck.Diagnostics;
using ComplianceCheck.Text;

namespace ComplianceCheck.Cli;

/// <summary>
/// What the template of a user may include: what lies in the folder of the template or below it, and what travels inside the
/// program. Nothing leads out: no <c>..</c>, no path that begins at a root, and no link.
/// </summary>
/// <param name="template">The path of the template.</param>
internal sealed class TemplateFiles(string template)
{
    private readonly string folder = Path.GetDirectoryName(Path.GetFullPath(template))!;

    /// <summary>The template of that name; null if there is none.</summary>
    public SourceText? Include(string name)
    {
        var parts = name.Split('/');
        if (name.Contains('\\', StringComparison.Ordinal) || name.Contains(':', StringComparison.Ordinal) || parts.Any(part => part is "" or "." or ".."))
        {
            return null;
        }

        var path = folder;
        foreach (var part in parts)
        {
            path = Path.Combine(path, part);
            if (new FileInfo(path).LinkTarget is not null)
            {
                return null;
            }
        }

        return File.Exists(path) ? DiskFiles.Read(Path.Combine([Path.GetDirectoryName(template) ?? "", .. parts]), new DiagnosticBag()) : EmbeddedFiles.Open("templates/" + name);
    }
}
