namespace ComplianceCheck.Reporting;

/// <summary>Lines of the text report: LF on every machine, wrapped at blanks.</summary>
internal static class TextLines
{
    /// <summary>What fits on the narrowest screen that is still common.</summary>
    public const int Columns = 80;

    public static void WriteLine(TextWriter output, string line)
    {
        output.Write(line);
        output.Write('\n');
    }

    /// <summary>Writes <paramref name="text"/> indented, continuation lines two columns further if it is; a word is never broken.</summary>
    public static void Write(TextWriter output, string text, int indent)
    {
        var column = 0;
        var margin = indent;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (column > 0 && column + 1 + word.Length > Columns)
            {
                output.Write('\n');
                column = 0;
                margin = indent == 0 ? 0 : indent + 2;
            }

            var gap = column == 0 ? margin : 1;
            for (var i = 0; i < gap; i++)
            {
                output.Write(' ');
            }

            output.Write(word);
            column += gap + word.Length;
        }

        output.Write('\n');
    }
}
