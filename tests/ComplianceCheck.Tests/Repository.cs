namespace ComplianceCheck.Tests;

/// <summary>The files of the repository that tests read.</summary>
internal static class Repository
{
    private static readonly Lazy<string> Found = new(Find);

    /// <summary>The folder that holds <c>ComplianceCheck.sln</c>.</summary>
    public static string Root => Found.Value;

    /// <summary>The full path of a file or folder, named from the root with <c>/</c>.</summary>
    public static string PathOf(string relative) => Path.Combine([Root, .. relative.Split('/')]);

    /// <summary>The bytes of a file, named from the root with <c>/</c>.</summary>
    public static byte[] Bytes(string relative) => File.ReadAllBytes(PathOf(relative));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "ComplianceCheck.sln")))
            {
                return folder.FullName;
            }
        }

        // Tests may be built outside the repository.
        return Environment.GetEnvironmentVariable("COMPLIANCECHECK_ROOT")
            ?? throw new InvalidOperationException("no folder above the tests holds ComplianceCheck.sln, and COMPLIANCECHECK_ROOT is not set");
    }
}
