using System.Net;
using System.Text;

namespace ComplianceCheck.Tests.Reporting;

/// <summary>
/// What a browser would see in a page of ours: its elements with their attributes, properly nested, and its text. Reads the
/// strict HTML that the templates write (every attribute quoted, every element closed); anything else is a failure.
/// </summary>
internal sealed class HtmlSkeleton
{
    private static readonly string[] Void = ["meta", "link", "br", "hr", "rect", "input", "!DOCTYPE"];

    private readonly string html;
    private readonly Stack<string> open = new();
    private readonly StringBuilder text = new();
    private int at;

    private HtmlSkeleton(string html) => this.html = html;

    /// <summary>The elements in order, with their attributes decoded.</summary>
    public List<(string Name, Dictionary<string, string> Attributes)> Elements { get; } = [];

    /// <summary>The names of elements and attributes, closing tags included: what no value may change.</summary>
    public List<string> Shape { get; } = [];

    /// <summary>All text outside of tags, decoded.</summary>
    public string Text => WebUtility.HtmlDecode(text.ToString());

    public static HtmlSkeleton Read(string html)
    {
        var skeleton = new HtmlSkeleton(html);
        skeleton.Read();
        return skeleton;
    }

    private void Read()
    {
        while (at < html.Length)
        {
            if (html[at] != '<')
            {
                text.Append(html[at++]);
            }
            else if (html[at + 1] == '/')
            {
                Close();
            }
            else
            {
                Open();
            }
        }

        Assert.IsEmpty(open, "elements left open: " + string.Join(' ', open));
    }

    private void Close()
    {
        var end = html.IndexOf('>', at);
        var name = html[(at + 2)..end];
        Assert.IsTrue(open.TryPop(out var expected) && expected == name, $"</{name}> closes <{expected}> at {Around()}");
        Shape.Add("/" + name);
        at = end + 1;
    }

    private void Open()
    {
        at++;
        var name = Take(unit => unit is not (' ' or '>' or '/'));
        var attributes = new Dictionary<string, string>();
        while (true)
        {
            Take(char.IsWhiteSpace);
            if (html[at] is '>' or '/')
            {
                break;
            }

            var attribute = Take(unit => unit is not ('=' or ' ' or '>' or '/'));
            var value = "";
            if (html[at] == '=')
            {
                Assert.AreEqual('"', html[at + 1], $"unquoted attribute at {Around()}");
                at += 2;
                value = WebUtility.HtmlDecode(Take(unit => unit != '"'));
                at++;
            }

            Assert.IsTrue(attributes.TryAdd(attribute, value), $"{attribute} twice at {Around()}");
        }

        var isClosed = Take(unit => unit == '/').Length > 0;
        Assert.AreEqual('>', html[at++], $"tag not closed at {Around()}");
        Elements.Add((name, attributes));
        Shape.Add(name + " " + string.Join(' ', attributes.Keys));
        if (name is "style" or "script")
        {
            at = html.IndexOf($"</{name}>", at, StringComparison.Ordinal);
        }

        if (!isClosed && !Void.Contains(name))
        {
            open.Push(name);
        }
    }

    private string Take(Func<char, bool> belongs)
    {
        var start = at;
        while (at < html.Length && belongs(html[at]))
        {
            at++;
        }

        return html[start..at];
    }

    private string Around() => html[Math.Max(0, at - 60)..Math.Min(html.Length, at + 60)];
}
