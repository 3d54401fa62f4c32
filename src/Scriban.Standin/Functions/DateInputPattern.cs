using System.Text;
using Scriban.Parsing;

namespace Scriban.Functions;

/// <summary>Translates a <c>%</c> pattern into one that .NET parses by.</summary>
internal static class DateInputPattern
{
    public static string ToNet(SourceSpan span, string pattern)
    {
        var net = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length)
            {
                i++;
                net.Append(Part(pattern[i]) ?? throw NotCovered.At(span, $"Date format `%{pattern[i]}` for parsing"));
            }
            else
            {
                // Every other character stands for itself, even where .NET gives it a meaning.
                net.Append('\\').Append(pattern[i]);
            }
        }

        return net.ToString();
    }

    private static string? Part(char format) => format switch
    {
        'a' => "ddd",
        'A' => "dddd",
        'b' or 'h' => "MMM",
        'B' => "MMMM",
        'd' => "dd",
        'D' => @"MM\/dd\/yy",
        'F' => @"yyyy\-MM\-dd",
        'H' or 'k' => "HH",
        'I' => "hh",
        'L' => "fff",
        'm' => "MM",
        'M' => "mm",
        'p' => "tt",
        'R' => @"HH\:mm",
        'r' => @"hh\:mm\:ss tt",
        'S' => "ss",
        'T' => @"HH\:mm\:ss",
        'y' => "yy",
        'Y' => "yyyy",
        'Z' => "zzz",
        '%' => @"\%",
        _ => null,
    };
}
