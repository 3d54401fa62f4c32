using System.Collections.Immutable;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Documents;
using ComplianceCheck.Evaluation;
using ComplianceCheck.Rules;
using ComplianceCheck.Text;

namespace ComplianceCheck.Authoring;

/// <summary>What a path of a rule leads to in a document: each value with its place, and where the way ends before one.</summary>
public static class PathTrial
{
    /// <summary>Writes one line for each value, and one for each place where the path stops or a list may go on.</summary>
    /// <param name="pack">The pack whose schema and parameters the path may name.</param>
    /// <param name="path">The path, as a rule writes it.</param>
    /// <param name="of">The path to items, as under <c>forEach</c>, from each of which the path begins; null for the document.</param>
    /// <param name="fleet">The documents of the run.</param>
    /// <param name="document">The document from which it begins.</param>
    /// <param name="asOf">The day for which to decide whether lists are complete.</param>
    /// <param name="diagnostics">Takes what is wrong with the path, with the nearest names that exist.</param>
    /// <param name="output">Takes the lines.</param>
    /// <returns>How many values there are; null when the path cannot be followed in any document.</returns>
    public static int? Write(Pack pack, string path, string? of, Fleet fleet, Document document, DateOnly asOf, DiagnosticBag diagnostics, TextWriter output)
    {
        var binder = new ConditionBinder(pack.Schema, pack.Parameters, ImmutableSortedDictionary<string, Yaml.YamlNode>.Empty, diagnostics);
        var scope = BindingScope.Of(document.Kind.Role == DocumentRole.Site ? RuleScope.Site : RuleScope.Document, pack.Schema);
        ImmutableArray<BoundPath> items = [];
        if (of is not null)
        {
            if (Bind(binder, of, "the path of --of", scope) is not { } bound)
            {
                return null;
            }

            items = [bound];
            var site = bound.MayLeadToSite && scope.Site is { } known ? known.Types : [];
            scope = scope.OverItems(binder.Paths.Followed(PathBinder.Elements(items)), new Subject([.. scope.Document.Types.Concat(site).Distinct()], null));
        }

        if (Bind(binder, path, "the path", scope) is not { } tried)
        {
            return null;
        }

        var (routes, ways, closedWhen, plan) = PlanBuilder.BuildRoutes(pack, items, tried);
        var itsSite = fleet.SiteOf(document);
        using var inquiry = new Inquiry(Fleet.Of(document, itsSite), document, itsSite, asOf, plan);
        inquiry.Closures.ClosedWhen = closedWhen;
        var found = 0;
        foreach (var item in inquiry.ItemsOf(routes))
        {
            inquiry.Begin(item);
            inquiry.This = inquiry.Item = inquiry.Follow(item);
            foreach (var fact in inquiry.Spread(ways[0], []).ToArray())
            {
                found += fact.HasValue ? 1 : 0;
                if (Told(fact, path, inquiry) is { } told)
                {
                    output.Write($"{Place(fact)}{DiagnosticText.Printable(told)}\n");
                }
            }
        }

        return found;
    }

    private static BoundPath? Bind(ConditionBinder binder, string path, string what, BindingScope scope)
    {
        var source = new SourceText(what, path);
        return binder.Paths.Bind(path, source, new SourceSpan(0, source.Bytes.Length), scope);
    }

    /// <summary>A value, or why there is none; null for a list that says nothing beside its elements.</summary>
    private static string? Told(Fact fact, string path, Inquiry inquiry)
    {
        if (fact.HasValue)
        {
            return ValueText.Json(fact) ?? ValueText.Of(fact);
        }

        var known = fact.State is FactState.List or FactState.OpenList or FactState.ClosedList ? inquiry.Closures.Closed(fact) : fact;
        return known.State switch
        {
            FactState.ClosedList => known.Place.Text is not null && known.Place.IsEmpty ? "[], and known to be empty" : null,
            FactState.StatedNone => "stated not to exist",
            _ => Reasons.Why(new Reason(TraceKind.Gap, known, known.State == FactState.OpenList ? known.Property?.Name ?? path : path, null, false, null), inquiry),
        };
    }

    private static string Place(Fact fact)
    {
        if (fact.Place.Text is null)
        {
            return "";
        }

        var location = Places.LocationOf(fact.Place);
        return FormattableString.Invariant($"{DiagnosticText.Printable(location.Path)}:{location.Line}:{location.Column}: ");
    }
}
