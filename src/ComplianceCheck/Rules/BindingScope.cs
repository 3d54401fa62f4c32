using System.Collections.Immutable;
using ComplianceCheck.Documents;

namespace ComplianceCheck.Rules;

/// <summary>What the names in a condition stand for at one place of a rule.</summary>
/// <param name="This">The value in question; of no type where it is the fleet, which has no fields of its own.</param>
/// <param name="Item">The item of the rule; in a definition, the thing it is asked of.</param>
/// <param name="Document">The document that holds the item of the rule; of no type where there is no item but the fleet.</param>
/// <param name="Site">The site documents of the schema; null when it has none.</param>
/// <param name="IsFleet">Whether all documents of the run may be named.</param>
/// <param name="Names">The things named by <c>as</c>, with their slots.</param>
/// <param name="Asking">The definitions being asked, outermost first.</param>
internal sealed record BindingScope(
    Subject This,
    Subject Item,
    Subject Document,
    Subject? Site,
    bool IsFleet,
    ImmutableDictionary<string, (int Slot, Subject Subject)> Names,
    ImmutableArray<string> Asking)
{
    private static readonly Subject Nothing = new([], null);

    /// <summary>Whether what is in question is the item itself, and not something that a quantifier or a definition looks at.</summary>
    public bool IsAtItem => ReferenceEquals(This, Item) && Asking.IsEmpty;

    /// <summary>The scope of a rule, before it looks at items.</summary>
    public static BindingScope Of(RuleScope scope, SchemaShape schema)
    {
        var types = ImmutableArray.CreateBuilder<SchemaType>();
        types.AddRange(scope.HasFlag(RuleScope.Document) ? schema.Roots(DocumentRole.Item) : []);
        types.AddRange(scope.HasFlag(RuleScope.Site) ? schema.Roots(DocumentRole.Site) : []);
        return Of(scope == RuleScope.Fleet ? Nothing : new Subject(types.ToImmutable(), null), scope == RuleScope.Fleet, schema);
    }

    /// <summary>The scope of conditions on a document.</summary>
    public static BindingScope Of(Subject document, bool isFleet, SchemaShape schema)
    {
        var sites = schema.Roots(DocumentRole.Site).ToImmutableArray<SchemaType>();
        return new BindingScope(document, document, document, sites.IsEmpty ? null : new Subject(sites, null), isFleet, ImmutableDictionary.Create<string, (int, Subject)>(StringComparer.Ordinal), []);
    }

    /// <summary>The scope of a check whose items are <paramref name="item"/>, held by documents that are <paramref name="document"/>.</summary>
    public BindingScope OverItems(Subject item, Subject document) => this with { This = item, Item = item, Document = document };

    /// <summary>The scope inside a quantifier, where each of <paramref name="subject"/> is in question and may have a name.</summary>
    public BindingScope Over(Subject subject, string? name, int slot) => name is null
        ? this with { This = subject with { } }
        : this with { This = subject with { }, Names = Names.SetItem(name, (slot, subject)) };

    /// <summary>The scope inside a definition, which sees the thing it is asked of and none of the caller's names.</summary>
    public BindingScope InDefinition(string definition, Subject subject) => this with
    {
        This = subject,
        Item = subject,
        Names = Names.Clear(),
        Asking = Asking.Add(definition),
    };
}
