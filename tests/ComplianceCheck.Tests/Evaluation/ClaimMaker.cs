namespace ComplianceCheck.Tests.Evaluation;

/// <summary>Makes conditions about machines, the same for the same seed.</summary>
internal sealed class ClaimMaker(int seed)
{
    private static readonly string[] Colours = ["red", "green", "blue"];
    private static readonly string[] Days = ["2024", "2025-06", "2025-11-03", "2026-01-15", "2026-11-03"];

    private static readonly (string Field, string Kind)[] OfMachine =
        [("colour", "colour"), ("trim", "colour"), ("state", "state"), ("guarded", "flag"), ("safe", "flag"), ("seats", "number"), ("name", "text"), ("built", "date"), ("bought", "date"), ("house.colour", "colour"), ("owner.name", "text"), ("owner.trade", "text"), ("load", "number"), ("owner.boss.name", "text"), ("main.colour", "colour"), ("main.within.kind", "kind"), ("main.paper.date", "date"), ("spare.state", "state"), ("tags", "list")];

    private static readonly (string Field, string Kind)[] OfPart =
        [("kind", "kind"), ("colour", "colour"), ("state", "state"), ("made", "date"), ("paper.date", "date"), ("paper.author.name", "text"), ("within.colour", "colour"), ("labels", "list")];

    private static readonly Dictionary<string, Claim> Definitions = new()
    {
        ["red"] = new Compared(false, "colour", "equals", new Against(null, "red")),
        ["running"] = new Compared(true, "state", "equals", new Against(null, "on")),
        ["matched"] = new Counted(false, "some", ["bolts"], null, null, new Compared(false, "colour", "equals", new Against("$item.colour"))),
    };

    private readonly Random random = new(seed);

    /// <summary>The definitions that the conditions ask.</summary>
    public static string DefinitionsFile => "definitions:\n" + string.Concat(Definitions.Select(pair => $"  {pair.Key}: {pair.Value.Yaml}\n"));

    public Claim Make() => Make("machine", 3, []);

    private Claim Make(string thing, int depth, string[] names)
    {
        var worst = random.Next(6) == 0;
        return random.Next(depth == 0 ? 4 : 11) switch
        {
            < 3 => Compare(thing, worst, names),
            3 => thing is "door" or "bolt" or "machine" or "part" ? Ask(thing, worst) : Compare(thing, worst, names),
            4 or 5 => new Several(worst, random.Next(2) == 0, [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Make(thing, depth - 1, names))]),
            6 => new Denied(worst, Make(thing, depth - 1, names)),
            7 => Number(thing, worst, depth, names),
            _ => Count(thing, worst, depth, names),
        };
    }

    private Named Ask(string thing, bool worst)
    {
        var name = thing switch
        {
            "part" => Pick("red", "running", "matched"),
            "machine" => Pick("red", "running"),
            _ => "red",
        };
        var of = thing == "machine" && random.Next(2) == 0 ? Pick("main", "spare") : null;
        return new Named(worst, name, of, Definitions[name]);
    }

    private Counted Count(string thing, bool worst, int depth, string[] names)
    {
        var (lists, element) = Things(thing);
        var name = element is not ("text" or "used" or "person") && random.Next(2) == 0 ? $"n{names.Length}" : null;
        string[] inner = name is null ? names : [.. names, name];
        return new Counted(worst, Pick("every", "some", "none"), lists, name, random.Next(2) == 0 ? Make(element, depth - 1, inner) : null, Make(element, depth - 1, inner));
    }

    private (string[] Lists, string Element) Things(string thing) => thing == "part" && random.Next(2) == 0
        ? (random.Next(3) == 0 ? (["labels"], "text") : (["bolts"], "bolt"))
        : random.Next(9) switch
        {
            0 => (["$site.parts"], "part"),
            1 => (["$.parts", "$site.parts"], "part"),
            2 => (["$.uses"], "used"),
            3 => (["$.tags"], "text"),
            4 => (["$.house.doors"], "door"),
            5 => (["$.parts.bolts"], "bolt"),
            6 => (["$.owner.boss*"], "person"),
            7 => (["$.papers.author.boss*"], "person"),
            _ => (["$.parts"], "part"),
        };

    private Numbered Number(string thing, bool worst, int depth, string[] names)
    {
        var (lists, element) = Things(thing);
        var where = random.Next(4) == 0 ? null : Make(element, depth - 1, names);
        return new Numbered(worst, random.Next(2) == 0, lists, where, random.Next(3) == 0 ? new Against("$.seats") : new Against(null, Pick("0", "1", "2")));
    }

    private Compared Compare(string thing, bool worst, string[] names)
    {
        var (field, kind) = thing switch
        {
            "machine" => OfMachine[random.Next(OfMachine.Length)],
            "part" => OfPart[random.Next(OfPart.Length)],
            "bolt" or "door" => ("colour", "colour"),
            "used" => ("id", "text"),
            "person" => (Pick("name", "trade"), "text"),
            _ => (".", "text"),
        };
        if (random.Next(9) == 0)
        {
            return ListOf(thing, worst);
        }

        if (field != "." && random.Next(8) == 0)
        {
            return new Compared(worst, field, "exists", new Against(null, Pick("true", "false")));
        }

        return kind switch
        {
            "colour" => Of(Pick("equals", "notEquals", "in", "notIn"), Colours, names.Length > 0 ? $"${names[random.Next(names.Length)]}.colour" : "$.colour"),
            "state" => Of(Pick("equals", "notEquals"), ["on", "off"], null),
            "kind" => Of(Pick("equals", "notIn"), ["wheel", "gear"], null),
            "flag" => Of(Pick("equals", "notEquals"), ["true", "false"], null),
            "number" => Of(Pick("equals", "in", "atLeast", "atMost"), ["1", "2", "3"], null),
            "list" => Of("contains", ["a", "b", "P-1"], null),
            "date" when random.Next(5) == 0 => new Compared(worst, field, Pick("before", "onOrAfter"), new Against("$.built") { Moved = random.Next(-400, 400) | 1 }),
            "date" => random.Next(3) == 0 ? Of(Pick("olderThan", "notOlderThan"), ["30d", "365d"], null) : Of(Pick("before", "after", "onOrBefore", "onOrAfter", "equals"), Days, "$.built"),
            _ when random.Next(4) == 0 => new Compared(worst, field, "like", new Against(null, Pick("*", "a*", "*-*", "P*1", "b"))),
            _ => Of(Pick("equals", "notEquals", "in"), ["a", "b", "P-1"], null),
        };

        Compared Of(string word, string[] values, string? path)
        {
            var operand = path is not null && random.Next(3) == 0 ? new Against(path)
                : word is "in" or "notIn" ? new Against(null, [.. values.Where(_ => random.Next(2) == 0).DefaultIfEmpty(values[0])])
                : new Against(null, Pick(values));
            return new Compared(worst, field, word, operand);
        }
    }

    private Compared ListOf(string thing, bool worst)
    {
        var field = thing == "part" ? Pick("labels", "bolts.colour", "$.tags") : Pick("$.tags", "$.parts.labels", "$.parts.colour", "$site.parts.labels", "$.house.doors.colour");
        var isColour = field.EndsWith("colour", StringComparison.Ordinal);
        var word = Pick("containsAny", "containsAll", "containsNone", "subsetOf", "isEmpty", "contains");
        string[] values = isColour ? Colours : ["a", "b", "P-1"];
        return new Compared(worst, field, word, word switch
        {
            "isEmpty" => new Against(null, Pick("true", "false")),
            "contains" => new Against(null, Pick(values)),
            _ when !isColour && random.Next(3) == 0 => new Against(Pick("$.tags", "$site.parts.labels", "$.parts.labels")),
            _ => new Against(null, [.. values.Where(_ => random.Next(2) == 0).DefaultIfEmpty(values[0])]),
        });
    }

    private string Pick(params string[] words) => words[random.Next(words.Length)];
}
