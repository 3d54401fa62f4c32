using System.Collections.Frozen;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace ComplianceCheck.Reporting;

/// <summary>The members of one kind of object, and how each is made.</summary>
/// <typeparam name="T">What the objects are made of.</typeparam>
internal sealed class ReportShape<T>(params (string Name, Func<T, object?> Value)[] members)
{
    private readonly FrozenDictionary<string, int> places = members.Select((member, place) => KeyValuePair.Create(member.Name, place)).ToFrozenDictionary(StringComparer.Ordinal);

    public IEnumerable<string> Names => members.Select(member => member.Name);

    public int Count => members.Length;

    public int PlaceOf(string name) => places.TryGetValue(name, out var place) ? place : -1;

    public object? Make(T source, int place) => members[place].Value(source);
}

/// <summary>
/// An object of a report of which there are many, such as a finding: a member is made when a template first asks for it, and
/// kept. No template can change it.
/// </summary>
internal sealed class ReportNode<T>(T source, ReportShape<T> shape) : IReportNode
{
    private static readonly object Nothing = new();

    private object?[]? made;

    public int Count => shape.Count;

    public bool IsReadOnly { get => true; set { } }

    public object? this[string name] => TryMake(name, out var value) ? value : throw new KeyNotFoundException(name);

    public IEnumerable<string> GetMembers() => shape.Names;

    public bool Contains(string member) => shape.PlaceOf(member) >= 0;

    public bool TryGetValue(TemplateContext? context, SourceSpan span, string member, out object? value) => TryMake(member, out value);

    public bool CanWrite(string member) => false;

    public bool TrySetValue(TemplateContext? context, SourceSpan span, string member, object? value, bool readOnly) => false;

    public bool Remove(string member) => false;

    public void SetReadOnly(string member, bool readOnly)
    {
    }

    public IScriptObject Clone(bool deep) => this;

    private bool TryMake(string name, out object? value)
    {
        var place = shape.PlaceOf(name);
        value = null;
        if (place < 0)
        {
            return false;
        }

        made ??= new object?[shape.Count];
        var known = made[place] ??= shape.Make(source, place) ?? Nothing;
        value = ReferenceEquals(known, Nothing) ? null : known;
        return true;
    }
}

/// <summary>What templates and the page of the members see of any of them.</summary>
internal interface IReportNode : IScriptObject
{
    /// <summary>The value of a member.</summary>
    object? this[string name] { get; }
}
