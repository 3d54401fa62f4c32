using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Text;

namespace ComplianceCheck.Cli;

/// <summary>Reads files of the machine. Paths are shown with <c>/</c> everywhere.</summary>
internal static class DiskFiles
{
    /// <summary>A path as shown to people.</summary>
    public static string Shown(string path) => Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>The file, or null with a diagnostic.</summary>
    public static SourceText? Read(string path, DiagnosticBag diagnostics)
    {
        try
        {
            var length = new FileInfo(path).Length;
            if (length > JsonTextReader.MaximumBytes)
            {
                diagnostics.Add(DocumentCodes.TooLarge, Shown(path), FormattableString.Invariant($"the file has {length} bytes, at most {JsonTextReader.MaximumBytes} are read"), "split the document, or remove what is not configuration");
                return null;
            }

            return new SourceText(Shown(path), File.ReadAllBytes(path));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            diagnostics.Add(DocumentCodes.Unreadable, Shown(path), Reason(failure));
            return null;
        }
    }

    /// <summary>Why a file or folder cannot be read, in our own words: those of the machine differ from system to system.</summary>
    public static string Reason(Exception failure) => failure switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file or folder",
        UnauthorizedAccessException => "this user may not read it",
        PathTooLongException => "the path is too long for this machine",
        _ => "it cannot be read: " + failure.Message,
    };
}
