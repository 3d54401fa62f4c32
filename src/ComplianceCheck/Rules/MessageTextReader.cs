using System.Collections.Immutable;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Text;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Rules;

/// <summary>Reads the text of a message; every placeholder is checked like any path.</summary>
internal static class MessageTextReader
{
    /// <summary>The message, or null with an error. <c>{{</c> and <c>}}</c> stand for braces.</summary>
    public static MessageText? Read(YamlNode node, PathBinder paths, BindingScope scope, DiagnosticBag diagnostics)
    {
        if (node is not YamlScalar { Kind: YamlScalarKind.Text, Text: var text } || string.IsNullOrWhiteSpace(text))
        {
            diagnostics.Add(RuleCodes.WrongForm, node.Source, node.Span, $"`message` is {(node is YamlScalar { Kind: YamlScalarKind.Text } ? "empty" : node.Noun)}, expected text");
            return null;
        }

        var parts = ImmutableArray.CreateBuilder<MessagePart>();
        var literal = new System.Text.StringBuilder();
        var understood = true;
        for (var i = 0; i < text.Length; i++)
        {
            var unit = text[i];
            if (unit is '{' or '}' && i + 1 < text.Length && text[i + 1] == unit)
            {
                literal.Append(unit);
                i++;
                continue;
            }

            var close = unit == '{' ? text.IndexOf('}', i) : -1;
            if (unit == '}' || (unit == '{' && close < 0))
            {
                diagnostics.Add(RuleCodes.WrongForm, node.Source, node.Span, $"a brace in the message has no partner", "write {{ or }} for a brace itself");
                return null;
            }

            if (unit != '{')
            {
                literal.Append(unit);
                continue;
            }

            var path = paths.Bind(text[(i + 1)..close], node.Source, PlaceOf(node, text[i..(close + 1)]), scope, isShown: true);
            understood &= path is not null;
            parts.Add(new MessagePart(literal.ToString(), path));
            literal.Clear();
            i = close;
        }

        parts.Add(new MessagePart(literal.ToString(), null));
        return understood ? new MessageText(parts.ToImmutable()) : null;
    }

    /// <summary>The placeholder in the file; the whole message where escapes or folding hide it.</summary>
    private static SourceSpan PlaceOf(YamlNode node, string placeholder)
    {
        var utf8 = System.Text.Encoding.UTF8.GetBytes(placeholder);
        var at = node.Source.Bytes.Slice(node.Span.Start, node.Span.Length).IndexOf(utf8);
        return at < 0 ? node.Span : new SourceSpan(node.Span.Start + at, utf8.Length);
    }
}
