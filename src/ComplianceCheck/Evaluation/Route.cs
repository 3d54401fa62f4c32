using ComplianceCheck.Rules;

namespace ComplianceCheck.Evaluation;

/// <summary>
/// A path as executed. Paths that begin at a document and not at what is in question have a slot: whichever rule of
/// whichever pack follows one first, all others find what it found.
/// </summary>
/// <param name="Path">As meant.</param>
/// <param name="Slot">-1 for a path that begins at what is in question.</param>
internal sealed record Route(BoundPath Path, int Slot)
{
    /// <summary>As written.</summary>
    public string Text => Path.Text;

    /// <summary>Whether it asks for what is in question itself.</summary>
    public bool IsHere => Path is { Root: PathRoot.This, Hops: 0, Steps.IsEmpty: true };
}
