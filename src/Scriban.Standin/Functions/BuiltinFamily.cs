using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>One family of functions. What the family lacks is an error, since it may be something the package has.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "A family is not a mere collection.")]
internal sealed class BuiltinFamily : ScriptObject
{
    // Looking methods up takes time; the functions never change and are shared by all contexts.
    private static readonly ConcurrentDictionary<Type, ScriptObject> Functions = new();

    private readonly string _name;

    public BuiltinFamily(string name, params ReadOnlySpan<Type> types)
    {
        _name = name;
        Clear();
        foreach (var type in types)
        {
            this.Import(Functions.GetOrAdd(type, FunctionsOf));
        }
    }

    public override bool TryGetValue(TemplateContext context, SourceSpan span, string member, out object? value)
    {
        if (base.TryGetValue(context, span, member, out value))
        {
            return true;
        }

        throw (_name, member) switch
        {
            ("date", "now") => new ScriptRuntimeException(span, "`date.now` would read the clock: the program has to set `now` of the builtin object `date` first"),
            _ => NotCovered.At(span, $"Function `{_name}.{member}`"),
        };
    }

    private static ScriptObject FunctionsOf(Type type)
    {
        var functions = new ScriptObject();
        functions.Import(type);
        return functions;
    }
}
