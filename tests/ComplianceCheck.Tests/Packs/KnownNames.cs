using ComplianceCheck.Rules;

namespace ComplianceCheck.Tests.Packs;

/// <summary>Tells a slip that makes no word from one that makes another name of the same kind.</summary>
internal sealed class KnownNames
{
    private readonly HashSet<string> grammar;
    private readonly HashSet<string> references;
    private readonly ILookup<PackWordKind, string> words;
    private readonly SchemaWords schema;
    private readonly HashSet<string> types;

    public KnownNames(IReadOnlyCollection<PackWord> words, SchemaWords schema, Pack pack)
    {
        this.schema = schema;
        this.words = words.ToLookup(word => word.Kind, word => word.Text);
        types = [.. RuleGrammar.ParameterTypes, .. pack.Schema.Types.Keys];
        references = ["$site", "$item", "$fleet", "$asOf", .. this.words[PackWordKind.Declared].Select(name => "$" + name)];
        grammar = [.. Tables().SelectMany(table => table)];
    }

    /// <summary>Whether <paramref name="text"/>, put in the place of a word, is another name of its kind.</summary>
    public bool Includes(PackWord word, string text) => word.Kind switch
    {
        PackWordKind.Key or PackWordKind.Operator or PackWordKind.Word => grammar.Contains(text),
        PackWordKind.Segment => schema.Properties.Contains(text),
        PackWordKind.Reference => references.Contains(text),
        PackWordKind.Constant => schema.Values.Contains(text) || text is "True" or "False",
        PackWordKind.Definition or PackWordKind.Source => words[PackWordKind.Declared].Contains(text),
        PackWordKind.Type => types.Contains(text.StartsWith("list of ", StringComparison.Ordinal) ? text["list of ".Length..] : text),
        _ => false,
    };

    /// <summary>Every word that stands in the table of the language.</summary>
    private static IEnumerable<IEnumerable<string>> Tables()
    {
        foreach (var table in typeof(RuleGrammar).GetProperties().Select(property => property.GetValue(null)))
        {
            switch (table)
            {
                case IEnumerable<GrammarKey> keys:
                    yield return keys.Select(key => key.Name);
                    break;
                case IEnumerable<string> named:
                    yield return named;
                    break;
            }
        }

        yield return Force.All.Select(force => force.Word);
    }
}
