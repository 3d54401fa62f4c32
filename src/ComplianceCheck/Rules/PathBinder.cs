using System.Collections.Immutable;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Text;

namespace ComplianceCheck.Rules;

/// <summary>Checks paths against the schema, step by step.</summary>
internal sealed class PathBinder(SchemaShape schema, ImmutableSortedDictionary<string, Parameter> parameters, DiagnosticBag diagnostics)
{
    private static readonly string[] RootNames = ["$", "$site", "$item"];

    /// <summary>What holds a thing that a reference may lead to: things with an id stand in the lists of a document.</summary>
    private Subject Roots { get; } = new([.. schema.Kinds.Values.Select(kind => kind.Root)], null);

    /// <summary>The path, or null with an error at its place.</summary>
    /// <param name="text">As written.</param>
    /// <param name="source">The file.</param>
    /// <param name="span">Where the path stands.</param>
    /// <param name="scope">What its names stand for.</param>
    public BoundPath? Bind(string text, SourceText source, SourceSpan span, BindingScope scope)
    {
        var segments = text == "." ? [] : text.Split('.').ToList();
        void Refuse(DiagnosticCode code, string message, string? help = null) => diagnostics.Add(code, source, span, message, help);
        if (segments.Any(segment => segment.Length == 0 || segment.Any(char.IsWhiteSpace)))
        {
            Refuse(RuleCodes.WrongPath, $"`{text}` is no path", "a path is names joined by dots, such as `location.area`");
            return null;
        }

        if (Begin(segments, scope, Refuse, text) is not var (root, slot, subject))
        {
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

        var isMany = false;
        var steps = ImmutableArray.CreateBuilder<PathStep>();
        foreach (var segment in segments)
        {
            if (Step(subject, segment, text, Refuse) is not var (step, next, spreads))
            {
                return null;
            }

            steps.Add(step);
            isMany |= spreads;
            subject = next;
        }

        return new BoundPath(text, root, slot, hops, steps.ToImmutable(), subject, isMany);
    }

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

    private (PathRoot Root, int Slot, Subject Subject)? Begin(List<string> segments, BindingScope scope, Action<DiagnosticCode, string, string?> refuse, string text)
    {
        if (segments.Count == 0 || !segments[0].StartsWith('$'))
        {
            return (PathRoot.This, -1, scope.This);
        }

        var name = segments[0];
        segments.RemoveAt(0);
        switch (name)
        {
            case "$":
                return (PathRoot.Document, -1, scope.Document);
            case "$item":
                return (PathRoot.Item, -1, scope.Item);
            case "$site" when scope.Site is { } site:
                return (PathRoot.Site, -1, site);
        }

        if (scope.Names.TryGetValue(name[1..], out var named))
        {
            return (PathRoot.Name, named.Slot, named.Subject);
        }

        if (parameters.ContainsKey(name[1..]))
        {
            refuse(RuleCodes.WrongPath, $"`{text}` is a parameter, and a path to a field is expected here", null);
            return null;
        }

        var known = RootNames.Concat(scope.Names.Keys.Select(known => "$" + known)).Concat(parameters.Keys.Select(known => "$" + known));
        refuse(RuleCodes.UnknownName, $"`{name}` is no name in scope", NameSuggestion.DidYouMean(name, known));
        return null;
    }

    private (PathStep Step, Subject Next, bool Spreads)? Step(Subject from, string segment, string text, Action<DiagnosticCode, string, string?> refuse)
    {
        if (segment == "^")
        {
            refuse(RuleCodes.WrongPath, $"`^` in `{text}` stands behind a name", "go up first, then down");
            return null;
        }

        var spreads = from.Types.Any(type => type is ListType);
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
                    refuse(RuleCodes.WrongPath, $"`{text}` steps to `{segment}` from a value that is {type.Noun} and has no fields", null);
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
            if (!type.Properties.TryGetValue(segment, out var property))
            {
                refuse(RuleCodes.UnknownField, $"`{segment}` is no property of {type.Name ?? "this object"}" + (segment == text ? "" : $", in `{text}`"), NameSuggestion.DidYouMean(segment, type.Properties.Keys));
                return null;
            }

            alternatives.Add((type, property));
            nexts.Add(property.Type);
        }

        var step = new PathStep(segment, alternatives.ToImmutable());
        var sites = step.Alternatives.Any(alternative => alternative.Property.Inherits is not null) ? new Subject([.. schema.Roots(DocumentRole.Site)], null) : null;
        return (step, new Subject([.. nexts.Distinct()], Subject.AnyOf([holder, sites])), spreads);
    }
}
