using System.Globalization;
using System.Text;
using ComplianceCheck.Assessments;
using Scriban.Runtime;

namespace ComplianceCheck.Reporting;

/// <summary>The reference page of report templates: every member that they may use, with what it says and what it looks like.</summary>
public static class TemplatePage
{
    private const string ListOf = "list of ";
    private const int LongestExample = 60;

    /// <param name="introduction">What stands before the members, as Markdown.</param>
    /// <param name="examples">Where the examples are taken from: the first that has a value.</param>
    public static string Write(string introduction, params IEnumerable<Assessment> examples)
    {
        var found = new Dictionary<(string Owner, string Name), string>();
        var seen = new HashSet<IScriptObject>(ReferenceEqualityComparer.Instance);
        foreach (var example in examples)
        {
            Collect("report", ReportModel.Of(example, dueOnly: false), found, seen);
        }

        var page = new StringBuilder(introduction.TrimEnd('\n')).Append('\n');
        foreach (var owner in ReportMembers.All.GroupBy(member => member.Owner, StringComparer.Ordinal))
        {
            page.Append(CultureInfo.InvariantCulture, $"\n### {(owner.Key == "report" ? "The report itself: global names" : $"`{owner.Key}`")}\n\n| member | type | what it says | example |\n|---|---|---|---|\n");
            foreach (var member in owner)
            {
                page.Append(CultureInfo.InvariantCulture, $"| `{member.Name}` | {member.Type.Replace("?", ", may be null", StringComparison.Ordinal)} | {member.Meaning} | {found.GetValueOrDefault((member.Owner, member.Name), "")} |\n");
            }
        }

        return page.ToString();
    }

    private static void Collect(string owner, IScriptObject values, Dictionary<(string Owner, string Name), string> found, HashSet<IScriptObject> seen)
    {
        if (!seen.Add(values))
        {
            return;
        }

        foreach (var member in ReportMembers.All.Where(member => member.Owner == owner))
        {
            var type = member.Type.TrimEnd('?');
            switch (values is IReportNode node ? node[member.Name] : ((ScriptObject)values)[member.Name])
            {
                case null: break;
                case ScriptArray list:
                    var element = type[ListOf.Length..];
                    foreach (var value in list.OfType<IScriptObject>())
                    {
                        Collect(element, value, found, seen);
                    }

                    if (list.Count > 0)
                    {
                        found.TryAdd((owner, member.Name), list[0] is IScriptObject ? $"{list.Count} of them" : Shown(list[0]!));
                    }

                    break;
                case IScriptObject value:
                    found.TryAdd((owner, member.Name), $"a `{type}`");
                    Collect(type, value, found, seen);
                    break;
                case var value:
                    if (value is not "")
                    {
                        found.TryAdd((owner, member.Name), Shown(value));
                    }

                    break;
            }
        }
    }

    private static string Shown(object value)
    {
        var text = value is bool truth ? (truth ? "true" : "false") : FormattableString.Invariant($"{value}");
        return MarkdownEscape.Code(text.Length <= LongestExample ? text : text[..LongestExample] + "…");
    }
}
