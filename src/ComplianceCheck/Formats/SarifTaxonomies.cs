using System.Collections.Immutable;
using System.Text.Json;
using ComplianceCheck.Assessments;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Formats;

/// <summary>
/// What the rules correspond to and what they rest on: a taxonomy for each framework that a rule refers to, and one for all
/// sources, whose taxa are the paragraphs that are cited.
/// </summary>
internal sealed class SarifTaxonomies
{
    /// <summary>Name of the taxonomy of what rules rest on.</summary>
    private const string Authorities = "authorities";

    private readonly Dictionary<(string Framework, string Item), (int Taxonomy, int Taxon)> items = [];
    private readonly Dictionary<(string Source, string? At), int> paragraphs = [];

    public SarifTaxonomies(Assessment assessment)
    {
        var known = assessment.Frameworks.DistinctBy(framework => framework.Id).ToDictionary(framework => framework.Id, StringComparer.Ordinal);
        var referred = assessment.Rules.SelectMany(rule => rule.References).GroupBy(reference => reference.Key, reference => reference.Value, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal);
        var all = ImmutableArray.CreateBuilder<SarifTaxonomy>();
        foreach (var framework in referred)
        {
            var taxa = framework.SelectMany(named => named).Distinct(StringComparer.Ordinal).OrderBy(ReportWords.Sortable, StringComparer.Ordinal).ThenBy(item => item, StringComparer.Ordinal).Select(item => new SarifTaxon(item, null)).ToImmutableArray();
            for (var i = 0; i < taxa.Length; i++)
            {
                items.Add((framework.Key, taxa[i].Id), (all.Count, i));
            }

            // A framework that the packs do not describe is named all the same.
            var described = known.GetValueOrDefault(framework.Key);
            all.Add(new SarifTaxonomy(framework.Key, described?.Title ?? framework.Key, described?.Note, taxa));
        }

        var cited = assessment.Rules.SelectMany(rule => rule.Authorities).DistinctBy(authority => (authority.Source, authority.At))
            .OrderBy(authority => authority.Source, StringComparer.Ordinal).ThenBy(authority => authority.At, StringComparer.Ordinal).ToImmutableArray();
        for (var i = 0; i < cited.Length; i++)
        {
            paragraphs.Add((cited[i].Source, cited[i].At), i);
        }

        if (!cited.IsEmpty)
        {
            all.Add(new SarifTaxonomy(Authorities, "What the rules rest on", null, [.. cited.Select(authority => new SarifTaxon(IdOf(authority), authority))]));
        }

        All = all.ToImmutable();
    }

    /// <summary>The frameworks by id, then the authorities.</summary>
    public ImmutableArray<SarifTaxonomy> All { get; }

    /// <summary>One of <c>taxonomies</c>.</summary>
    public static void WriteTaxonomy(Utf8JsonWriter json, SarifTaxonomy taxonomy)
    {
        json.WriteStartObject();
        json.WriteString("name", taxonomy.Name);
        SarifText.Write(json, "shortDescription", taxonomy.Title);
        if (taxonomy.Note is { } note)
        {
            SarifText.Write(json, "fullDescription", note);
        }

        json.WriteBoolean("isComprehensive", false);
        JsonReport.WriteList(json, "taxa", taxonomy.Taxa, WriteTaxon);
        json.WriteEndObject();
    }

    /// <summary><c>relationships</c> of a rule: relevant, for no item says just what the rule says.</summary>
    public void WriteRelationships(Utf8JsonWriter json, AssessedRule rule)
    {
        json.WriteStartArray("relationships");
        foreach (var (framework, named) in rule.References.OrderBy(reference => reference.Key, StringComparer.Ordinal))
        {
            foreach (var item in named.Distinct(StringComparer.Ordinal))
            {
                var (taxonomy, taxon) = items[(framework, item)];
                WriteRelationship(json, taxonomy, taxon, null);
            }
        }

        foreach (var authority in rule.Authorities.DistinctBy(authority => (authority.Source, authority.At)))
        {
            WriteRelationship(json, All.Length - 1, paragraphs[(authority.Source, authority.At)], authority);
        }

        json.WriteEndArray();
    }

    /// <summary>A reference to one of <see cref="All"/>.</summary>
    public void WriteReference(Utf8JsonWriter json, int taxonomy)
    {
        json.WriteStartObject();
        WriteReferenceBody(json, taxonomy);
        json.WriteEndObject();
    }

    private void WriteRelationship(Utf8JsonWriter json, int taxonomy, int taxon, CitedAuthority? authority)
    {
        json.WriteStartObject();
        json.WriteStartObject("target");
        json.WriteString("id", All[taxonomy].Taxa[taxon].Id);
        json.WriteNumber("index", taxon);
        json.WriteStartObject("toolComponent");
        WriteReferenceBody(json, taxonomy);
        json.WriteEndObject();
        json.WriteEndObject();
        JsonReport.WriteList(json, "kinds", (string[])["relevant"], (writer, kind) => writer.WriteStringValue(kind));
        if (authority is not null)
        {
            // The day is that of the citation, not of the paragraph.
            json.WriteStartObject("properties");
            JsonReport.WriteDate(json, "due", authority.Due);
            json.WriteBoolean("unverified", authority.Unverified);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private void WriteReferenceBody(Utf8JsonWriter json, int taxonomy)
    {
        json.WriteString("name", All[taxonomy].Name);
        json.WriteNumber("index", taxonomy);
    }

    private static void WriteTaxon(Utf8JsonWriter json, SarifTaxon taxon)
    {
        json.WriteStartObject();
        json.WriteString("id", taxon.Id);
        if (taxon.Cited is { } authority)
        {
            SarifText.Write(json, "shortDescription", authority.Text);
            json.WriteStartObject("properties");
            json.WriteString("source", authority.Source);
            json.WriteString("title", authority.Title);
            json.WriteString("at", authority.At);
            json.WriteString("force", authority.Force);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static string IdOf(CitedAuthority authority) => authority.At is { } at ? $"{authority.Source} {at}" : authority.Source;
}

/// <summary>A framework, or all that is cited.</summary>
/// <param name="Name">The id of the framework.</param>
/// <param name="Title">Its title.</param>
/// <param name="Note">Whose judgement the correspondence is; null when the pack does not say.</param>
/// <param name="Taxa">What rules refer to, no more.</param>
internal sealed record SarifTaxonomy(string Name, string Title, string? Note, ImmutableArray<SarifTaxon> Taxa);

/// <summary>An item of a framework, or a cited paragraph.</summary>
/// <param name="Id">Unique in its taxonomy.</param>
/// <param name="Cited">The paragraph; null for an item of a framework.</param>
internal sealed record SarifTaxon(string Id, CitedAuthority? Cited);
