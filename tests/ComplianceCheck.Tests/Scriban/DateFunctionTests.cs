using global::Scriban.Runtime;

namespace ComplianceCheck.Tests.Scriban;

[TestClass]
public sealed class DateFunctionTests
{
    [TestMethod]
    [DataRow("date.parse '2016/01/05'", "05 Jan 2016")]
    [DataRow("date.parse '2018--06--17' '%Y--%m--%d'", "17 Jun 2018")]
    [DataRow("date.parse '2021/11/30 20:50:23Z'", "30 Nov 2021")]
    [DataRow("date.parse '20/01/2022 08:32:48 +00:00' culture:'en-GB'", "20 Jan 2022")]
    [DataRow("date.parse '2016/01/05' | date.add_days 1", "06 Jan 2016")]
    [DataRow("date.parse '2016/01/05' | date.add_months 1", "05 Feb 2016")]
    [DataRow("date.parse '2016/01/05' | date.add_years 1", "05 Jan 2017")]
    [DataRow("date.parse '2016/01/05' | date.add_hours 25 | date.to_string '%d %H'", "06 01")]
    [DataRow("date.parse '2016/01/05' | date.add_minutes 61 | date.to_string '%R'", "01:01")]
    [DataRow("date.parse '2016/01/05' | date.add_seconds 61 | date.to_string '%T'", "00:01:01")]
    [DataRow("date.parse '2016/01/05' | date.add_milliseconds 5 | date.to_string '%L'", "005")]
    [DataRow("date.parse_to_string '2016/01/05' '%Y--%m--%d'", "2016--01--05")]
    [DataRow("\"03 14, 2016\" | date.parse_to_string \"%b %d, %y\" input_pattern: \"%m %d, %Y\"", "Mar 14, 16")]
    [DataRow("\"2025-01-01 14:01:23\" | date.parse_to_string \"%r\" input_pattern: \"%Y-%m-%d %k:%M:%S\"", "02:01:23 PM")]
    [DataRow("\"03/01/2025 14:01:23\" | date.parse_to_string \"%F\" input_culture:'en-US' output_culture:'en-GB'", "2025-03-01")]
    [DataRow("date.parse '2016/01/05' | date.to_string '%d %b %Y'", "05 Jan 2016")]
    [DataRow("date.parse '2016/01/05' | date.to_string '%d %B %Y' 'fr-FR'", "05 janvier 2016")]
    [DataRow("date.parse '2016/01/06' | date.to_string '%g'", "06 Jan 2016")]
    [DataRow("date.parse '2016/01/06' | date.to_string '%g %d %B' 'fr-FR'", "06 January")]
    [DataRow("(date.parse '2016/01/05').year", "2016")]
    [DataRow("(date.parse '2016/02/05').day_of_year", "36")]
    [DataRow("(date.parse '2016/01/05') < (date.parse '2016/01/06')", "true")]
    [DataRow("(date.parse '2016/01/05') == (date.parse '2016/01/05')", "true")]
    [DataRow("null | date.to_string '%d'", "")]
    public void Function_OfTheDocumentation_GivesTheDocumentedResult(string expression, string expected) =>
        Assert.AreEqual(expected, Rendered.Text($"{{{{ {expression} }}}}"));

    [TestMethod]
    [DataRow("%a", "Thu")]
    [DataRow("%A", "Thursday")]
    [DataRow("%b", "Sep")]
    [DataRow("%B", "September")]
    [DataRow("%c", "Thu Sep 12 22:49:27 2013")]
    [DataRow("%C", "20")]
    [DataRow("%d", "12")]
    [DataRow("%D", "09/12/13")]
    [DataRow("%e", "12")]
    [DataRow("%F", "2013-09-12")]
    [DataRow("%h", "Sep")]
    [DataRow("%H", "22")]
    [DataRow("%I", "10")]
    [DataRow("%j", "255")]
    [DataRow("%k", "22")]
    [DataRow("%l", "10")]
    [DataRow("%L", "000")]
    [DataRow("%m", "09")]
    [DataRow("%M", "49")]
    [DataRow("%n", "\n")]
    [DataRow("%N", "000000000")]
    [DataRow("%p", "PM")]
    [DataRow("%P", "pm")]
    [DataRow("%r", "10:49:27 PM")]
    [DataRow("%R", "22:49")]
    [DataRow("%s", "1379026167")]
    [DataRow("%S", "27")]
    [DataRow("%t", "\t")]
    [DataRow("%T", "22:49:27")]
    [DataRow("%u", "4")]
    [DataRow("%U", "36")]
    [DataRow("%v", "12-SEP-2013")]
    [DataRow("%V", "37")]
    [DataRow("%W", "36")]
    [DataRow("%w", "4")]
    [DataRow("%y", "13")]
    [DataRow("%Y", "2013")]
    [DataRow("%Z", "+00:00")]
    [DataRow("%%", "%")]
    public void ToString_EachFormat_GivesTheDocumentedResult(string format, string expected)
    {
        var instant = new DateTime(2013, 9, 12, 22, 49, 27, DateTimeKind.Utc);
        Assert.AreEqual(expected, Rendered.Text($"{{{{ d | date.to_string '{format}' }}}}", ("d", instant)));
    }

    [TestMethod]
    public void Format_Assigned_IsUsedForEveryDate() =>
        Assert.AreEqual(
            "2016-01-05 05 Jan 2016",
            Rendered.Text("{{ d = date.parse '2016/01/05'; date.format = '%F'; d; ' '; date.format = date.default_format; d }}"));

    [TestMethod]
    public void Now_SetByTheProgram_IsThatInstant()
    {
        var context = Rendered.Context();
        ((ScriptObject)context.BuiltinObject["date"]!).SetValue("now", new DateTime(2024, 2, 3, 0, 0, 0, DateTimeKind.Utc), true);
        Assert.AreEqual("2024 03 Feb 2024", Rendered.In(context, "{{ date.now.year }} {{ date.now }}"));
    }
}
