namespace ComplianceCheck.Tests.Evaluation;

/// <summary>A condition as a test makes it: it can be written as YAML for the engine, and interpreted by <see cref="PlainReading"/>.</summary>
internal abstract record Claim(bool Worst)
{
    /// <summary>The condition as a rule states it.</summary>
    public abstract string Yaml { get; }

    /// <summary>The conditions inside, and itself.</summary>
    public abstract IEnumerable<Claim> All { get; }

    /// <summary>The same without <c>ifUnknown</c>.</summary>
    public abstract Claim Plain { get; }

    protected string Ending => Worst ? ", ifUnknown: worst}" : "}";
}

/// <summary>Values of a rule, or one path, that a field is compared with.</summary>
internal sealed record Against(string? Path, params string[] Values)
{
    /// <summary>By how many days a date is moved, earlier below zero.</summary>
    public int Moved { get; init; }

    public override string ToString() => Moved != 0 ? $"{{field: {Path}, {(Moved > 0 ? "plus" : "minus")}: {Math.Abs(Moved)}d}}" : Path ?? string.Join(", ", Values.Select(Written));

    /// <summary>Numbers and booleans as such, anything else as text.</summary>
    private static string Written(string value) =>
        value is "true" or "false" || (value.Length == 1 && char.IsAsciiDigit(value[0])) ? value : $"\"{value}\"";
}

internal sealed record Compared(bool Worst, string Field, string Operator, Against Operand) : Claim(Worst)
{
    public override string Yaml => $"{{field: {Field}, {Operator}: {Written}{Ending}";

    public override IEnumerable<Claim> All => [this];

    public override Claim Plain => this with { Worst = false };

    private bool IsList => Operator is "in" or "notIn" || (Operator is "containsAny" or "containsAll" or "containsNone" or "subsetOf" && Operand.Path is null);

    private string Written => IsList ? $"[{Operand}]" : Operand.ToString();
}

internal sealed record Several(bool Worst, bool IsAll, params Claim[] Parts) : Claim(Worst)
{
    public override string Yaml => $"{{{(IsAll ? "all" : "any")}: [{string.Join(", ", Parts.Select(part => part.Yaml))}]{Ending}";

    public override IEnumerable<Claim> All => Parts.SelectMany(part => part.All).Prepend(this);

    public override Claim Plain => this with { Worst = false, Parts = [.. Parts.Select(part => part.Plain)] };
}

internal sealed record Denied(bool Worst, Claim Part) : Claim(Worst)
{
    public override string Yaml => $"{{not: {Part.Yaml}{Ending}";

    public override IEnumerable<Claim> All => Part.All.Prepend(this);

    public override Claim Plain => this with { Worst = false, Part = Part.Plain };
}

internal sealed record Counted(bool Worst, string Word, string[] Lists, string? Name, Claim? Where, Claim Satisfies) : Claim(Worst)
{
    public override string Yaml =>
        $"{{{Word}: [{string.Join(", ", Lists)}]{(Name is null ? "" : ", as: " + Name)}{(Where is null ? "" : ", where: " + Where.Yaml)}, satisfies: {Satisfies.Yaml}{Ending}";

    public override IEnumerable<Claim> All => [this, .. Where?.All ?? [], .. Satisfies.All];

    public override Claim Plain => this with { Worst = false, Where = Where?.Plain, Satisfies = Satisfies.Plain };
}

/// <summary>How many of some things there are.</summary>
internal sealed record Numbered(bool Worst, bool IsMost, string[] Lists, Claim? Where, Against Bound) : Claim(Worst)
{
    public override string Yaml => $"{{count: [{string.Join(", ", Lists)}]{(Where is null ? "" : ", where: " + Where.Yaml)}, {(IsMost ? "atMost" : "atLeast")}: {Bound}{Ending}";

    public override IEnumerable<Claim> All => [this, .. Where?.All ?? []];

    public override Claim Plain => this with { Worst = false, Where = Where?.Plain };
}

/// <summary>A definition asked of a thing; <paramref name="Body"/> is what the definition says.</summary>
internal sealed record Named(bool Worst, string Definition, string? Of, Claim Body) : Claim(Worst)
{
    public override string Yaml => $"{{is: {Definition}{(Of is null ? "" : ", of: " + Of)}{Ending}";

    public override IEnumerable<Claim> All => Body.All.Prepend(this);

    public override Claim Plain => this with { Worst = false };
}
