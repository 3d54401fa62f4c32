using System.Globalization;
using System.Text;
using ComplianceCheck.Rules;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Authoring;

/// <summary>A pack file to begin with, over the schema of another pack.</summary>
public static class StartingPack
{
    /// <summary>The source that the pack cites.</summary>
    public const string Citation = "{source: HOUSE-RULES, at: section 1}";

    /// <summary>The text of <c>pack.yaml</c>.</summary>
    /// <param name="model">The pack whose schema counts, and whose way to tell that a list is complete.</param>
    /// <param name="id">The id of the new pack.</param>
    /// <param name="schema">Where the schema of documents stands, from the new pack.</param>
    /// <param name="editorSchema">Where the schema for editors stands, from there.</param>
    public static string Write(Pack model, string id, string schema, string editorSchema)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $$"""
            # yaml-language-server: $schema={{editorSchema}}
            # A pack is a folder: this file, and one file for each rule. `compliance-check lint` says whether it can be used, `explain language`
            # how rules are written, `test` whether they do what their tests say, and `check --rules` runs it.
            pack:
              id: {{id}}
              version: 0.1.0
              language: 1
              title: Rules of the house
              schema: {{schema}}

            """);
        if (model.ClosedWhen is { } closed)
        {
            text.Append("  # A list that somebody vouches for is complete when this holds of what they say; any other list may go on.\n  closedWhen:\n").Append(Indented(closed.Written, 4));
        }

        text.Append("\nsources:\n  # What rules may cite, with what it can bind: a force of `pack` is a choice of your own.\n  HOUSE-RULES: {title: Rules of the house, force: pack}\n");
        var mentions = new Mentions();
        mentions.Add(model.ClosedWhen);
        if (mentions.Parameters.Count > 0 && model.Written["parameters"] is YamlMapping parameters)
        {
            text.Append("\nparameters:\n");
            foreach (var entry in parameters.Entries.Where(entry => mentions.Parameters.Contains(entry.Key.Text)))
            {
                // Why the other pack has the value says nothing of this one.
                var lines = Indented(entry.Value, 4).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.StartsWith("    why:", StringComparison.Ordinal) ? "    why: How long a statement that a list is complete is good for" : line);
                text.Append(CultureInfo.InvariantCulture, $"  {entry.Key.Text}:\n").Append(string.Concat(lines.Select(line => line + "\n")));
            }
        }

        return text.ToString();
    }

    /// <summary>A node as written, at another depth.</summary>
    private static string Indented(YamlNode node, int depth)
    {
        var column = node.Source.PositionOf(node.Span.Start).Column - 1;
        var lines = node.Source.Slice(node.Span).ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        return string.Concat(lines.Select((line, number) => new string(' ', depth) + (number == 0 ? line : line[Math.Min(column, line.Length - line.TrimStart(' ').Length)..]) + "\n"));
    }
}
