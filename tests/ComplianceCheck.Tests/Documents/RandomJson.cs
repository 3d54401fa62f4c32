using System.Globalization;
using System.Text;

namespace ComplianceCheck.Tests.Documents;

/// <summary>JSON documents that nobody would write, the same for the same seed.</summary>
internal sealed class RandomJson
{
    private static readonly string[] Words = ["", "a", "a/b", "m~n", "x-y", "a.b[0]", "é", "\U0001F6A2", "\\u00e9", "\\ud83d\\udea2", "\\\"", "\\\\", "\\/", "0", " ", "\\n", "unknown"];
    private static readonly string[] Numbers = ["0", "-0", "1", "-12", "3.25", "1e3", "1E-2", "-7.5e+2", "123456789012345678901234567890"];
    private static readonly string[] Blanks = ["", "", " ", "\n", "\r\n", "\t", "\r"];

    private readonly Random random;
    private readonly StringBuilder json = new();

    private RandomJson(int seed) => random = new Random(seed);

    /// <summary>One document, with blanks and line ends of every kind.</summary>
    public static string Make(int seed)
    {
        var made = new RandomJson(seed);
        made.json.Append(seed % 5 == 0 ? "\uFEFF" : "");
        made.Value(0);
        return made.json.ToString();
    }

    private void Value(int depth)
    {
        Blank();
        switch (random.Next(depth < 5 ? 7 : 5))
        {
            case 0:
                json.Append("null");
                break;
            case 1:
                json.Append(random.Next(2) == 0 ? "true" : "false");
                break;
            case 2:
                json.Append(Numbers[random.Next(Numbers.Length)]);
                break;
            case 3 or 4:
                json.Append('"').Append(Words[random.Next(Words.Length)]).Append(Words[random.Next(Words.Length)]).Append('"');
                break;
            case 5:
                Items('[', ']', () => Value(depth + 1));
                break;
            default:
                var number = 0;
                Items('{', '}', () =>
                {
                    // The number keeps names apart; the dot keeps it from merging with what the word ends in.
                    Blank();
                    json.Append('"').Append(Words[random.Next(Words.Length)]).Append('.').Append((number++).ToString(CultureInfo.InvariantCulture)).Append('"');
                    Blank();
                    json.Append(':');
                    Value(depth + 1);
                });
                break;
        }

        Blank();
    }

    private void Items(char open, char close, Action item)
    {
        json.Append(open);
        var count = random.Next(random.Next(10) == 0 ? 30 : 5);
        for (var i = 0; i < count; i++)
        {
            json.Append(i > 0 ? "," : "");
            item();
        }

        if (count == 0)
        {
            Blank();
        }

        json.Append(close);
    }

    private void Blank() => json.Append(Blanks[random.Next(Blanks.Length)]);
}
