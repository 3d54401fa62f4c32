using System.Collections;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>What <c>x == empty</c> and <c>x.empty?</c> say.</summary>
internal static class Emptiness
{
    public static bool Of(SourceSpan span, object? value) => value switch
    {
        EmptyValue => true,
        ICollection list => list.Count == 0,
        IScriptObject members => members.Count == 0,
        _ => throw NotCovered.At(span, $"Comparison of a value of type `{TypeName.Of(value)}` with `empty`"),
    };
}
