using System.Globalization;
using System.Text.Json.Nodes;

namespace ComplianceCheck.Tests.Evaluation;

/// <summary>
/// What a condition means by the page on the rule language, read word by word and slowly. It shares no code with the engine
/// and knows the schema of machines by heart. Truths are <c>bool?</c>, null for unknown.
/// </summary>
internal sealed class PlainReading(JsonObject machine, JsonObject? site, DateOnly today)
{
    private static readonly string[] NotKnown = ["", "unknown", "n/a", "tbd", "-"];

    private readonly Dictionary<string, Found> names = [];
    private bool readsWorst;

    private enum State
    {
        Value,
        Absent,
        NoHolder,
        StatedNone,
        Dangling,
    }

    /// <summary>What a path found: a value, or why there is none; and by which property of which kind of thing.</summary>
    private sealed record Found(State State, JsonNode? Node, string Kind, string? AbsentMeans = null);

    /// <summary>The verdict of a rule that requires the condition of the machine.</summary>
    public string Verdict(Claim require)
    {
        readsWorst = false;
        var root = new Found(State.Value, machine, "machine");
        if (Read(require, root, root, false) is { } known)
        {
            return known ? "Pass" : "Fail";
        }

        readsWorst = true;
        return Read(require, root, root, false) == false ? "Fail" : "Unknown";
    }

    private bool? Read(Claim claim, Found thing, Found item, bool worse)
    {
        var truth = claim switch
        {
            Compared compared => Read(compared, thing, item),
            Several { IsAll: true } all => And(all.Parts.Select(part => Read(part, thing, item, worse))),
            Several any => Not(And(any.Parts.Select(part => Not(Read(part, thing, item, worse))))),
            Denied denied => Not(Read(denied.Part, thing, item, !worse)),
            Named named => Read(named, thing, item, worse),
            Counted counted => Read(counted, thing, item, worse),
            Numbered numbered => Read(numbered, thing, item, worse),
            _ => throw new InvalidOperationException(),
        };
        return truth is null && claim.Worst && readsWorst ? worse : truth;
    }

    private bool? Read(Named named, Found thing, Found item, bool worse)
    {
        var asked = Follow(named.Of is null ? thing : One(named.Of, thing, item));
        return asked.State switch
        {
            State.Value => Read(named.Body, asked, asked, worse),
            State.StatedNone => false,
            _ => null,
        };
    }

    private bool? Read(Counted counted, Found thing, Found item, bool worse)
    {
        // None is not some; some is not every-not.
        var isEvery = counted.Word == "every";
        var inner = counted.Word == "none" ? !worse : worse;
        var things = counted.Lists.SelectMany(list => Many(list, thing, item)).ToList();
        var holds = And(things.Select(found =>
        {
            if (found.State != State.Value)
            {
                // What is known to have no more elements says nothing against; anything else leaves it open.
                return found.State == State.StatedNone ? true : (bool?)null;
            }

            var outer = counted.Name is not null && names.TryGetValue(counted.Name, out var known) ? known : null;
            if (counted.Name is not null)
            {
                names[counted.Name] = found;
            }

            var where = counted.Where is null ? true : Read(counted.Where, found, item, isEvery ? !inner : inner);
            var satisfies = Read(counted.Satisfies, found, item, inner);
            if (outer is not null)
            {
                names[counted.Name!] = outer;
            }

            return isEvery ? Not(And([where, Not(satisfies)])) : Not(And([where, satisfies]));
        }));
        return counted.Word == "some" ? Not(holds) : holds;
    }

    private bool? Read(Numbered numbered, Found thing, Found item, bool worse)
    {
        var bound = numbered.Bound.Path is { } path ? One(path, thing, item) : new Found(State.Value, JsonValue.Create(numbered.Bound.Values[0]), "plain");
        if (bound.State != State.Value)
        {
            return bound.State == State.StatedNone ? false : null;
        }

        // The more things count, the nearer is "at least" and the farther is "at most".
        var counts = numbered.Lists.SelectMany(list => Many(list, thing, item))
            .Where(found => found.State != State.StatedNone)
            .Select(found => found.State != State.Value ? (0, long.MaxValue / 1000)
                : (numbered.Where is null ? true : Read(numbered.Where, found, item, numbered.IsMost ? !worse : worse)) switch { true => (1L, 1L), false => (0, 0), null => (0, 1) })
            .ToList();
        var (fewest, most) = (counts.Sum(count => count.Item1), counts.Sum(count => count.Item2));
        var limit = long.Parse(bound.Node!.ToString(), CultureInfo.InvariantCulture);
        return numbered.IsMost
            ? (fewest > limit ? false : most <= limit ? true : null)
            : fewest >= limit ? true : most < limit ? false : null;
    }

    /// <summary>What a list contains; a list that may go on, or is not known, has one more element that is not known.</summary>
    private bool? ReadList(Compared compared, Found thing, Found item)
    {
        List<Found> Elements(string path) => [.. Many(path, thing, item).Where(found => found.State != State.StatedNone)];
        static bool? SameWord(Found left, Found right) => left.State != State.Value || right.State != State.Value ? null : left.Node!.ToString() == right.Node!.ToString();

        var elements = Elements(compared.Field);
        if (compared.Operator == "isEmpty")
        {
            bool? isEmpty = elements.Exists(found => found.State == State.Value) ? false : elements.Count == 0 ? true : null;
            return compared.Operand.Values[0] == "true" ? isEmpty : Not(isEmpty);
        }

        var others = compared.Operand.Path is { } path ? Elements(path) : [.. compared.Operand.Values.Select(value => new Found(State.Value, JsonValue.Create(value), ""))];
        bool? Among(Found one, List<Found> many) => Not(And(many.Select(other => Not(SameWord(one, other)))));
        return compared.Operator switch
        {
            "containsNone" => And(elements.Select(element => Not(Known(element, others)))),
            "containsAll" => And(others.Select(other => Among(other, elements)).Append(elements.Exists(IsMissing) ? null : true)),
            "subsetOf" => And(elements.Select(element => Known(element, others))),
            _ => Not(And(elements.Select(element => Not(Known(element, others))))),
        };

        bool? Known(Found element, List<Found> many) => element.State == State.Value ? Among(element, many) : null;
    }

    private bool? Read(Compared compared, Found thing, Found item)
    {
        if (compared.Operator is "contains" or "containsAny" or "containsAll" or "containsNone" or "subsetOf" or "isEmpty")
        {
            return ReadList(compared, thing, item);
        }

        var found = One(compared.Field, thing, item);
        if (compared.Operator == "exists")
        {
            var expected = compared.Operand.Values[0] == "true";
            return found.State switch
            {
                State.Value => expected,
                State.Absent or State.StatedNone => !expected,
                _ => null,
            };
        }

        if (readsWorst && found is { State: State.Absent, AbsentMeans: { } assumed })
        {
            found = new Found(State.Value, JsonValue.Create(assumed), found.Kind);
        }

        if (found.State != State.Value)
        {
            return found.State == State.StatedNone ? false : null;
        }

        if (compared.Operator == "like")
        {
            var pattern = string.Concat(compared.Operand.Values[0].Select(unit => unit == '*' ? ".*" : System.Text.RegularExpressions.Regex.Escape(unit.ToString())));
            return System.Text.RegularExpressions.Regex.IsMatch(found.Node!.ToString(), $@"\A(?:{pattern})\z", System.Text.RegularExpressions.RegexOptions.Singleline);
        }

        var others = compared.Operand.Path is { } path ? [One(path, thing, item)] : compared.Operand.Values.Select(value => new Found(State.Value, JsonValue.Create(value), found.Kind)).ToList();
        return compared.Operator switch
        {
            "equals" or "in" => Not(And(others.Select(other => Not(Same(found, other))))),
            "notEquals" or "notIn" => And(others.Select(other => Not(Same(found, other)))),
            "olderThan" => Older(found, others[0]),
            "notOlderThan" => Not(Older(found, others[0])),
            "atLeast" or "atMost" => Compare(found, others[0], compared.Operator == "atLeast"),
            var word => Ordered(word, found, Move(others[0], compared.Operand.Moved)),
        };
    }

    private static bool? Compare(Found found, Found other, bool isLeast) =>
        other.State != State.Value ? (other.State == State.StatedNone ? false : null)
        : decimal.Parse(found.Node!.ToString(), CultureInfo.InvariantCulture).CompareTo(decimal.Parse(other.Node!.ToString(), CultureInfo.InvariantCulture)) is var order && isLeast ? order >= 0 : order <= 0;

    /// <summary>A date some days later or, below zero, earlier: as a range of days, which a text cannot always say.</summary>
    private static Found Move(Found found, int days) => days == 0 || found.State != State.Value ? found
        : found with { Node = new JsonArray(JsonValue.Create(Days(found).First.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), JsonValue.Create(Days(found).Last.AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))) };

    /// <summary>Whether nothing is recorded where a list would be; one that may go on is marked by an element that leads nowhere.</summary>
    private static bool IsMissing(Found found) => found.State is State.Absent or State.NoHolder || (found.State == State.Dangling && found.Kind != "more");

    private static bool? Same(Found found, Found other) =>
        other.State != State.Value ? (other.State == State.StatedNone ? false : null)
        : found.Kind == "date" ? Certain(found, other, (left, right) => left == right)
        : found.Node!.ToString() == other.Node!.ToString();

    private static bool? Ordered(string word, Found found, Found other) =>
        other.State != State.Value ? (other.State == State.StatedNone ? false : null)
        : Certain(found, other, (left, right) => word switch
        {
            "before" => left < right,
            "after" => left > right,
            "onOrBefore" => left <= right,
            _ => left >= right,
        });

    private bool? Older(Found found, Found duration)
    {
        var limit = today.AddDays(-int.Parse(duration.Node!.ToString().TrimEnd('d'), CultureInfo.InvariantCulture));
        var days = Days(found);
        return days.Last > today ? null : days.Last < limit ? true : days.First >= limit ? false : null;
    }

    /// <summary>True if true for every day that each may mean, false if false for every one. The ends tell, for the relations compared here.</summary>
    private static bool? Certain(Found found, Found other, Func<DateOnly, DateOnly, bool> relation)
    {
        var (left, right) = (Days(found), Days(other));
        var answers = new HashSet<bool>();
        foreach (var a in (DateOnly[])[left.First, left.Last])
        {
            foreach (var b in (DateOnly[])[right.First, right.Last])
            {
                answers.Add(relation(a, b));
            }
        }

        // A day inside the other range equals it.
        if (left.First <= right.Last && right.First <= left.Last)
        {
            var shared = left.First > right.First ? left.First : right.First;
            answers.Add(relation(shared, shared));
        }

        return answers.Count == 1 ? answers.Single() : null;
    }

    private static (DateOnly First, DateOnly Last) Days(Found found)
    {
        if (found.Node is JsonArray range)
        {
            return (DateOnly.Parse(range[0]!.ToString(), CultureInfo.InvariantCulture), DateOnly.Parse(range[1]!.ToString(), CultureInfo.InvariantCulture));
        }

        var parts = found.Node!.ToString().Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var first = new DateOnly(parts[0], parts.Length > 1 ? parts[1] : 1, parts.Length > 2 ? parts[2] : 1);
        return (first, parts.Length switch { 1 => first.AddYears(1).AddDays(-1), 2 => first.AddMonths(1).AddDays(-1), _ => first });
    }

    /// <summary>The one thing a path leads to.</summary>
    private Found One(string path, Found thing, Found item)
    {
        var (found, steps) = Begin(path, thing, item);
        foreach (var step in steps)
        {
            found = Step(found, step);
        }

        return found;
    }

    /// <summary>The things a path leads to; for each list on the way that may go on, and each stop, one that says so.</summary>
    private List<Found> Many(string path, Found thing, Found item)
    {
        var (start, steps) = Begin(path, thing, item);
        List<Found> things = [start];
        foreach (var step in steps)
        {
            things = [.. things.SelectMany(found => step.EndsWith('*') ? Chain(found, step.TrimEnd('*')) : Spread(Step(found, step), found))];
        }

        return things;
    }

    /// <summary>A person and everybody above, up to the one that is said to be at the top.</summary>
    private IEnumerable<Found> Chain(Found found, string name)
    {
        // A chain that leads round in a circle has no end that anybody stated.
        for (var length = 0; length < 64; length++)
        {
            found = Follow(found);
            yield return found.State == State.Absent ? new Found(State.NoHolder, null, "") : found;
            if (found.State != State.Value)
            {
                yield break;
            }

            var above = Step(found, name);
            if (above.State == State.Absent && Step(found, "top") is { State: State.Value, Node: { } top } && top.ToString() == "true")
            {
                yield break;
            }

            found = above;
        }

        yield return new Found(State.NoHolder, null, "");
    }

    private IEnumerable<Found> Spread(Found found, Found holder)
    {
        if (found is not { State: State.Value, Node: JsonArray list })
        {
            return [found];
        }

        var name = list.Parent!.AsObject().First(pair => ReferenceEquals(pair.Value, list)).Key;
        var elements = list.Select(element => new Found(State.Value, element, found.Kind));
        return name is "parts" or "papers" && holder.Kind is "machine" or "workshop" && !IsComplete(list.Root, name) ? [.. elements, new Found(State.Dangling, null, "more")] : elements;
    }

    private bool IsComplete(JsonNode document, string name)
    {
        var coverage = document["coverage"]?[name];
        return coverage?["complete"]?.GetValue<bool>() == true && coverage["asOf"] is { } day && !IsNotKnown(day)
            && Older(new Found(State.Value, day, "date"), new Found(State.Value, JsonValue.Create("365d"), "")) == false;
    }

    private (Found Found, string[] Steps) Begin(string path, Found thing, Found item)
    {
        var segments = path == "." ? [] : path.Split('.');
        return segments is [['$', ..] root, .. var rest] ? (Root(root, item), rest) : (thing, segments);
    }

    private Found Root(string root, Found item) => root switch
    {
        "$" => new Found(State.Value, machine, "machine"),
        "$item" => item,
        "$site" when machine["workshop"] is null => new Found(State.NoHolder, null, ""),
        "$site" => site is null ? new Found(State.Dangling, null, "") : new Found(State.Value, site, "workshop"),
        _ => names[root[1..]],
    };

    private Found Step(Found from, string name)
    {
        var holder = Follow(from);
        if (holder.State != State.Value)
        {
            return holder.State == State.Absent ? new Found(State.NoHolder, null, "") : holder;
        }

        var kind = KindOf(holder.Kind, name);
        if (Recorded(holder.Node!, name) is { } value)
        {
            return new Found(State.Value, value, kind);
        }

        if ((holder.Node!["none"] as JsonArray)?.Any(stated => stated!.ToString() == name) == true)
        {
            return new Found(State.StatedNone, null, kind);
        }

        if (holder.Kind == "person" && name != "person" && Recorded(holder.Node!, "person") is { } person && Follow(new Found(State.Value, person, "ref:people")) is { State: State.Dangling } nowhere)
        {
            return nowhere;
        }

        var inherited = holder.Kind switch
        {
            "person" when name != "person" && Recorded(holder.Node!, "person") is { } id => Recorded(Follow(new Found(State.Value, id, "ref:people")).Node!, name),
            "machine" when name == "house" && machine["workshop"] is not null && site is not null => Recorded(site, "house"),
            "house" when holder.Node!.Root == machine && machine["workshop"] is not null && site is not null && Recorded(site, "house") is { } house => Recorded(house, name),
            _ => null,
        };
        return inherited is null
            ? new Found(State.Absent, null, kind, (holder.Kind, name) switch { (_, "state") => "on", (_, "guarded") => "false", _ => null })
            : new Found(State.Value, inherited, kind);
    }

    private Found Follow(Found found)
    {
        if (found is not { State: State.Value, Kind: ['r', 'e', 'f', ':', .. var sections] })
        {
            return found;
        }

        var id = found.Node!.ToString();
        var known = machine["workshop"] is null ? null : site;
        var places = id.StartsWith("site:", StringComparison.Ordinal) ? [known] : new[] { found.Node.Root, known };
        foreach (var place in places.OfType<JsonNode>())
        {
            foreach (var section in sections.Split(','))
            {
                if ((place[section] as JsonArray)?.FirstOrDefault(thing => thing!["id"]!.ToString() == id.Replace("site:", "", StringComparison.Ordinal)) is { } thing)
                {
                    return new Found(State.Value, thing, KindOf("machine", section));
                }
            }
        }

        return new Found(State.Dangling, null, "");
    }

    private static JsonNode? Recorded(JsonNode holder, string name) =>
        holder[name] is { } value && !IsNotKnown(value) && value is not JsonObject { Count: 0 } ? value : null;

    private static bool IsNotKnown(JsonNode value) =>
        value is JsonValue && NotKnown.Contains(value.ToString().Trim().ToLowerInvariant());

    private static string KindOf(string holder, string name) => (holder, name) switch
    {
        (_, "parts") => "part",
        (_, "papers") => "paper",
        (_, "people" or "owner" or "author" or "boss") => "person",
        (_, "house") => "house",
        (_, "doors") => "door",
        (_, "bolts") => "bolt",
        (_, "main" or "spare" or "within") => "ref:parts",
        (_, "uses") => "ref:parts,papers",
        (_, "paper") => "ref:papers",
        (_, "built" or "bought" or "made" or "date") => "date",
        _ => "plain",
    };

    private static bool? Not(bool? truth) => truth is null ? null : !truth;

    private static bool? And(IEnumerable<bool?> truths)
    {
        var known = truths.ToList();
        return known.Contains(false) ? false : known.Contains(null) ? null : true;
    }
}
