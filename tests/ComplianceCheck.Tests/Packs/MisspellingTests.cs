using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text;
using ComplianceCheck.Diagnostics;
using ComplianceCheck.Rules;
using ComplianceCheck.Text;
using ComplianceCheck.Yaml;

namespace ComplianceCheck.Tests.Packs;

/// <summary>
/// Misspells every word of the shipped pack that must mean something. No slip of a finger may go unnoticed, and each is
/// answered with the word that was meant. <c>COMPLIANCECHECK_ALL_MISSPELLINGS=1</c> tries every one; otherwise a sample of them
/// that takes some seconds, the same in every run.
/// </summary>
[TestClass]
public class MisspellingTests
{
    private const string Folder = "rules/mts-sts-cranes";
    private const int Sampled = 3500;
    private const int AdditionsOfAWord = 3;

    private static readonly SourceText Schema = new("rules/schema/port.schema.json", Repository.Bytes("rules/schema/port.schema.json"));
    private static readonly ImmutableSortedDictionary<string, SourceText> Whole = CranePack.Files().Files.ToImmutableSortedDictionary(file => file.Path[(Folder.Length + 1)..], file => file, StringComparer.Ordinal);
    private static readonly ImmutableSortedDictionary<string, SourceText> Shortened = Whole.ToImmutableSortedDictionary(pair => pair.Key, pair => WithoutTests(pair.Value), StringComparer.Ordinal);
    private static readonly SchemaWords Words = new(CranePack.Pack.Schema);

    public required TestContext TestContext { get; set; }

    [TestMethod]
    [TestCategory("Exhaustive")]
    public void Read_AnyWordMisspelt_IsRefusedAndNamesTheOriginal()
    {
        var words = Whole.Values.SelectMany(source => PackWords.Of(source)).ToList();
        var names = new KnownNames(words, Words, CranePack.Pack);
        var misspelt = Cases(words);
        var counts = new ConcurrentDictionary<(PackWordKind Kind, string Outcome), int>();
        var complaints = new ConcurrentBag<(int Order, string Text)>();

        Parallel.ForEach(misspelt, (pair, _, order) =>
        {
            var (word, text) = pair;
            var errors = Read(word, text);
            var isOther = names.Includes(word, text);
            var outcome =
                errors.IsEmpty && isOther ? "another name that is valid there"
                : errors.IsEmpty && word.Kind == PackWordKind.Constant && Words.TakesAnyText(word.Context) ? "text where any is valid"
                : errors.IsEmpty ? "NOT REFUSED"
                : word.Kind == PackWordKind.Constant && errors.Any(IsOfAPattern) ? "a pattern of one's own, refused as none"
                : errors.Any(error => Names(error, word)) ? "refused, and names the original"
                : isOther ? "refused, as another name that is not valid there"
                : "DOES NOT NAME THE ORIGINAL";
            counts.AddOrUpdate((word.Kind, outcome), 1, (_, count) => count + 1);
            if (char.IsAsciiLetterUpper(outcome[1]))
            {
                var place = Whole[word.File].PositionOf(word.Span.Start);
                complaints.Add(((int)order, $"{outcome}: {word.Kind} `{word.Text}` as `{text}` at {word.File}:{place.Line}:{place.Column}{string.Concat(errors.Select(error => "\n    " + DiagnosticText.OneLine(error)))}"));
            }
        });

        foreach (var ((kind, outcome), count) in counts.OrderBy(pair => pair.Key.Kind).ThenBy(pair => pair.Key.Outcome, StringComparer.Ordinal))
        {
            TestContext.WriteLine($"{count,7} {kind}: {outcome}");
        }

        Assert.IsGreaterThan(3000, misspelt.Count);
        Assert.IsEmpty(complaints, $"{complaints.Count} of {misspelt.Count}:\n" + string.Join('\n', complaints.OrderBy(complaint => complaint.Order).Select(complaint => complaint.Text).Take(60)));
    }

    /// <summary>The words with what becomes of them: all, or a sample that is spread evenly over the pack.</summary>
    private static List<(PackWord Word, string Text)> Cases(List<PackWord> words)
    {
        if (Environment.GetEnvironmentVariable("COMPLIANCECHECK_ALL_MISSPELLINGS") == "1")
        {
            return [.. words.SelectMany(word => Misspelling.Slips(word.Text).Concat(Misspelling.Additions(word.Text)).Distinct().Select(text => (word, text)))];
        }

        var random = new Random(20261103);
        var cases = words.SelectMany(word => Misspelling.Slips(word.Text).Concat(Chosen([.. Misspelling.Additions(word.Text)], random)).Distinct().Select(text => (word, text))).ToList();
        return cases.Count <= Sampled ? cases : [.. Enumerable.Range(0, Sampled).Select(i => cases[(int)((long)i * cases.Count / Sampled)])];
    }

    private static IEnumerable<string> Chosen(string[] all, Random random) => Enumerable.Range(0, AdditionsOfAWord).Select(_ => all[random.Next(all.Length)]);

    /// <summary>The errors of the pack with one word misspelt. Files that have no part in it are left out, for they would be read again each time.</summary>
    private static ImmutableArray<Diagnostic> Read(PackWord word, string misspelt)
    {
        var whole = Whole[word.File];
        var isInTests = Shortened[word.File].Slice(word.Span) != whole.Slice(word.Span);
        var bytes = (isInTests ? whole : Shortened[word.File]).Bytes;
        var changed = new SourceText(whole.Path, [.. bytes[..word.Span.Start], .. Encoding.UTF8.GetBytes(misspelt), .. bytes[word.Span.End..]]);
        IEnumerable<string> beside = word.File switch
        {
            PackFiles.PackFile or PackFiles.SourcesFile => Shortened.Keys,
            var file when Askers.HoldsDefinitions(file) => [PackFiles.PackFile, PackFiles.SourcesFile, .. Askers.DefinitionFiles(Shortened), .. Askers.Of(file, word.Span.Start, Shortened)],
            _ => [PackFiles.PackFile, PackFiles.SourcesFile, .. Askers.DefinitionFiles(Shortened), word.File],
        };
        var files = beside.Append(word.File).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(name => name == word.File ? changed : Shortened[name]);
        var bag = new DiagnosticBag();
        PackReader.Read(new PackFiles(Folder, [.. files], Open), bag, CranePack.Pack.Schema);
        return [.. bag.ToImmutable().Where(diagnostic => diagnostic.IsError)];
    }

    private static readonly ConcurrentDictionary<string, SourceText> Lists = new();

    private static SourceText Open(string path) => path == Schema.Path ? Schema : Lists.GetOrAdd(path, list => new SourceText(list, Repository.Bytes(list)));

    private static bool Names(Diagnostic error, PackWord word) =>
        (word.Kind == PackWordKind.Declared || (error.Path == $"{Folder}/{word.File}" && error.Span.Start <= word.Place.End + 1 && error.Span.End >= word.Place.Start))
        && (Says(error.Message, word) || Says(error.Help ?? "", word));

    private static bool IsOfAPattern(Diagnostic error) => error.Message.Contains("is no regular expression", StringComparison.Ordinal);

    private static bool Says(string text, PackWord word) =>
        text.Contains($"`{word.Text}`", StringComparison.Ordinal)
        || (word.Kind == PackWordKind.Segment && text.Contains($".{word.Text}`", StringComparison.Ordinal))
        || (word.Kind == PackWordKind.Type && text.Contains($"`{word.Text[(word.Text.LastIndexOf(' ') + 1)..]}`", StringComparison.Ordinal))
        || (word.Kind == PackWordKind.Reference && text.Contains($"`{word.Text}.", StringComparison.Ordinal))
        || (word.Kind == PackWordKind.Declared && text.Contains($"`${word.Text}`", StringComparison.Ordinal))
        || (word.Text is "true" or "false" && text.Contains("true nor false", StringComparison.Ordinal));

    /// <summary>The same file with blanks for its tests, so that every place stays where it is.</summary>
    private static SourceText WithoutTests(SourceText source)
    {
        if (YamlReader.Read(source, new DiagnosticBag()) is not YamlMapping root || root.EntryOf("tests") is not { } tests)
        {
            return source;
        }

        var bytes = source.Bytes.ToArray();
        foreach (ref var unit in bytes.AsSpan(tests.Key.Span.Start, tests.Value.Span.End - tests.Key.Span.Start))
        {
            unit = unit == (byte)'\n' ? unit : (byte)' ';
        }

        return new SourceText(source.Path, bytes);
    }
}
