using System.Runtime.InteropServices;
using System.Text;
using ComplianceCheck.Text;

namespace ComplianceCheck.Documents;

/// <summary>
/// A parsed JSON document with the place of every value: one flat table of nodes in document order over the bytes of the
/// file, which stay bytes. Immutable and safe to share between threads. Made by <see cref="JsonTextReader"/>.
/// </summary>
public sealed class JsonText
{
    private static int last;

    private readonly Node[] nodes;

    internal JsonText(SourceText source, Node[] nodes)
    {
        Source = source;
        Number = Interlocked.Increment(ref last);
        this.nodes = nodes;
    }

    /// <summary>The file.</summary>
    public SourceText Source { get; }

    /// <summary>Tells texts apart quickly; nothing that anybody sees depends on it.</summary>
    internal int Number { get; }

    /// <summary>The outermost value.</summary>
    public JsonValue Root => new(this, 0);

    /// <summary>Number of values.</summary>
    public int Count => nodes.Length;

    internal ref readonly Node this[int index] => ref nodes[index];

    /// <summary>The text that the bytes between two quotes stand for.</summary>
    internal string Unescape(int start, int length, bool escaped)
    {
        var raw = Source.Bytes.Slice(start, length);
        if (!escaped)
        {
            return Encoding.UTF8.GetString(raw);
        }

        var reader = new System.Text.Json.Utf8JsonReader(Source.Bytes.Slice(start - 1, length + 2));
        reader.Read();
        return reader.GetString() ?? "";
    }

    /// <summary>One value: its bytes, its name if it is a property, and its neighbours.</summary>
    /// <remarks>Children follow their holder; <see cref="Next"/> is the index behind the last of them, <see cref="Position"/> counts them from 0.</remarks>
    [StructLayout(LayoutKind.Auto)]
    internal struct Node
    {
        public int Start;
        public int Length;
        public int NameStart;
        public int NameLength;
        public int Parent;
        public int Next;
        public int Position;
        public JsonKind Kind;
        public bool IsEscaped;
        public bool IsNameEscaped;
    }
}
