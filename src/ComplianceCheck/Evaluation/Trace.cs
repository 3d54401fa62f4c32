using System.Buffers;

namespace ComplianceCheck.Evaluation;

/// <summary>
/// The reasons of answers, in the order they were found. Whoever joins answers keeps the entries of those that decided and
/// drops the rest, so that what remains suffices for the answer. One trace serves all rules of a document: what is kept is
/// the only thing that a rule leaves behind.
/// </summary>
internal sealed class Trace(Inquiry inquiry) : IDisposable
{
    private TraceEntry[] entries = ArrayPool<TraceEntry>.Shared.Rent(1024);
    private TraceEntry[] shared = ArrayPool<TraceEntry>.Shared.Rent(1024);
    private int count;
    private int highest;
    private int sharedCount;
    private Frame frame = Frame.Outermost;

    /// <summary>How many entries there are now.</summary>
    public int Mark => count;

    /// <summary>The entries from a mark on.</summary>
    public TraceRange Since(int mark) => new(mark, count);

    /// <summary>A recorded value, or a known absence, that was decided on.</summary>
    public void AddRead(in Fact fact, string field, bool isAssumed = false) => Add(TraceEntry.Of(TraceKind.Read, fact, isAssumed, frame, field, null));

    /// <summary>Something that is not known.</summary>
    public void AddGap(in Fact fact, string field, string? reason = null) => Add(TraceEntry.Of(TraceKind.Gap, fact, false, frame, field, reason));

    /// <summary>Something that would have to be shown.</summary>
    public void AddUnshown(in Fact fact, string field, Proof proof) => Add(TraceEntry.Of(TraceKind.Unshown, fact, false, frame, field, proof));

    /// <summary>Reasons that were set aside before, which count here too.</summary>
    public void AddShared(TraceRange range)
    {
        if (!range.IsEmpty)
        {
            Add(new TraceEntry(TraceKind.Shared, default, false, range.Start, null, null, frame, "", null, range.End));
        }
    }

    /// <summary>Takes the entries from a mark on out of the trace and sets them aside for <see cref="AddShared"/>.</summary>
    public TraceRange SetAside(int mark)
    {
        var length = count - mark;
        if (sharedCount + length > shared.Length)
        {
            Grow(ref shared, sharedCount, sharedCount + length);
        }

        Array.Copy(entries, mark, shared, sharedCount, length);
        sharedCount += length;
        DropFrom(mark);
        return new TraceRange(sharedCount - length, sharedCount);
    }

    /// <summary>Names the fields that follow from the things that <paramref name="path"/> leads to; gives the frame to go back to with <see cref="Leave"/>.</summary>
    public Frame Enter(string path)
    {
        var outer = frame;
        frame = frame.Down(path);
        return outer;
    }

    /// <summary>Names the fields that follow as if nothing had been entered.</summary>
    public Frame EnterAnew()
    {
        var outer = frame;
        frame = frame.Root;
        return outer;
    }

    public void Leave(Frame outer) => frame = outer;

    /// <summary>Drops the entries from one mark up to, but not including, another.</summary>
    public void Drop(int from, int to)
    {
        if (to > from)
        {
            Array.Copy(entries, to, entries, from, count - to);
            DropFrom(count - (to - from));
        }
    }

    /// <summary>Drops the entries from a mark on.</summary>
    public void DropFrom(int mark)
    {
        highest = Math.Max(highest, count);
        count = mark;
    }

    /// <summary>Gives the room back; the trace cannot be used any more.</summary>
    public void Dispose()
    {
        Return(entries, Math.Max(highest, count));
        Return(shared, sharedCount);
        entries = shared = [];
        count = sharedCount = 0;
    }

    /// <summary>The reasons of a range, shared ones among them, each with its field in full.</summary>
    public List<Reason> Reasons(TraceRange range)
    {
        var reasons = new List<Reason>();
        Expand(entries, range, null, reasons);
        return reasons;
    }

    private void Add(in TraceEntry entry)
    {
        if (count == entries.Length)
        {
            Grow(ref entries, count, count + 1);
        }

        entries[count++] = entry;
    }

    private static void Grow(ref TraceEntry[] array, int used, int needed)
    {
        var larger = ArrayPool<TraceEntry>.Shared.Rent(Math.Max(array.Length * 2, needed));
        Array.Copy(array, larger, used);
        Return(array, array.Length);
        array = larger;
    }

    /// <summary>Gives an array back, of which so many entries were used: what they hold must not be kept alive.</summary>
    private static void Return(TraceEntry[] array, int used)
    {
        Array.Clear(array, 0, used);
        ArrayPool<TraceEntry>.Shared.Return(array);
    }

    private void Expand(TraceEntry[] from, TraceRange range, Func<string, string>? name, List<Reason> reasons)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            var entry = from[i];
            string Full(string field) => name is null ? entry.Frame.Full(field) : name(entry.Frame.Full(field));
            if (entry.Kind == TraceKind.Shared)
            {
                Expand(shared, new TraceRange(entry.Index, entry.End), Full, reasons);
            }
            else
            {
                reasons.Add(new Reason(entry.Kind, entry.FactOf(inquiry), Full(entry.Field), entry.Detail as string ?? (entry.Detail as Doubt)?.Reason, entry.IsAssumed, entry.Detail as Proof));
            }
        }
    }
}
