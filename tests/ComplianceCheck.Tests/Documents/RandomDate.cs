using System.Globalization;

namespace ComplianceCheck.Tests.Documents;

/// <summary>Texts that are dates, or nearly: values at the edges of what exists, pieces left out, characters that do not belong.</summary>
internal sealed class RandomDate(int seed)
{
    private const string Strays = "-+:.TtZz0159 \n\0/٣é\uFF11\uD83D";
    private static readonly string[] Years = ["0000", "0001", "0004", "1900", "2000", "2016", "2017", "2026", "9999"];
    private static readonly string[] Fractions = ["0", "5", "9", "05", "5000000", "99999995", "12345675", "12345665", "123456750", "999999999", "99999994", "999999949", "9999999", "0000000000"];

    private readonly Random random = new(seed);

    public string Next()
    {
        var text = Years[random.Next(Years.Length)];
        if (random.Next(30) > 0)
        {
            text += "-" + Pair(1, 12);
            if (random.Next(30) > 0)
            {
                text += "-" + Pair(1, 31) + (random.Next(10) > 0 ? Time() : "");
            }
        }

        for (var i = random.Next(12) - 9; i > 0 && text.Length > 0; i--)
        {
            var at = random.Next(text.Length);
            text = random.Next(4) switch
            {
                0 => text.Remove(at, 1),
                1 => text.Insert(at, Strays[random.Next(Strays.Length)].ToString()),
                2 => text[..at],
                _ => text.Remove(at, 1).Insert(at, Strays[random.Next(Strays.Length)].ToString()),
            };
        }

        return text;
    }

    private string Time()
    {
        var text = "T" + Pair(0, 23) + ":" + Pair(0, 59);
        if (random.Next(5) > 0)
        {
            text += ":" + Pair(0, 59);
            text += random.Next(3) switch
            {
                0 => "." + Fractions[random.Next(Fractions.Length)],
                1 => "." + random.NextInt64(10_000_000_000).ToString("0000000000", CultureInfo.InvariantCulture)[random.Next(10)..],
                _ => "",
            };
        }

        return text + random.Next(4) switch
        {
            0 => "Z",
            1 => "+" + Pair(0, 14) + ":" + Pair(0, 59),
            2 => "-" + Pair(0, 14) + ":" + Pair(0, 59),
            _ => random.Next(5) switch { 0 => "+14:00", 1 => "-14:00", 2 => "+14:01", 3 => "-00:00", _ => "+23:59" },
        };
    }

    /// <summary>Two digits, mostly within the range, often at one of its ends, sometimes just outside.</summary>
    private string Pair(int first, int last) =>
        (random.Next(8) switch { 0 => first, 1 => last, 2 when random.Next(3) == 0 => last + 1, 3 when random.Next(3) == 0 => Math.Max(first - 1, 0), _ => random.Next(first, last + 1) }).ToString("00", CultureInfo.InvariantCulture);
}
