namespace ComplianceCheck.Authoring;

/// <summary>Lines for people, set in by depth and broken at blanks.</summary>
internal sealed class WrappedText(TextWriter output)
{
    /// <summary>How many columns a line has, where words allow.</summary>
    public const int Width = 80;

    public void Blank() => output.Write('\n');

    /// <summary>A line, broken at blanks; what follows is set in further.</summary>
    public void Line(int depth, string text)
    {
        var (indent, further) = (new string(' ', 2 * depth), depth == 0 ? "" : new string(' ', (2 * depth) + 4));
        output.Write(indent);
        var column = indent.Length;
        foreach (var (number, word) in text.Split(' ').Index())
        {
            if (number > 0 && column + 1 + word.Length > Width)
            {
                output.Write('\n' + further);
                column = further.Length;
            }
            else if (number > 0)
            {
                output.Write(' ');
                column++;
            }

            output.Write(word);
            column += word.Length;
        }

        output.Write('\n');
    }
}
