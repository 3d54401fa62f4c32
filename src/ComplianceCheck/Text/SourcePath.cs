namespace ComplianceCheck.Text;

/// <summary>Names of files inside the engine: segments joined by <c>/</c> on every machine.</summary>
public static class SourcePath
{
    /// <summary>The folder part of <paramref name="path"/>, without a trailing slash; empty for a bare file name.</summary>
    public static string Folder(string path) => path.LastIndexOf('/') is var slash and >= 0 ? path[..slash] : "";

    /// <summary>The last segment of <paramref name="path"/>.</summary>
    public static string FileName(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>Appends <paramref name="relative"/> to <paramref name="folder"/> and resolves <c>.</c> and <c>..</c> as far as they can be.</summary>
    public static string Combine(string folder, string relative)
    {
        if (relative.StartsWith('/'))
        {
            return relative;
        }

        var rooted = folder.StartsWith('/');
        var segments = new List<string>();
        foreach (var segment in $"{folder}/{relative}".Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (segment == "..")
            {
                if (segments.Count > 0 && segments[^1] != "..")
                {
                    segments.RemoveAt(segments.Count - 1);
                }
                else if (!rooted)
                {
                    segments.Add(segment);
                }
            }
            else if (segment != ".")
            {
                segments.Add(segment);
            }
        }

        return (rooted ? "/" : "") + string.Join('/', segments);
    }
}
