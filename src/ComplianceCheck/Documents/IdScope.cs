namespace ComplianceCheck.Documents;

/// <summary>Where an id is unique.</summary>
public enum IdScope
{
    /// <summary>Among the things of its kind in the document.</summary>
    Document,

    /// <summary>Only within the object that holds the list.</summary>
    Holder,
}
