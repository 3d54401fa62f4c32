using System.Globalization;
using System.Text;
using ComplianceCheck.Text;

namespace ComplianceCheck.Documents;

/// <summary>One value of a <see cref="JsonText"/>: a place, equal to another if it is the same place.</summary>
/// <param name="Text">The document.</param>
/// <param name="Index">Index of the value in document order; the root is 0.</param>
public readonly record struct JsonValue(JsonText Text, int Index)
{
    public JsonKind Kind => Node.Kind;

    /// <inheritdoc/>
    public bool Equals(JsonValue other) => Index == other.Index && ReferenceEquals(Text, other.Text);

    /// <inheritdoc/>
    public override int GetHashCode() => (Text?.Number ?? 0) * 16777619 ^ Index;

    /// <summary>The bytes of the value, quotes and brackets included.</summary>
    public SourceSpan Span => new(Node.Start, Node.Length);

    /// <summary>The bytes of the property name that leads to the value, quotes included; of the value itself where there is none.</summary>
    public SourceSpan NameSpan => IsProperty ? new(Node.NameStart - 1, Node.NameLength + 2) : Span;

    public bool IsRoot => Index == 0;

    /// <summary>Whether the value is that of a property, not a list element or the root.</summary>
    public bool IsProperty => Node.NameStart > 0;

    /// <summary>The name of the property that leads to the value; empty where there is none.</summary>
    public string Name => IsProperty ? Text.Unescape(Node.NameStart, Node.NameLength, Node.IsNameEscaped) : "";

    /// <summary>What holds the value. The root has no holder: asking for it is an error of the caller.</summary>
    public JsonValue Parent => Index > 0 ? new(Text, Node.Parent) : throw new InvalidOperationException("the root of a document has no holder");

    /// <summary>The nearest object around the value, not the value itself.</summary>
    public JsonValue Holder
    {
        get
        {
            var holder = Parent;
            while (holder.Kind != JsonKind.Object && !holder.IsRoot)
            {
                holder = holder.Parent;
            }

            return holder;
        }
    }

    /// <summary>Whether an object or list has nothing in it.</summary>
    public bool IsEmpty => Node.Next == Index + 1;

    private ref readonly JsonText.Node Node => ref Text[Index];

    /// <summary>The values directly inside an object or list, in document order.</summary>
    public ChildEnumerator GetEnumerator() => new(this);

    /// <summary>The value of a property, found by its UTF-8 name. A property whose value is <c>null</c> is not there: null means "not known".</summary>
    public bool TryGetProperty(ReadOnlySpan<byte> name, out JsonValue value)
    {
        foreach (var child in this)
        {
            if (child.Node.Kind != JsonKind.Null && child.NameEquals(name))
            {
                value = child;
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <summary>The text of a string; the JSON text of anything else.</summary>
    public string AsText() => Kind == JsonKind.String ? Text.Unescape(Node.Start + 1, Node.Length - 2, Node.IsEscaped) : Text.Source.Slice(Span);

    /// <summary>Whether a string is, code unit by code unit, <paramref name="utf8"/>.</summary>
    public bool TextEquals(ReadOnlySpan<byte> utf8)
    {
        if (Kind != JsonKind.String)
        {
            return false;
        }

        return Node.IsEscaped
            ? Encoding.UTF8.GetBytes(AsText()).AsSpan().SequenceEqual(utf8)
            : Text.Source.Bytes.Slice(Node.Start + 1, Node.Length - 2).SequenceEqual(utf8);
    }

    /// <summary>Whether both are strings of the same text, code unit by code unit, however each is escaped. Allocates nothing where neither is.</summary>
    public bool TextEquals(JsonValue other)
    {
        if (other.TryGetUtf8(out var theirs))
        {
            return TextEquals(theirs);
        }

        return TryGetUtf8(out var ours)
            ? other.TextEquals(ours)
            : Kind == JsonKind.String && other.Kind == JsonKind.String && string.Equals(AsText(), other.AsText(), StringComparison.Ordinal);
    }

    /// <summary>The name of a property without escapes, in UTF-8; false for any other name and where there is none.</summary>
    internal bool TryGetUtf8Name(out ReadOnlySpan<byte> name)
    {
        ref readonly var node = ref Node;
        name = Text.Source.Bytes.Slice(node.NameStart, node.NameLength);
        return IsProperty && !node.IsNameEscaped;
    }

    /// <summary>The bytes between the quotes of a string without escapes, which are its text; false for any other value.</summary>
    internal bool TryGetUtf8(out ReadOnlySpan<byte> text)
    {
        ref readonly var node = ref Node;
        var isPlain = node.Kind == JsonKind.String && !node.IsEscaped;
        text = isPlain ? Text.Source.Bytes.Slice(node.Start + 1, node.Length - 2) : default;
        return isPlain;
    }

    /// <summary>The value of a boolean.</summary>
    public bool AsBoolean() => Kind == JsonKind.Boolean && Text.Source.Bytes[Node.Start] == (byte)'t';

    /// <summary>The value of a number, exactly; null where it does not fit a <see cref="decimal"/>.</summary>
    public decimal? AsNumber() =>
        Kind == JsonKind.Number && decimal.TryParse(Text.Source.Bytes.Slice(Node.Start, Node.Length), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Position of a list element in its list, or of a property in its object, from 0.</summary>
    public int IndexInParent() => Node.Position;

    /// <summary>RFC 6901 pointer of the value; empty for the root.</summary>
    public string Pointer()
    {
        if (IsRoot)
        {
            return "";
        }

        var segment = IsProperty ? EscapePointer(Name) : IndexInParent().ToString(CultureInfo.InvariantCulture);
        return Parent.Pointer() + "/" + segment;
    }

    /// <summary>A property name as one segment of an RFC 6901 pointer.</summary>
    public static string EscapePointer(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    /// <summary>Whether an object or list holds at least <paramref name="count"/> values; costs no more than that many steps.</summary>
    internal bool HasAtLeast(int count)
    {
        foreach (var _ in this)
        {
            if (--count <= 0)
            {
                return true;
            }
        }

        return count <= 0;
    }

    /// <summary>Whether two properties have one name, however each is escaped.</summary>
    internal bool HasSameName(JsonValue other)
    {
        ref readonly var node = ref other.Node;
        return node.IsNameEscaped
            ? NameEquals(Encoding.UTF8.GetBytes(other.Name))
            : NameEquals(Text.Source.Bytes.Slice(node.NameStart, node.NameLength));
    }

    private bool NameEquals(ReadOnlySpan<byte> name)
    {
        ref readonly var node = ref Node;
        return node.IsNameEscaped
            ? Encoding.UTF8.GetBytes(Name).AsSpan().SequenceEqual(name)
            : Text.Source.Bytes.Slice(node.NameStart, node.NameLength).SequenceEqual(name);
    }

    /// <summary>Walks the values directly inside an object or list.</summary>
    public struct ChildEnumerator
    {
        private readonly JsonText text;
        private readonly int end;
        private int next;

        internal ChildEnumerator(JsonValue parent)
        {
            text = parent.Text;
            next = parent.Index + 1;
            end = text[parent.Index].Next;
            Current = default;
        }

        public JsonValue Current { get; private set; }

        public bool MoveNext()
        {
            if (next >= end)
            {
                return false;
            }

            Current = new JsonValue(text, next);
            next = text[next].Next;
            return true;
        }
    }
}
