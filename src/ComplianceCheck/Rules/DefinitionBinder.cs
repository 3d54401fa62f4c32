using System.Collections.Immutable;
using System.Globalization;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Rules;

/// <summary>
/// Binds definitions to the things they are asked of: once for each kind of thing, however often they are asked, so that
/// definitions which ask one another cost no more than they are long.
/// </summary>
internal sealed class DefinitionBinder(ConditionBinder conditions, ImmutableSortedDictionary<string, YamlNode> definitions, DiagnosticBag diagnostics)
{
    /// <summary>How many definitions may ask one another in a row: far more than a reader can follow, and few enough for the stack.</summary>
    private const int Deepest = 32;

    private readonly HashSet<string> asked = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Condition?> bound = new(StringComparer.Ordinal);
    private readonly Dictionary<SchemaType, int> typeNumbers = new(ReferenceEqualityComparer.Instance);

    /// <summary>Definitions that nothing has asked so far.</summary>
    public IEnumerable<KeyValuePair<string, YamlNode>> NeverAsked => definitions.Where(definition => !asked.Contains(definition.Key));

    /// <summary>The condition <c>{is: name, of: path}</c>, or null with at least one error.</summary>
    public Asked? Bind(YamlMapping mapping, BindingScope scope)
    {
        var fields = Fields.Of(mapping, RuleGrammar.Is, "a condition with `is`", diagnostics)!;
        var worst = ConditionBinder.Worst(fields);
        if (fields.Text("is") is not { } name)
        {
            return null;
        }

        asked.Add(name);
        BoundPath? of = null;
        var subject = scope.This;
        if (fields.Text("of") is { } text)
        {
            of = conditions.Paths.Bind(text, mapping["of"]!.Source, mapping["of"]!.Span, scope);
            if (of is null)
            {
                return null;
            }

            if (of.IsMany || of.Yields.Types.Any(type => type is ListType))
            {
                diagnostics.Add(RuleCodes.WrongPath, mapping["of"]!.Source, mapping["of"]!.Span, $"`{text}` may lead to many things, a definition is asked of one", "put it under `some` or `every`");
                return null;
            }

            subject = of.Yields;
        }

        return Body(name, mapping["is"]!, subject, scope) is { } body ? new Asked(mapping, worst, name, of, body) : null;
    }

    /// <summary>What a definition says of a thing; null with at least one error.</summary>
    /// <param name="name">Name of the definition.</param>
    /// <param name="place">Where it is asked.</param>
    /// <param name="subject">What it is asked of; a reference is followed.</param>
    /// <param name="scope">The scope in which it is asked.</param>
    public Condition? Body(string name, YamlNode place, Subject subject, BindingScope scope)
    {
        if (!definitions.TryGetValue(name, out var written))
        {
            return Refuse(RuleCodes.UnknownName, place, $"`{name}` is not defined", NameSuggestion.DidYouMean(name, definitions.Keys));
        }

        asked.Add(name);
        if (scope.Asking.Contains(name, StringComparer.Ordinal))
        {
            return Refuse(RuleCodes.CircularDefinition, place, $"`{name}` asks itself, by way of {string.Join(", ", scope.Asking.Select(step => $"`{step}`"))}");
        }

        if (scope.Asking.Length == Deepest)
        {
            return Refuse(RuleCodes.CircularDefinition, place, $"`{name}` is asked by way of more than {Deepest} definitions");
        }

        var thing = conditions.Paths.Followed(subject);
        var key = string.Create(CultureInfo.InvariantCulture, $"{name} {KeyOf(thing)} {KeyOf(scope.Document)} {scope.IsFleet}");
        if (!bound.TryGetValue(key, out var body))
        {
            body = conditions.Bind(written, scope.InDefinition(name, thing));
            bound[key] = body;
        }

        return body ?? RefuseUse(name, place, thing, written);
    }

    /// <summary>What is wrong stands in the definition; whether it or the use is to be mended only the author can tell.</summary>
    private Condition? RefuseUse(string name, YamlNode place, Subject thing, YamlNode written)
    {
        var position = written.Source.PositionOf(written.Span.Start);
        return Refuse(RuleCodes.UnusableDefinition, place, string.Create(CultureInfo.InvariantCulture, $"`{name}` cannot be asked of {thing.Noun}: see {written.Source.Path}:{position.Line}"));
    }

    /// <summary>A text that is the same for subjects of the same types, held by the same.</summary>
    private string KeyOf(Subject subject)
    {
        var types = string.Join(',', subject.Types.Select(NumberOf).Order());
        return subject.Holder is { } holder ? $"{types}<{KeyOf(holder)}" : types;
    }

    private int NumberOf(SchemaType type)
    {
        if (!typeNumbers.TryGetValue(type, out var number))
        {
            typeNumbers.Add(type, number = typeNumbers.Count);
        }

        return number;
    }

    private Condition? Refuse(DiagnosticCode code, YamlNode node, string message, string? help = null)
    {
        diagnostics.Add(code, node.Source, node.Span, message, help);
        return null;
    }
}
