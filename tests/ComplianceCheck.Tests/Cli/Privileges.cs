namespace ComplianceCheck.Tests.Cli;

/// <summary>Files and folders that the user of the tests may not open.</summary>
internal static class Privileges
{
    /// <summary>Ends the test, with the reason, where permissions cannot be shown to matter.</summary>
    public static void RequireAnOrdinaryUser()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Inconclusive("permissions of Windows are not those of this test");
        }

        if (Environment.IsPrivilegedProcess)
        {
            Assert.Inconclusive("root may open every file, so a file that may not be opened cannot be made");
        }
    }

    /// <summary>Takes all permissions away until it is disposed of.</summary>
    public static IDisposable Shut(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            throw new PlatformNotSupportedException();
        }

        var before = File.GetUnixFileMode(path);
        File.SetUnixFileMode(path, UnixFileMode.None);
        return new Opening(path, before);
    }

    /// <summary>Makes a link to a folder, or ends the test with the reason why this user may not.</summary>
    public static void Link(string path, string target)
    {
        try
        {
            Directory.CreateSymbolicLink(path, target);
        }
        catch (Exception failure) when (OperatingSystem.IsWindows() && failure is IOException or UnauthorizedAccessException)
        {
            Assert.Inconclusive("this user may not make links: " + failure.Message);
        }
    }

    private sealed class Opening(string path, UnixFileMode before) : IDisposable
    {
        public void Dispose()
        {
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(path, before);
            }
        }
    }
}
