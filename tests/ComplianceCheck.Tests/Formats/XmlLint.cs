using System.Diagnostics;

namespace ComplianceCheck.Tests.Formats;

/// <summary>The validator of libxml2, which shares no code with what wrote the XML.</summary>
internal static class XmlLint
{
    private const string Program = "/usr/bin/xmllint";

    /// <summary>What is wrong with the files by the schema, nothing when all follow it. The test ends here, and says so, where there is no validator; where changes land there has to be one.</summary>
    public static string Complaints(string schema, IEnumerable<byte[]> files)
    {
        if (!File.Exists(Program))
        {
            var missing = $"no validator: {Program} is that of the package libxml2-utils";
            Assert.AreNotEqual("true", Environment.GetEnvironmentVariable("CI"), missing);
            Assert.Inconclusive(missing);
        }

        var folder = Directory.CreateTempSubdirectory("compliancecheck-xmllint-");
        try
        {
            var paths = files.Select((bytes, index) => Write(folder, $"{index}.xml", bytes)).ToList();
            using var process = Process.Start(new ProcessStartInfo(Program, ["--noout", "--nonet", "--schema", schema, .. paths]) { RedirectStandardError = true, UseShellExecute = false })!;
            var told = process.StandardError.ReadToEnd();
            process.WaitForExit();
            var complaints = string.Join('\n', told.Split('\n').Where(line => line.Length > 0 && !line.EndsWith(" validates", StringComparison.Ordinal)));
            Assert.AreEqual(process.ExitCode == 0, complaints.Length == 0, told);
            return complaints;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Write(DirectoryInfo folder, string name, byte[] bytes)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
