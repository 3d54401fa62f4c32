using System.Collections;

namespace Scriban.Syntax;

/// <summary>The value of <c>1..5</c>; its numbers are made one by one.</summary>
internal sealed class ScriptRange(long first, long last, bool narrow) : IEnumerable<object>
{
    public IEnumerator<object> GetEnumerator()
    {
        for (var value = first; value <= last; value++)
        {
            yield return narrow ? (int)value : (object)value;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
