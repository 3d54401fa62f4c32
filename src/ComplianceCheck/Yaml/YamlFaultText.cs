namespace ComplianceCheck.Yaml;

/// <summary>Says in the words of an author what a YAML parser says in its own, and what to do about it.</summary>
internal static class YamlFaultText
{
    private const string Quote = "put the text in straight quotes";

    /// <summary>A part of what the parser says, what that means, and what helps.</summary>
    private static readonly (string Said, string Meant, string? Help)[] Known =
    [
        ("invalid tab as indentation", "a tab stands where a line is indented", "indent with blanks"),
        ("a tab character that violate indentation", "a tab stands where a line is indented", "indent with blanks"),
        ("expected ',' or '}'", "a comma or `}` is missing before this", null),
        ("expected ',' or ']'", "a comma or `]` is missing before this", null),
        ("did not find expected key", "a key with a colon is expected here, in the column of the keys above", "put text that begins with `{` or `[` in straight quotes"),
        ("expected '-' indicator", "a dash is expected here, in the column of the dashes above", null),
        ("invalid mapping", "a colon and a blank stand inside a text", Quote),
        ("Mapping values are not allowed", "a colon and a blank stand inside a text", Quote),
        ("cannot start any token", "no text begins with this sign", Quote),
        ("quoted scalar, found unexpected end of stream", "the quote that opens here is never closed", null),
        ("unknown escape character", "a backslash in double quotes stands before a letter that means nothing there", "write two backslashes, or single quotes"),
    ];

    /// <summary>The message, without a full stop, and help; the parser's own words where nothing better is known.</summary>
    public static (string Message, string? Help) Of(string said)
    {
        foreach (var (part, meant, help) in Known)
        {
            if (said.Contains(part, StringComparison.OrdinalIgnoreCase))
            {
                return (meant, help);
            }
        }

        return (said.TrimEnd('.', ' ') is { Length: > 0 } text ? char.ToLowerInvariant(text[0]) + text[1..] : "unreadable", null);
    }
}
