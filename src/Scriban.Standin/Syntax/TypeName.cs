using System.Collections;
using System.Numerics;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>What types are called in messages and by <c>object.kind</c>.</summary>
internal static class TypeName
{
    public static string Of(object? value) => value switch
    {
        null => "null",
        string => "string",
        bool => "bool",
        byte => "byte",
        sbyte => "sbyte",
        ushort => "ushort",
        short => "short",
        uint => "uint",
        int => "int",
        ulong => "ulong",
        long => "long",
        float => "float",
        double => "double",
        decimal => "decimal",
        BigInteger => "bigint",
        Enum => "enum",
        ScriptRange => "range",
        IScriptCustomFunction => "function",
        IDictionary or IDictionary<string, object?> => "object",
        IEnumerable => "array",
        _ => "object",
    };
}
