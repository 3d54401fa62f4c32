using Scriban.Parsing;
using System.Collections;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Scriban.Functions;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>Writes one value as text.</summary>
internal sealed class ValueText(TemplateContext context)
{
    private int _depth;

    public string Of(object? value, bool nested)
    {
        switch (value)
        {
            case null:
                return nested ? "null" : string.Empty;
            case string text:
                return nested ? TextLiteral.Quote(context, text) : text;
            case char character:
                return nested ? TextLiteral.Quote(context, character.ToString()) : character.ToString();
            case bool flag:
                return flag ? "true" : "false";
            case EmptyValue:
                return string.Empty;
            case DateTime date:
                return DateFunctions.ToDefaultText(context, date);
            case TimeSpan:
                throw NotCovered.At(context.CurrentSpan, "Output of a time span");
            case IScriptCustomFunction:
                throw NotCovered.At(context.CurrentSpan, "Output of a function");
            case IFormattable formattable:
                return formattable.ToString(null, context.CurrentCulture);
            case ScriptArray { Members.Count: > 0 }:
                throw NotCovered.At(context.CurrentSpan, "Output of an array with members");
            default:
                return OfComposite(value);
        }
    }

    private string OfComposite(object value)
    {
        _depth++;
        if ((context.ObjectRecursionLimit > 0 && _depth > context.ObjectRecursionLimit) || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw new ScriptRuntimeException(context.CurrentSpan, $"The value nests deeper than {context.ObjectRecursionLimit} levels, the limit set by ObjectRecursionLimit");
        }

        var text = value switch
        {
            IEnumerable<KeyValuePair<string, object?>> members => Join('{', members.Select(m => $"{m.Key}: {Of(m.Value, nested: true)}"), '}'),
            IDictionary map => Join('{', map.Cast<DictionaryEntry>().Select(e => $"{Of(e.Key, nested: false)}: {Of(e.Value, nested: true)}"), '}'),
            IEnumerable list => Join('[', list.Cast<object?>().Select(item => Of(item, nested: true)), ']'),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? string.Empty,
        };
        _depth--;
        return text;
    }

    private string Join(char open, IEnumerable<string> parts, char close)
    {
        var text = new StringBuilder().Append(open);
        foreach (var part in parts)
        {
            text.Append(text.Length > 1 ? ", " : string.Empty).Append(part);

            // An endless or huge value must hit the limit while it grows.
            if (context.LimitToString > 0 && text.Length > context.LimitToString)
            {
                throw context.LengthLimitExceeded(context.CurrentSpan);
            }
        }

        return text.Append(close).ToString();
    }
}
