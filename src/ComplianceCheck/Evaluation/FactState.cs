namespace ComplianceCheck.Evaluation;

/// <summary>What a path found.</summary>
internal enum FactState : byte
{
    /// <summary>A recorded value.</summary>
    Value,

    /// <summary>A value that the rule states itself.</summary>
    Constant,

    /// <summary>The holder is recorded and does not have the property.</summary>
    Absent,

    /// <summary>The property is stated not to exist.</summary>
    StatedNone,

    /// <summary>The path stopped before its end: what would hold the property is not recorded.</summary>
    NoHolder,

    /// <summary>A reference that leads nowhere, or to more than one thing.</summary>
    Dangling,

    /// <summary>A list on the way, of which <see cref="Closures.Closed"/> tells whether it is complete.</summary>
    List,

    /// <summary>A list that may have more elements than are recorded.</summary>
    OpenList,

    /// <summary>A list that has the recorded elements and no others.</summary>
    ClosedList,

    /// <summary>A parameter without a value.</summary>
    Unset,
}
