namespace ComplianceCheck.Documents;

/// <summary>What a document is for.</summary>
public enum DocumentRole
{
    /// <summary>States facts of one thing that rules are asked of.</summary>
    Item,

    /// <summary>States facts that several items share.</summary>
    Site,
}
