using System.Collections.Immutable;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Text;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Rules;

/// <summary>Checks paths against the schema, step by step.</summary>
internal sealed class PathBinder(SchemaShape schema, ImmutableSortedDictionary<string, Parameter> parameters, DiagnosticBag diagnostics)
{
    private static readonly TextType Day = new() { Format = TextFormat.DateOrTime };

    /// <summary>What holds a thing that a reference may lead to: things with an id stand in the lists of a document.</summary>
    private Subject Roots { get; } = new([.. schema.Kinds.Values.Select(kind => kind.Root)], null);

    /// <summary>The path, or null with an error at its place.</summary>
    /// <param name="text">As written.</param>
    /// <param name="source">The file.</param>
    /// <param name="span">Where the path stands.</param>
    /// <param name="scope">What its names stand for.</param>
    /// <param name="isShown">
    /// Whether it is only shown and nothing is decided by it: then it suffices that one of the things that may be met has the
    /// property.
    /// </param>
    public BoundPath? Bind(string text, SourceText source, SourceSpan span, BindingScope scope, bool isShown = false)
    {
        var segments = text == "." ? [] : text.Split('.').ToList();
        void Refuse(DiagnosticCode code, string message, string? help = null) => diagnostics.Add(code, source, span, message, help);
        if (segments.Any(segment => segment.Length == 0 || segment.Any(char.IsWhiteSpace)))
        {
            Refuse(RuleCodes.WrongPath, $"`{text}` is no path", "a path is names joined by dots, such as `location.area`");
            return null;
        }

        if (ConstantPath(text) is { } constant)
        {
            return constant;
        }

        if (Begin(segments, scope, Refuse, text) is not var (root, slot, subject, kind))
        {
            return null;
        }

        if (subject.Types.IsEmpty)
        {
            Refuse(RuleCodes.WrongPath, $"`{text}` is a field of one document, and the rule looks at all documents at once", $"begin with {FleetNames()}");
            return null;
        }

        var hops = 0;
        while (segments.Count > 0 && segments[0] == "^")
        {
            if (subject.Holder is not { } holder)
            {
                Refuse(RuleCodes.WrongPath, $"`{text}` goes above {subject.Noun}, which nothing holds");
                return null;
            }

            subject = holder;
            hops++;
            segments.RemoveAt(0);
        }

        var isMany = kind is not null;
        var steps = ImmutableArray.CreateBuilder<PathStep>();
        foreach (var segment in segments)
        {
            var names = root == PathRoot.This && hops == 0 && steps.Count == 0 ? References(scope) : [];
            if (Step(subject, segment, text, isShown, names, Refuse) is not var (step, next, spreads))
            {
                return null;
            }

            steps.Add(step);
            isMany |= spreads;
            subject = next;
        }

        return new BoundPath(text, root, slot, hops, steps.ToImmutable(), subject, isMany) { Kind = kind };
    }

    /// <summary>The day of the run, a parameter, or the day of a parameter; null when the path is none of these.</summary>
    private BoundPath? ConstantPath(string text)
    {
        BoundPath Of(SchemaType type, Operand value) => new(text, PathRoot.Constant, -1, 0, [], Subject.Of(type), false) { Value = value };
        if (text == "$asOf")
        {
            return Of(Day, new AsOfOperand());
        }

        if (!text.StartsWith('$'))
        {
            return null;
        }

        if (text.EndsWith(".asOf", StringComparison.Ordinal) && parameters.TryGetValue(text[1..^".asOf".Length], out var dated))
        {
            return Of(Day, dated.AsOf is { } day ? new ConstantOperand(day, null) : new UnsetOperand(text[1..]));
        }

        return parameters.TryGetValue(text[1..], out var parameter) && parameter.Type is { IsList: false, Schema: { } type }
            ? Of(type, parameter.Value is { } value ? new ConstantOperand(value, parameter.Name) : new UnsetOperand(parameter.Name))
            : null;
    }

    /// <summary>The path that stands alone at a key; null with an error.</summary>
    public BoundPath? BindScalar(YamlNode node, BindingScope scope)
    {
        if (node is YamlScalar { Kind: YamlScalarKind.Text } scalar)
        {
            return Bind(scalar.Text, node.Source, node.Span, scope);
        }

        diagnostics.Add(RuleCodes.WrongForm, node.Source, node.Span, $"{node.Noun} stands where a path belongs");
        return null;
    }

    /// <summary>Every name that may begin with a dollar sign in a scope, for suggestions: a forgotten `$` makes another word.</summary>
    public IEnumerable<string> References(BindingScope scope) =>
        [.. scope.Site is null ? Array.Empty<string>() : ["$site"], .. scope.IsFleet ? ["$fleet"] : Array.Empty<string>(), "$item", "$asOf", .. scope.Names.Keys.Concat(parameters.Keys).Select(name => "$" + name)];

    /// <summary>What a reference leads to; anything else is itself.</summary>
    public Subject Followed(Subject subject)
    {
        var references = subject.Types.OfType<TextType>().SelectMany(type => type.References).ToList();
        if (references.Count == 0)
        {
            return subject;
        }

        var things = new Subject([.. references.SelectMany(schema.TargetsOf).Distinct()], Roots);
        var others = subject.Types.RemoveAll(type => type is TextType { References.IsEmpty: false });
        return others.IsEmpty ? things : Subject.AnyOf([things, subject with { Types = others }])!;
    }

    /// <summary>The elements of lists, as one of several paths may lead to them.</summary>
    public static Subject Elements(ImmutableArray<BoundPath> paths) =>
        Subject.AnyOf(paths.Select(path => path.Yields with { Types = [.. path.Yields.Types.Select(type => type.Element).Distinct()] }))!;

    private (PathRoot Root, int Slot, Subject Subject, DocumentKind? Kind)? Begin(List<string> segments, BindingScope scope, Action<DiagnosticCode, string, string?> refuse, string text)
    {
        if (segments.Count == 0 || !segments[0].StartsWith('$'))
        {
            return (PathRoot.This, -1, scope.This, null);
        }

        var name = segments[0];
        segments.RemoveAt(0);
        switch (name)
        {
            case "$":
                return (PathRoot.Document, -1, scope.Document, null);
            case "$item":
                return (PathRoot.Item, -1, scope.Item, null);
            case "$site" when scope.Site is { } site:
                return (PathRoot.Site, -1, site, null);
            case "$fleet":
                return BeginFleet(segments, scope, refuse, text);
        }

        if (scope.Names.TryGetValue(name[1..], out var named))
        {
            return (PathRoot.Name, named.Slot, named.Subject, null);
        }

        if (parameters.ContainsKey(name[1..]))
        {
            refuse(RuleCodes.WrongPath, $"`{text}` is a parameter, and a path to a field is expected here", segments.Count > 0 ? $"the day of a parameter is `{name}.asOf`" : null);
            return null;
        }

        refuse(RuleCodes.UnknownName, $"`{name}` is no name in scope", NameSuggestion.DidYouMean(name, References(scope)));
        return null;
    }

    private (PathRoot, int, Subject, DocumentKind?)? BeginFleet(List<string> segments, BindingScope scope, Action<DiagnosticCode, string, string?> refuse, string text)
    {
        if (!scope.IsFleet)
        {
            refuse(RuleCodes.WrongPath, $"`{text}` names all documents of the run, and the rule is asked of one at a time", "state `scope: fleet`");
            return null;
        }

        if (segments.Count == 0)
        {
            refuse(RuleCodes.WrongPath, "`$fleet` alone is no value", $"write {FleetNames()}");
            return null;
        }

        var plural = segments[0];
        segments.RemoveAt(0);
        if (schema.Kinds.Values.FirstOrDefault(kind => kind.Plural == plural) is { } found)
        {
            return (PathRoot.Fleet, -1, Subject.Of(found.Root), found);
        }

        refuse(RuleCodes.UnknownField, $"`{plural}` is no kind of document, in `{text}`", NameSuggestion.DidYouMeanOrList(plural, [.. schema.Kinds.Values.Select(kind => kind.Plural).OfType<string>()]));
        return null;
    }

    private string FleetNames() => string.Join(" or ", schema.Kinds.Values.Where(kind => kind.Plural is not null).Select(kind => $"`$fleet.{kind.Plural}`"));

    /// <summary>What to write where a path is written as in another language; null for a name.</summary>
    private static string? ForeignHelp(string segment) =>
        segment.Contains('[', StringComparison.Ordinal) ? "a path has neither filters nor numbers: put it under `some`, `every` or `none`, and the filter under `where`"
        : segment.Contains('*', StringComparison.Ordinal) ? "a path through a list means all its elements, without a star"
        : segment.IndexOfAny(['/', '\\', '>', ':']) >= 0 ? "a path is names joined by dots, such as `location.area`"
        : null;

    private (PathStep Step, Subject Next, bool Spreads)? Step(Subject from, string segment, string text, bool isShown, IEnumerable<string> names, Action<DiagnosticCode, string, string?> refuse)
    {
        if (segment == "^")
        {
            refuse(RuleCodes.WrongPath, $"`^` in `{text}` stands behind a name", "go up first, then down");
            return null;
        }

        var isChain = segment.Length > 1 && segment.EndsWith('*');
        var name = isChain ? segment[..^1] : segment;
        var spreads = isChain || from.Types.Any(type => type is ListType);
        var holders = ImmutableArray.CreateBuilder<SchemaType>();
        foreach (var type in from.Types.Select(type => type.Element))
        {
            switch (type)
            {
                case ObjectType:
                    holders.Add(type);
                    break;
                case TextType { References: { IsEmpty: false } sections }:
                    holders.AddRange(sections.SelectMany(schema.TargetsOf));
                    break;
                default:
                    refuse(RuleCodes.WrongPath, $"`{text}` steps to `{segment}` from a value that is {type.Noun} and has no fields", NameSuggestion.DidYouMean(segment, names));
                    return null;
            }
        }

        var types = holders.Distinct().ToImmutableArray();
        var isFollowed = from.Types.Any(type => type.Element is TextType);
        var inherits = types.Any(type => type is ObjectType { Inherits: not null });
        var holder = new Subject(types, isFollowed ? Roots : inherits ? Subject.AnyOf([from.Holder, Roots]) : from.Holder);
        var alternatives = ImmutableArray.CreateBuilder<(ObjectType, SchemaProperty)>();
        var nexts = ImmutableArray.CreateBuilder<SchemaType>();
        foreach (var type in holder.Types.Cast<ObjectType>())
        {
            if (!type.Properties.TryGetValue(name, out var property))
            {
                if (isShown && holder.Types.Cast<ObjectType>().Any(other => other.Properties.ContainsKey(name)))
                {
                    continue;
                }

                refuse(RuleCodes.UnknownField, $"`{name}` is no property of {type.Name ?? "this object"}" + (segment == text ? "" : $", in `{text}`"), NameSuggestion.DidYouMean(segment, type.Properties.Values.Select(known => known.ChainEnds is not null && segment.Contains('*', StringComparison.Ordinal) ? known.Name + "*" : known.Name).Concat(names)) ?? ForeignHelp(segment) ?? NameSuggestion.DidYouMeanOrList(segment, [.. type.Properties.Keys]));
                return null;
            }

            if (isChain && property.ChainEnds is null)
            {
                var chains = type.Properties.Values.Where(known => known.ChainEnds is not null).Select(known => $"`{known.Name}*`").ToList();
                refuse(RuleCodes.WrongPath, $"`{segment}` follows a chain, and `{name}` of {type.Name ?? "this object"} is none", property.Type is ListType ? "a path through a list means all its elements, without a star" : chains.Count == 0 ? "the schema names chains with `x-chainEnds`" : $"chains are {string.Join(", ", chains)}");
                return null;
            }

            alternatives.Add((type, property));
            nexts.Add(property.Type);
        }

        var step = new PathStep(name, alternatives.ToImmutable()) { IsChain = isChain, IsOfSome = alternatives.Count < types.Length };
        if (isChain)
        {
            // The thing itself, and every one above it, which any of the two may hold.
            return (step, new Subject([.. holder.Types.Concat(nexts).Distinct()], Subject.AnyOf([from.Holder, holder])), spreads);
        }

        var sites = step.Alternatives.Any(alternative => alternative.Property.Inherits is not null) ? new Subject([.. schema.Roots(DocumentRole.Site)], null) : null;
        return (step, new Subject([.. nexts.Distinct()], Subject.AnyOf([holder, sites])), spreads);
    }
}
