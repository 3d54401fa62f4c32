using System.Text.Json.Nodes;

namespace ComplianceCheck.Tests.Evaluation;

/// <summary>Makes machines and workshops in which anything may be missing, the same for the same seed.</summary>
internal sealed class MachineMaker(int seed)
{
    private readonly Random random = new(seed);

    /// <summary>A machine and, mostly, its workshop.</summary>
    public (JsonObject Machine, JsonObject? Site) Make()
    {
        var machine = Maybe(
            ("workshop", Text("W")), ("name", Text("a", "b", "unknown")), ("colour", Colour()), ("trim", Colour()), ("state", Text("on", "off")), ("guarded", Flag()), ("safe", Flag()),
            ("seats", random.Next(0, 4)), ("load", random.Next(1, 4)), ("built", Day()), ("bought", Day()), ("house", House()), ("owner", Person("site:O-1", "O-1", "O-2")), ("tags", Words()),
            ("parts", Parts("P-1", "P-2", "P-3")), ("papers", Papers()), ("main", Text("P-1", "P-9", "site:P-1")), ("spare", Text("P-2", "P-3")), ("uses", List(2, () => Text("P-1", "D-1", "site:P-2", "X"))), ("coverage", Coverage()));
        machine["documentType"] = "machine";
        machine["id"] = "M";
        StateNone(machine, "colour", "main", "tags", "owner");
        if (random.Next(4) == 0)
        {
            return (machine, null);
        }

        var site = Maybe(("house", House()), ("people", new JsonArray(Person("O-2"), Person("O-1"))), ("parts", Parts("P-1", "P-2", "P-4")), ("coverage", Coverage()));
        var number = 1;
        foreach (var person in site["people"]?.AsArray() ?? [])
        {
            person!["id"] = $"O-{number++}";
        }

        site["documentType"] = "workshop";
        site["id"] = "W";
        return (machine, site);
    }

    private JsonArray Parts(params string[] ids) => new([.. ids.Take(random.Next(4)).Select(id =>
    {
        var part = Maybe(("kind", Text("wheel", "gear")), ("colour", Colour()), ("state", Text("on", "off")), ("made", Day()), ("paper", Text("D-1", "D-2", "D-9")), ("within", Text("P-1", "P-2", "site:P-4")), ("labels", Words()), ("bolts", List(3, () => Maybe(("colour", Colour())))));
        part["id"] = id;
        StateNone(part, "colour", "bolts", "paper");
        return (JsonNode)part;
    })]);

    private JsonArray Papers() => new([.. new[] { "D-1", "D-2" }.Take(random.Next(3)).Select(id =>
    {
        var paper = Maybe(("kind", Text("plan", "letter")), ("date", Text("2025-06-01", "2026-10-01", "2027-01-01")), ("author", Person("site:O-1", "O-2")));
        paper["id"] = id;
        return (JsonNode)paper;
    })]);

    private JsonObject House() => Maybe(("street", Text("a")), ("colour", Colour()), ("doors", List(2, () => Maybe(("colour", Colour())))));

    private JsonObject Person(params string[] others)
    {
        var person = Maybe(("person", Text(others)), ("name", Text("a", "b")), ("trade", Text("a", "b", "TBD")), ("top", JsonValue.Create(random.Next(3) > 0)));
        if (random.Next(2) == 0)
        {
            person["boss"] = Person(others);
        }

        return person;
    }

    private JsonObject Coverage() => Maybe(("parts", Vouched()), ("papers", Vouched()));

    private JsonObject Vouched() => new() { ["complete"] = random.Next(5) > 0, ["asOf"] = Text("2026-10-01", "2026-10-01", "2026-10-01", "2024-01-01", "2027-01-01", "-") };

    private JsonArray Words() => List(3, () => Text("a", "b", "P-1"));

    private JsonValue Colour() => Text("red", "green", "blue");

    private JsonValue Day() => Text("2024", "2025-06", "2025-11-03", "2026-01-15", "2026", "2027-01-01");

    private JsonValue Flag() => JsonValue.Create(random.Next(2) == 0);

    private JsonValue Text(params string[] words) => JsonValue.Create(words[random.Next(words.Length)])!;

    private JsonArray List(int most, Func<JsonNode> element) => new([.. Enumerable.Range(0, random.Next(most + 1)).Select(_ => element())]);

    private void StateNone(JsonObject thing, params string[] names)
    {
        var missing = names.Where(name => thing[name] is null && random.Next(3) == 0).ToList();
        if (missing.Count > 0)
        {
            thing["none"] = new JsonArray([.. missing.Select(name => (JsonNode)JsonValue.Create(name)!)]);
        }
    }

    /// <summary>An object with most of some properties; now and then one of them is <c>null</c>.</summary>
    private JsonObject Maybe(params (string Name, JsonNode Value)[] properties)
    {
        var made = new JsonObject();
        foreach (var (name, value) in properties)
        {
            switch (random.Next(8))
            {
                case 0 or 1:
                    break;
                case 2 when random.Next(4) == 0:
                    made[name] = null;
                    break;
                default:
                    made[name] = value;
                    break;
            }
        }

        return made;
    }
}
