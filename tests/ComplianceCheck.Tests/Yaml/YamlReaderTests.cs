using System.Diagnostics;
using System.Text;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Tests.Documents;
using ComplianceCheck.Text;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Tests.Yaml;

[TestClass]
public sealed class YamlReaderTests
{
    [TestMethod]
    [DataRow("plain text", "plain text")]
    [DataRow("'it''s'", "it's")]
    [DataRow("\"a\\u00e9\\n\"", "aé\n")]
    [DataRow("{b: [1, é], c: \U0001F6A2}", null)]
    [DataRow("[1, [2, 3]]", null)]
    public void Read_Value_HasTheSpanOfItsText(string written, string? text)
    {
        foreach (var (start, end) in (string[])["", "\uFEFF"] is var marks ? marks.SelectMany(mark => (string[])["\n", "\r\n"], (mark, end) => (mark, end)) : [])
        {
            var root = Mapping($"{start}# ü{end}é: ''{end}a: {written}   # comment{end}z: 1{end}");

            var value = root["a"]!;

            Assert.AreEqual(written, value.Source.Slice(value.Span));
            Assert.AreEqual("a", value.Source.Slice(root.EntryOf("a")!.Key.Span));
            Assert.AreEqual(3, value.Source.PositionOf(value.Span.Start).Line);
            Assert.AreEqual(4, value.Source.PositionOf(value.Span.Start).Column);
            Assert.AreEqual(text, (value as YamlScalar)?.Text);
        }
    }

    [TestMethod]
    [DataRow("\n")]
    [DataRow("\r\n")]
    public void Read_Block_EndsWithItsLastValue(string end)
    {
        var root = Mapping($"list:{end}  - a: é{end}    b: 2{end}{end}  # comment{end}  - c{end}{end}last: x{end}");

        var list = (YamlSequence)root["list"]!;

        Assert.AreEqual($"- a: é{end}    b: 2{end}{end}  # comment{end}  - c", list.Source.Slice(list.Span));
        Assert.AreEqual($"a: é{end}    b: 2", list.Source.Slice(list.Items[0].Span));
    }

    [TestMethod]
    [DataRow(">-\n  one\n  two\n\n", "one two")]
    [DataRow("|\n  one\n  two\n\n", "one\ntwo\n")]
    public void Read_FoldedText_BeginsAtItsSignAndHoldsItsLines(string written, string text)
    {
        var value = (YamlScalar)Mapping($"a: {written}b: 1\n")["a"]!;

        Assert.AreEqual(text, value.Text);
        Assert.AreEqual(YamlScalarKind.Text, value.Kind);
        Assert.AreEqual(written.TrimEnd('\n'), value.Source.Slice(value.Span).TrimEnd('\n'));
    }

    [TestMethod]
    [DataRow("NO", YamlScalarKind.Text)]
    [DataRow("yes", YamlScalarKind.Text)]
    [DataRow("on", YamlScalarKind.Text)]
    [DataRow("0o17", YamlScalarKind.Integer)]
    [DataRow("0x1F", YamlScalarKind.Integer)]
    [DataRow("017", YamlScalarKind.Integer)]
    [DataRow("-1", YamlScalarKind.Integer)]
    [DataRow("1e3", YamlScalarKind.Float)]
    [DataRow(".5", YamlScalarKind.Float)]
    [DataRow("-.inf", YamlScalarKind.Float)]
    [DataRow("1_000", YamlScalarKind.Text)]
    [DataRow("1:30", YamlScalarKind.Text)]
    [DataRow("2026-11-03", YamlScalarKind.Text)]
    [DataRow("~", YamlScalarKind.Null)]
    [DataRow("", YamlScalarKind.Null)]
    [DataRow("null", YamlScalarKind.Null)]
    [DataRow("nULL", YamlScalarKind.Text)]
    [DataRow("True", YamlScalarKind.Boolean)]
    [DataRow("tRUE", YamlScalarKind.Text)]
    [DataRow("'1'", YamlScalarKind.Text)]
    [DataRow("\"true\"", YamlScalarKind.Text)]
    [DataRow("''", YamlScalarKind.Text)]
    public void Read_Scalar_IsOfItsKindInTheCoreSchema(string written, YamlScalarKind kind)
    {
        var scalar = (YamlScalar)Mapping($"a: {written}\n")["a"]!;

        Assert.AreEqual(kind, scalar.Kind);
    }

    [TestMethod]
    [DataRow("a: &x 1\n", "1:4: error CC2002 the anchor `&x` is not allowed; name what is shared as a definition or parameter")]
    [DataRow("a: &x 1\nb: *x\n", "2:4: error CC2002 the alias `*x` repeats another place, which is not allowed; write the value out, or name it as a definition or parameter")]
    [DataRow("a: !!str 1\n", "1:4: error CC2002 the tag `tag:yaml.org,2002:str` is not allowed; leave it out: the place says which type is meant")]
    [DataRow("a: !x {}\n", "1:4: error CC2002 the tag `!x` is not allowed; leave it out: the place says which type is meant")]
    [DataRow("a: 1\n---\nb: 2\n", "2:1: error CC2002 a second document begins here, a file has one")]
    [DataRow("é: 1\nb: 2\né: 3\n", "3:1: error CC2003 `é` is given twice, first at line 1, column 1; keep one of the two")]
    [DataRow("a: {b: 1, 'b': 2}\n", "1:11: error CC2003 `b` is given twice, first at line 1, column 5; keep one of the two")]
    [DataRow("? [a]\n: 1\n", "1:3: error CC2002 a key is a single word or text here")]
    [DataRow("? {a: b}\n: 1\n", "1:3: error CC2002 a key is a single word or text here")]
    [DataRow("", "1:1: error CC2001 the file is empty, expected a mapping")]
    [DataRow("# only this\n", "1:1: error CC2001 the file is empty, expected a mapping")]
    public void Read_WhatIsNotAllowed_IsRefusedAtItsPlace(string written, string expected)
    {
        var lines = Diagnose(Encoding.UTF8.GetBytes(written));

        Assert.Contains("x.yaml:" + expected, lines);
    }

    [TestMethod]
    [DataRow("a:\n\tb: 1\n", 2)]
    [DataRow("a: [1\nb: 2\n", 2)]
    [DataRow("a: 'x\n", 2)]
    [DataRow("a: b: c\n", 1)]
    [DataRow("a: @x\n", 1)]
    [DataRow("é: \"\\q\"\n", 1)]
    [DataRow("%YAML 3.0\n---\na: 1\n", 1)]
    public void Read_WhatIsNoYaml_IsRefusedOnItsLine(string written, int line)
    {
        var lines = Diagnose(Encoding.UTF8.GetBytes(written));

        Assert.StartsWith("x.yaml:", lines);
        Assert.Contains(": error CC2001 not YAML from here on: ", lines);
        Assert.IsLessThanOrEqualTo(line + 1, int.Parse(lines.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture));
    }

    [TestMethod]
    [DataRow("a:\n  b: 1\n\tc: 2\n", "3:1", "a tab stands where a line is indented; indent with blanks")]
    [DataRow("{a: 1 b: 2}\n", "1:8", "a comma or `}` is missing before this")]
    [DataRow("[a, {b: 1]\n", "1:10", "a comma or `}` is missing before this")]
    [DataRow("[a b: 1}\n", "1:8", "a comma or `]` is missing before this")]
    [DataRow("a: 1\n  b: 2\n", "2:4", "a colon and a blank stand inside a text; put the text in straight quotes")]
    [DataRow("a: {x}\n  b: 2\n", "2:3", "a key with a colon is expected here, in the column of the keys above; put text that begins with `{` or `[` in straight quotes")]
    [DataRow("- a\n- b\nc: 1\n", "3:1", "a dash is expected here, in the column of the dashes above")]
    [DataRow("a: Note: this\n", "1:8", "a colon and a blank stand inside a text; put the text in straight quotes")]
    [DataRow("a: @x\n", "1:4", "no text begins with this sign; put the text in straight quotes")]
    [DataRow("a: 'x\n", "1:4", "the quote that opens here is never closed")]
    [DataRow("a: \"\\q\"\n", "1:4", "a backslash in double quotes stands before a letter that means nothing there; write two backslashes, or single quotes")]
    public void Read_WhatIsNoYaml_IsToldInTheWordsOfAnAuthor(string written, string place, string expected)
    {
        var lines = Diagnose(Encoding.UTF8.GetBytes(written));

        Assert.AreEqual($"x.yaml:{place}: error CC2001 not YAML from here on: {expected}", lines);
    }

    [TestMethod]
    public void Read_TypographicQuotes_AreRefusedUnlessTheyAreQuoted()
    {
        var lines = Diagnose(Encoding.UTF8.GetBytes("a: “x”\nb: \"“x”\"\nc: the “x”\n‘d’: 1\n"));

        Assert.AreEqual(
            """
            x.yaml:1:4: error CC2002 the text begins with the typographic quote `“`, which quotes nothing; write straight quotes, or put the whole text in straight quotes
            x.yaml:4:1: error CC2002 the text begins with the typographic quote `‘`, which quotes nothing; write straight quotes, or put the whole text in straight quotes
            """.ReplaceLineEndings("\n"),
            lines);
    }

    [TestMethod]
    public void Read_OtherEncodings_AreRefusedByName()
    {
        var utf16 = Diagnose([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("a: 1")]);
        var unmarked = Diagnose(Encoding.BigEndianUnicode.GetBytes("a: 1"));
        var latin = Diagnose([(byte)'a', (byte)':', (byte)' ', 0xE9]);
        var large = Diagnose(new byte[YamlReader.MaximumBytes + 1]);

        Assert.AreEqual("x.yaml:1:1: error CC2001 the file is UTF-16 or UTF-32, or no text at all, expected UTF-8; save it again as UTF-8", utf16);
        Assert.AreEqual("x.yaml:1:1: error CC2001 the file is UTF-16 or UTF-32, or no text at all, expected UTF-8; save it again as UTF-8", unmarked);
        Assert.AreEqual("x.yaml:1:1: error CC2001 the file is not UTF-8 text; save it again as UTF-8", latin);
        Assert.AreEqual("x.yaml:1:1: error CC2001 the file has 4194305 bytes, at most 4194304 are read", large);
    }

    [TestMethod]
    public void Read_DepthOf64_IsReadAndOneMoreRefused()
    {
        var deepest = Diagnose(Encoding.UTF8.GetBytes(new string('[', 63) + "1" + new string(']', 63)));
        var deeper = Diagnose(Encoding.UTF8.GetBytes(new string('[', 64) + "1" + new string(']', 64)));

        Assert.AreEqual("", deepest);
        Assert.AreEqual("x.yaml:1:65: error CC2002 sequences and mappings are nested deeper than 64 levels", deeper);
    }

    [TestMethod]
    [DataRow("[")]
    [DataRow("{a: ")]
    [DataRow("- ")]
    [DataRow("? ")]
    [DataRow("[? ")]
    [DataRow("{? [")]
    public void Read_HundredThousandLevels_AreRefusedAtOnce(string opening)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(opening, 100_000)));
        var started = Stopwatch.StartNew();

        var lines = Diagnose(bytes);

        Assert.Contains("error CC2002 sequences and mappings are nested deeper than 64 levels", lines);
        Assert.IsLessThan(TimeSpan.FromSeconds(30), started.Elapsed);
    }

    [TestMethod]
    public void Read_AnyBytes_IsReadOrRefusedAndNeverBreaks()
    {
        var rule = Repository.Bytes("rules/mts-sts-cranes/definitions/remote-connections.yaml");
        var signs = "[]{}:,-?&*!|>'\"%@`#\t\n\r ~\\<=é\u0085\u2028\uFEFF"u8.ToArray();
        var random = new Random(1);
        for (var round = 0; round < 1000; round++)
        {
            var from = random.Next(rule.Length - 400);
            var bytes = rule[from..(from + 400)];
            for (var change = 0; change < 8; change++)
            {
                bytes[random.Next(bytes.Length)] = signs[random.Next(signs.Length)];
            }

            var bag = new DiagnosticBag();
            var root = YamlReader.Read(new SourceText("x.yaml", bytes), bag);

            Assert.AreEqual(bag.HasErrors, root is null);
            _ = Port.Lines(bag.ToImmutable());
        }
    }

    private static YamlMapping Mapping(string text)
    {
        var bag = new DiagnosticBag();
        var root = YamlReader.Read(new SourceText("x.yaml", text), bag) as YamlMapping;
        Assert.IsNotNull(root, Port.Lines(bag.ToImmutable()));
        return root;
    }

    private static string Diagnose(byte[] bytes)
    {
        var bag = new DiagnosticBag();
        YamlReader.Read(new SourceText("x.yaml", bytes), bag);
        return Port.Lines(bag.ToImmutable());
    }
}
