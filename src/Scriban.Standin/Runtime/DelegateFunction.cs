using System.Reflection;
using System.Runtime.ExceptionServices;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>A .NET method as a function. A leading context and span are filled in and are no parameters to templates.</summary>
internal sealed class DelegateFunction : IScriptCustomFunction
{
    private readonly MethodInfo _method;
    private readonly object? _target;
    private readonly ParameterInfo[] _all;
    private readonly int _hidden;
    private readonly ScriptParameterInfo[] _visible;

    public DelegateFunction(MethodInfo method, object? target)
    {
        _method = method;
        _target = target;

        // A compiled lambda may close over its first argument.
        _all = method.GetParameters();
        if (method.IsStatic && target is not null)
        {
            _all = _all[1..];
        }

        _hidden = _all.Length > 0 && _all[0].ParameterType == typeof(TemplateContext) ? 1 : 0;
        if (_hidden == 1 && _all.Length > 1 && _all[1].ParameterType == typeof(SourceSpan))
        {
            _hidden = 2;
        }

        _visible = [.. _all.Skip(_hidden).Select(Describe)];
        var takesRest = _all.Length > _hidden
            && (_all[^1].IsDefined(typeof(ParamArrayAttribute)) || _all[^1].ParameterType == typeof(object[]));
        VarParamKind = takesRest ? ScriptVarParamKind.LastParameter : ScriptVarParamKind.None;
        RequiredParameterCount = _visible.Count(p => !p.HasDefaultValue) - (takesRest ? 1 : 0);
    }

    public int RequiredParameterCount { get; }

    public int ParameterCount => _visible.Length;

    public ScriptVarParamKind VarParamKind { get; }

    public Type ReturnType => _method.ReturnType;

    public ScriptParameterInfo GetParameterInfo(int index) => _visible[index];

    public object? Invoke(TemplateContext context, ScriptNode callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        if (blockStatement is not null)
        {
            throw NotCovered.At(callerContext.Span, "`wrap` of a .NET function");
        }

        var values = new List<object?>();
        if (_method.IsStatic && _target is not null)
        {
            values.Add(_target);
        }

        if (_hidden > 0)
        {
            values.Add(context);
        }

        if (_hidden > 1)
        {
            values.Add(callerContext.Span);
        }

        for (var i = 0; i < _visible.Length; i++)
        {
            var isRest = VarParamKind == ScriptVarParamKind.LastParameter && i == _visible.Length - 1;
            values.Add(isRest ? ToArray(context, callerContext.Span, (ScriptArray)arguments[i]!) : arguments[i]);
        }

        try
        {
            return _method.Invoke(_method.IsStatic ? null : _target, [.. values]);
        }
        catch (TargetInvocationException exception) when (exception.InnerException is not null)
        {
            ExceptionDispatchInfo.Throw(exception.InnerException);
            throw;
        }
    }

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    private static ScriptParameterInfo Describe(ParameterInfo parameter) => parameter.HasDefaultValue
        ? new ScriptParameterInfo(parameter.ParameterType, parameter.Name!, parameter.DefaultValue)
        : new ScriptParameterInfo(parameter.ParameterType, parameter.Name!);

    private Array ToArray(TemplateContext context, SourceSpan span, ScriptArray rest)
    {
        var type = _all[^1].ParameterType.GetElementType()!;
        var array = Array.CreateInstance(type, rest.Count);
        for (var i = 0; i < rest.Count; i++)
        {
            array.SetValue(ValueConversion.ToObject(context, span, rest[i], type), i);
        }

        return array;
    }
}
