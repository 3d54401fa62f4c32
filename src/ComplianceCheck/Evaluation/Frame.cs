namespace ComplianceCheck.Evaluation;

/// <summary>From where the fields in a trace are named: <c>doc.kind</c> inside <c>documentedBy</c> is <c>documentedBy.doc.kind</c>.</summary>
internal sealed class Frame
{
    private readonly Frame? outer;
    private readonly string path;
    private Dictionary<string, Frame>? inner;

    private Frame(Frame? outer, string path)
    {
        this.outer = outer;
        this.path = path;
        Root = outer?.Root ?? this;
    }

    /// <summary>The outermost frame around this one.</summary>
    public Frame Root { get; }

    /// <summary>A new outermost frame, where fields are named as written.</summary>
    public static Frame Outermost => new(null, "");

    /// <summary>The frame of the things that <paramref name="path"/> leads to; the same object for the same path.</summary>
    public Frame Down(string path)
    {
        inner ??= new Dictionary<string, Frame>(StringComparer.Ordinal);
        if (!inner.TryGetValue(path, out var frame))
        {
            inner.Add(path, frame = new Frame(this, path));
        }

        return frame;
    }

    /// <summary>A field in full.</summary>
    public string Full(string field)
    {
        for (var frame = this; frame.outer is not null; frame = frame.outer)
        {
            if (field.StartsWith('$') || field.StartsWith('^'))
            {
                break;
            }

            field = field == "." ? frame.path : $"{frame.path}.{field}";
        }

        return field;
    }
}
