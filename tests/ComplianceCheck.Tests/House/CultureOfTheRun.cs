using System.Globalization;

namespace ComplianceCheck.Tests.House;

/// <summary>Lets the whole suite run under another culture: <c>COMPLIANCECHECK_CULTURE=tr-TR dotnet test</c>.</summary>
[TestClass]
public static class CultureOfTheRun
{
    private const string Variable = "COMPLIANCECHECK_CULTURE";

    [AssemblyInitialize]
    public static void Set(TestContext _)
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } name)
        {
            return;
        }

        var culture = CultureInfo.GetCultureInfo(name, predefinedOnly: true);
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = culture;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
    }
}
