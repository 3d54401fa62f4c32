namespace ComplianceCheck.Evaluation;

/// <summary>
/// The reasons of one answer, in the order they were found. Whoever joins answers keeps the entries of those that decided
/// and drops the rest, so that what remains suffices for the answer.
/// </summary>
internal sealed class Trace
{
    private readonly List<TraceEntry> entries = [];
    private string prefix = "";

    /// <summary>How many entries there are now.</summary>
    public int Mark => entries.Count;

    public IReadOnlyList<TraceEntry> Entries => entries;

    public void Add(TraceEntry entry) => entries.Add(entry);

    /// <summary>A recorded value, or a known absence, that was decided on.</summary>
    public void AddRead(Fact fact, string field, bool isAssumed = false) => entries.Add(new TraceEntry(TraceKind.Read, fact, Joined(field), null, isAssumed));

    /// <summary>Something that is not known.</summary>
    public void AddGap(Fact fact, string field, string? reason = null) => entries.Add(new TraceEntry(TraceKind.Gap, fact, Joined(field), reason, false));

    /// <summary>Something that would have to be shown.</summary>
    public void AddUnshown(Fact fact, string field, Proof proof) => entries.Add(new TraceEntry(TraceKind.Unshown, fact, Joined(field), null, false, proof));

    /// <summary>Names the fields that follow from the thing that <paramref name="path"/> leads to; gives the prefix to go back to with <see cref="Leave"/>.</summary>
    public string Enter(string path)
    {
        var outer = prefix;
        prefix = Joined(path);
        return outer;
    }

    public void Leave(string outer) => prefix = outer;

    /// <summary>Drops the entries from one mark up to, but not including, another.</summary>
    public void Drop(int from, int to) => entries.RemoveRange(from, to - from);

    /// <summary>Drops the entries from a mark on.</summary>
    public void DropFrom(int mark) => Drop(mark, entries.Count);

    public void Clear() => entries.Clear();

    /// <summary>Takes over the entries of another, in place of its own.</summary>
    public void Become(Trace other)
    {
        entries.Clear();
        entries.AddRange(other.entries);
    }

    /// <summary>A field in full: <c>doc.kind</c> inside <c>documentedBy</c> is <c>documentedBy.doc.kind</c>.</summary>
    private string Joined(string field) => prefix.Length == 0 || field.StartsWith('$') || field.StartsWith('^') ? field : field == "." ? prefix : $"{prefix}.{field}";
}
