using OpenQA.Selenium;
using OpenQA.Selenium.Chrome;

namespace ComplianceCheck.Tests.Reporting;

/// <summary>A browser without a window, which opens one page from a folder of its own and asks nobody.</summary>
internal sealed class Browser : IDisposable
{
    private const string Chromium = "/usr/bin/chromium";
    private const string Driver = "/usr/bin/chromedriver";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("compliancecheck-browser-");
    private readonly ChromeDriverService service;

    private Browser()
    {
        service = ChromeDriverService.CreateDefaultService(Path.GetDirectoryName(Driver), Path.GetFileName(Driver));
        service.SuppressInitialDiagnosticInformation = true;
        var options = new ChromeOptions { BinaryLocation = Chromium };
        options.AddArguments("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--window-size=1200,1000", $"--user-data-dir={folder.CreateSubdirectory("profile").FullName}");
        options.SetLoggingPreference(LogType.Browser, LogLevel.All);
        Page = new ChromeDriver(service, options, TimeSpan.FromMinutes(2));
    }

    public ChromeDriver Page { get; }

    /// <summary>What the browser had to say of the page, such as a script that it was not allowed to run.</summary>
    public IEnumerable<string> Complaints => Page.Manage().Logs.GetLog(LogType.Browser).Select(entry => entry.Message);

    /// <summary>The browser; the test ends here, and says so, where there is none. Where changes land there has to be one.</summary>
    public static Browser Start()
    {
        if (!File.Exists(Chromium) || !File.Exists(Driver))
        {
            var missing = $"no browser: {Chromium} and {Driver} are those of the packages chromium and chromium-driver";
            Assert.AreNotEqual("true", Environment.GetEnvironmentVariable("CI"), missing);
            Assert.Inconclusive(missing);
        }

        return new Browser();
    }

    /// <summary>Opens a page.</summary>
    public void Open(string html)
    {
        var path = Path.Combine(folder.FullName, "report.html");
        File.WriteAllText(path, html);
        Page.Navigate().GoToUrl(new Uri(path));
    }

    /// <summary>What a script says of the page.</summary>
    public T Ask<T>(string script) => (T)Page.ExecuteScript("return " + script)!;

    public void Dispose()
    {
        Page.Quit();
        Page.Dispose();
        service.Dispose();
        folder.Delete(recursive: true);
    }
}
