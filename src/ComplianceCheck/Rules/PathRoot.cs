namespace ComplianceCheck.Rules;

/// <summary>Where a path begins.</summary>
public enum PathRoot
{
    /// <summary>The value in question.</summary>
    This,

    /// <summary>The document that holds the item (<c>$</c>).</summary>
    Document,

    /// <summary>The site of that document (<c>$site</c>).</summary>
    Site,

    /// <summary>All documents of one kind of the run (<c>$fleet</c>).</summary>
    Fleet,

    /// <summary>The item of the rule; in a definition, the thing it is asked of (<c>$item</c>).</summary>
    Item,

    /// <summary>A thing named by <c>as</c>.</summary>
    Name,

    /// <summary>A value that the pack or the run states: a parameter, its date, or <c>$asOf</c>.</summary>
    Constant,
}
