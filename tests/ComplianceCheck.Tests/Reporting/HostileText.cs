namespace ComplianceCheck.Tests.Reporting;

/// <summary>Texts that try to become something else: markup, a script, a template, a second line, a terminal command, text in another order.</summary>
internal static class HostileText
{
    public static IReadOnlyList<string> All { get; } =
    [
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "javascript:alert(1)",
        "</style></title><b>",
        "--><b>]]>",
        "{{ 1 + 1 }}{% raw %}",
        "&lt;b&gt;&amp;",
        "ends in a backslash\\",
        "two\nlines\r\nand\u0085three\u2028four\u2029",
        "\u001b[31mred\u001b]8;;http://example.invalid\u0007\u0000\b",
        "\u202egnp.exe\u202c\u2066a\u2069\u200e\u200b\ufeff",
        "lone \ud800 surrogate",
        "| a | b |\n| --- | --- |\n",
        "# heading",
        "- item",
        "+ item",
        "1. item",
        "12) item",
        "---",
        "===",
        "> quote",
        "```\ncode\n```",
        "    indented",
        "\tindented",
        "*a* _b_ ~~c~~ `d",
        "[a](http://b.example) ![c](d) <http://e.example> [f]: g",
        "http://a.example www.b.example c@d.example @team #12",
        "$a$ $$b$$ :smile: a:100:5",
        "\\| \\` `|` ``|``",
        "<!-- <b> -->",
        "İıŞ ١٢٣ 日本語 \U0001F600 \U000E0041",
    ];
}
