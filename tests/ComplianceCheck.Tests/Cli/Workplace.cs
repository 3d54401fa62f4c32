using System.Text;
using ComplianceCheck.Cli;

namespace ComplianceCheck.Tests.Cli;

/// <summary>
/// A fresh folder that is the current one until it is disposed of, and the command line run in it. Tests of this assembly
/// run one after the other, so no other test sees the current folder change.
/// </summary>
internal sealed class Workplace : IDisposable
{
    /// <summary>The day that the machine believes it is.</summary>
    public static readonly DateOnly Today = new(2026, 11, 3);

    /// <summary>The moment that the machine believes it is.</summary>
    public DateTimeOffset Now { get; set; } = new(Today, new TimeOnly(12, 0), TimeSpan.Zero);

    private readonly string before = Directory.GetCurrentDirectory();

    public Workplace()
    {
        Directory.SetCurrentDirectory(Directory.CreateTempSubdirectory("check").FullName);
        Folder = Directory.GetCurrentDirectory();
    }

    /// <summary>The folder as the machine names it.</summary>
    public string Folder { get; }

    /// <summary>Whether a person is watching the output.</summary>
    public bool IsWatched { get; init; }

    /// <summary>Whether that person sees colours.</summary>
    public bool IsColoured { get; init; } = true;

    /// <summary>All files below the folder, with <c>/</c>, in ordinal order.</summary>
    public IReadOnlyList<string> Files =>
        [.. Directory.GetFiles(Folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    /// <summary>Writes a file, with the folders that it needs.</summary>
    public Workplace Put(string path, byte[] content)
    {
        var full = Path.Combine([Folder, .. path.Split('/')]);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllBytes(full, content);
        return this;
    }

    /// <inheritdoc cref="Put(string, byte[])"/>
    public Workplace Put(string path, string content) => Put(path, Encoding.UTF8.GetBytes(content));

    /// <summary>Copies a file or a folder of the repository.</summary>
    public Workplace Copy(string from, string to)
    {
        var source = Repository.PathOf(from);
        if (File.Exists(source))
        {
            return Put(to, File.ReadAllBytes(source));
        }

        foreach (var file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
        {
            Put($"{to}/{Path.GetRelativePath(source, file).Replace('\\', '/')}", File.ReadAllBytes(file));
        }

        return this;
    }

    /// <summary>The samples, as <c>port</c>.</summary>
    public Workplace CopySamples() => Copy("tests/ComplianceCheck.Tests/Samples", "port");

    public bool Has(string path) => File.Exists(Path.Combine(Folder, path));

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    /// <summary>Runs the command line in this process.</summary>
    public Ran Run(params string[] arguments) => Run(CancellationToken.None, arguments);

    /// <inheritdoc cref="Run(string[])"/>
    public Ran Run(CancellationToken interruption, params string[] arguments)
    {
        Assert.AreEqual(Folder, Directory.GetCurrentDirectory(), "another test has changed the current folder");
        using var output = new MemoryStream();
        using var text = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exit = new Application(new World(text, error, () => output, Now, IsWatched) { IsColoured = IsColoured }, interruption).Run(arguments);
        return new Ran(exit, output.ToArray(), error.ToString());
    }

    public void Dispose()
    {
        Directory.SetCurrentDirectory(before);
        Directory.Delete(Folder, recursive: true);
    }
}
