using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Text;

namespace ComplianceCheck.Cli;

/// <summary>Reads files of the machine. Paths are shown with <c>/</c> everywhere.</summary>
internal static class DiskFiles
{
    private const int Chunk = 1 << 16;

    /// <summary>A path as shown to people.</summary>
    public static string Shown(string path) => Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>The file, or null with a diagnostic.</summary>
    public static SourceText? Read(string path, DiagnosticBag diagnostics)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (ReadAll(stream) is { } bytes)
            {
                return new SourceText(Shown(path), bytes);
            }

            diagnostics.Add(DocumentCodes.TooLarge, Shown(path), FormattableString.Invariant($"the file has more than {JsonTextReader.MaximumBytes} bytes"), "split the document, or remove what is not configuration");
        }
        catch (Exception failure) when (IsOfMachine(failure))
        {
            diagnostics.Add(DocumentCodes.Unreadable, Shown(path), Reason(failure), failure is FileNotFoundException or DirectoryNotFoundException ? "see whether the path is spelt right" : null);
        }

        return null;
    }

    /// <summary>The path that a path leads to, every link on the way followed: two paths of one file are the same.</summary>
    public static string Real(string path)
    {
        var full = Path.GetFullPath(path);
        var real = Path.GetPathRoot(full) ?? "";
        foreach (var part in full[real.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries))
        {
            real = Path.Combine(real, part);
            try
            {
                real = new FileInfo(real).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? real;
            }
            catch (IOException)
            {
                // A link that leads nowhere, or round in a circle, stays what it is.
            }
        }

        return real;
    }

    /// <summary>Whether the machine refuses something, as opposed to a mistake of ours.</summary>
    public static bool IsOfMachine(Exception failure) => failure is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    /// <summary>Why a file or folder cannot be read or written, in our own words: those of the machine differ from system to system.</summary>
    public static string Reason(Exception failure) => failure switch
    {
        FileNotFoundException or DirectoryNotFoundException => "there is no such file or folder",
        UnauthorizedAccessException => "this user may not do that",
        PathTooLongException => "the path is too long for this machine",
        _ => failure.Message,
    };

    /// <summary>All bytes; null when there are too many. Pipes and devices do not say how many they have, so the length decides nothing.</summary>
    private static byte[]? ReadAll(FileStream stream)
    {
        if (stream.CanSeek && stream.Length > JsonTextReader.MaximumBytes)
        {
            return null;
        }

        using var read = new MemoryStream(stream.CanSeek ? (int)stream.Length : 0);
        var chunk = new byte[Chunk];
        for (int count; (count = stream.Read(chunk)) > 0;)
        {
            read.Write(chunk, 0, count);
            if (read.Length > JsonTextReader.MaximumBytes)
            {
                return null;
            }
        }

        return read.ToArray();
    }
}
