using System.Collections.Immutable;
using ComplianceCheck.Documents;

namespace ComplianceCheck.Rules;

/// <summary>What the names in a condition stand for at one place of a rule.</summary>
/// <param name="This">The value in question.</param>
/// <param name="Item">The item of the rule; in a definition, the thing it is asked of.</param>
/// <param name="Document">The document that holds the item of the rule.</param>
/// <param name="Site">The site documents of the schema; null when it has none.</param>
/// <param name="Names">The things named by <c>as</c>, with their slots.</param>
/// <param name="NextSlot">The first slot that is free.</param>
/// <param name="Asking">The definitions being asked, outermost first.</param>
internal sealed record BindingScope(
    Subject This,
    Subject Item,
    Subject Document,
    Subject? Site,
    ImmutableDictionary<string, (int Slot, Subject Subject)> Names,
    int NextSlot,
    ImmutableArray<string> Asking)
{
    /// <summary>The scope of a check whose items are <paramref name="item"/>.</summary>
    public static BindingScope Of(Subject item, Subject document, SchemaShape schema)
    {
        var sites = schema.Roots(DocumentRole.Site).ToImmutableArray<SchemaType>();
        return new BindingScope(item, item, document, sites.IsEmpty ? null : new Subject(sites, null), ImmutableDictionary.Create<string, (int, Subject)>(StringComparer.Ordinal), 0, []);
    }

    /// <summary>The scope inside a quantifier, where each of <paramref name="subject"/> is in question and may have a name.</summary>
    public BindingScope Over(Subject subject, string? name) => name is null
        ? this with { This = subject }
        : this with { This = subject, Names = Names.SetItem(name, (NextSlot, subject)), NextSlot = NextSlot + 1 };

    /// <summary>The scope inside a definition, which sees the thing it is asked of and none of the caller's names.</summary>
    public BindingScope InDefinition(string definition, Subject subject) => this with
    {
        This = subject,
        Item = subject,
        Names = Names.Clear(),
        Asking = Asking.Add(definition),
    };
}
