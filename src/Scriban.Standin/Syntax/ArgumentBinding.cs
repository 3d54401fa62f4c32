using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>Matches the arguments of one call with the declared parameters of a function.</summary>
internal sealed class ArgumentBinding(TemplateContext context, SourceSpan span, string path, IScriptCustomFunction function)
{
    private readonly object?[] _values = new object?[function.ParameterCount];
    private readonly bool[] _given = new bool[function.ParameterCount];
    private readonly ScriptArray? _rest = function.VarParamKind == ScriptVarParamKind.LastParameter ? [] : null;

    public ScriptArray Bind(ScriptArray positional, IReadOnlyList<KeyValuePair<string, object?>> named)
    {
        for (var i = 0; i < positional.Count; i++)
        {
            Give(i, positional[i], positional.Count);
        }

        foreach (var (name, value) in named)
        {
            Give(IndexOf(name), value, positional.Count);
        }

        return new ScriptArray(Enumerable.Range(0, _values.Length).Select(i => ValueAt(i, positional.Count)));
    }

    private void Give(int index, object? value, int count)
    {
        if (_rest is not null && index >= _values.Length - 1)
        {
            _rest.Add(value);
            return;
        }

        if (index >= _values.Length)
        {
            throw WrongCount(count);
        }

        if (_given[index])
        {
            throw new ScriptRuntimeException(span, $"The argument `{function.GetParameterInfo(index).Name}` of `{path}` is given twice");
        }

        _given[index] = true;
        _values[index] = ValueConversion.ToObject(context, span, value, function.GetParameterInfo(index).ParameterType);
    }

    private object? ValueAt(int index, int count)
    {
        if (_rest is not null && index == _values.Length - 1)
        {
            return _rest;
        }

        if (_given[index])
        {
            return _values[index];
        }

        var parameter = function.GetParameterInfo(index);
        return parameter.HasDefaultValue ? parameter.DefaultValue : throw WrongCount(count);
    }

    private int IndexOf(string name)
    {
        for (var i = 0; i < _values.Length; i++)
        {
            if (function.GetParameterInfo(i).Name == name)
            {
                return i;
            }
        }

        throw new ScriptRuntimeException(span, $"The function `{path}` has no argument `{name}`");
    }

    private ScriptRuntimeException WrongCount(int count) =>
        new(span, $"Invalid number of arguments `{count}` passed to `{path}` while expecting `{function.RequiredParameterCount}`"
            + (function.ParameterCount == function.RequiredParameterCount ? " arguments" : $" to `{function.ParameterCount}` arguments"));
}
