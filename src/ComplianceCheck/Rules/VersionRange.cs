using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using ComplianceCheck.Documents;

namespace ComplianceCheck.Rules;

/// <summary>
/// The versions that a rule means: <c>&gt;=2.9 &lt;4</c>, <c>=7.4.7-1234</c>, <c>2.9.7 || &gt;=3.1</c>. Comparisons with blanks between
/// them must all hold, <c>||</c> separates alternatives of which one must. How versions compare says <see cref="VersionText"/>.
/// </summary>
/// <remarks>
/// A comparison is <c>=</c>, <c>&gt;=</c>, <c>&gt;</c>, <c>&lt;=</c> or <c>&lt;</c> with a version directly behind it. A bare version means
/// <c>=</c> and stands alone in its alternative: beside another comparison it is the rest of a version with a blank in it
/// (<c>=FW 3.10</c>), or a word that means nothing here (<c>&gt;=2.9 and &lt;4</c>). A version begins with a letter or digit and holds
/// no blank and none of the signs by which other notations say more than it (<c>^2.9</c>, <c>2.*</c>, <c>&gt;=2.9,&lt;4</c>). Of a
/// version that cannot be ordered, <c>&gt;=R407</c>, only the version of the same text is known to lie in the range.
/// </remarks>
public sealed class VersionRange
{
    /// <summary>What a range looks like, for messages.</summary>
    public const string Form = "comparisons such as >=2.9 <4, with || between alternatives";

    /// <summary>Signs of operators in other notations of ranges, and quotes.</summary>
    private static readonly SearchValues<char> ReservedSigns = SearchValues.Create("<>=!^*,;|&\"'`");

    private readonly string text;
    private readonly ImmutableArray<ImmutableArray<Comparison>> alternatives;

    private VersionRange(string text, ImmutableArray<ImmutableArray<Comparison>> alternatives)
    {
        this.text = text;
        this.alternatives = alternatives;
    }

    private enum Relation
    {
        Equal,
        AtLeast,
        Above,
        AtMost,
        Below,
    }

    /// <summary>Reads a range; otherwise <paramref name="error"/> is a sentence that says what is and what was expected.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out VersionRange? range, out string error)
    {
        range = null;
        error = "";
        var alternatives = ImmutableArray.CreateBuilder<ImmutableArray<Comparison>>();
        foreach (var part in text.Split("||"))
        {
            var words = part.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var comparisons = ImmutableArray.CreateBuilder<Comparison>(words.Length);
            foreach (var word in words)
            {
                var relation = RelationOf(word, out var length);
                if (ErrorIn(word, length, isAlone: words.Length == 1) is { } found)
                {
                    error = found;
                    return false;
                }

                comparisons.Add(new Comparison(relation, new VersionText(word[length..])));
            }

            if (comparisons.Count == 0)
            {
                error = string.IsNullOrWhiteSpace(text) ? $"the range of versions is empty, expected {Form}" : $"a side of `||` in `{text}` is empty, expected a comparison such as >=2.9";
                return false;
            }

            alternatives.Add(comparisons.MoveToImmutable());
        }

        range = new VersionRange(text, alternatives.ToImmutable());
        return true;
    }

    /// <summary>
    /// Whether the version lies in the range; null where that cannot be decided, because versions that matter cannot be
    /// ordered. Comparisons join as in Kleene's logic: one that is false decides its alternative, an alternative that is true
    /// decides all.
    /// </summary>
    public bool? Contains(string version)
    {
        var asked = new VersionText(version);
        bool? any = false;
        foreach (var alternative in alternatives)
        {
            bool? all = true;
            foreach (var comparison in alternative)
            {
                all &= comparison.Holds(asked);
            }

            any |= all;
        }

        return any;
    }

    /// <summary>The range as written.</summary>
    public override string ToString() => text;

    private static Relation RelationOf(string word, out int length)
    {
        var (relation, sign) = word switch
        {
            ['>', '=', ..] => (Relation.AtLeast, 2),
            ['<', '=', ..] => (Relation.AtMost, 2),
            ['>', ..] => (Relation.Above, 1),
            ['<', ..] => (Relation.Below, 1),
            ['=', ..] => (Relation.Equal, 1),
            _ => (Relation.Equal, 0),
        };
        length = sign;
        return relation;
    }

    private static string? ErrorIn(string word, int signLength, bool isAlone)
    {
        var version = word.AsSpan(signLength);
        if (version.IsEmpty)
        {
            return $"`{word}` has no version directly behind it, expected one such as {word}2.9";
        }

        if (!char.IsLetterOrDigit(version[0]) || version.ContainsAny(ReservedSigns) || HasBlank(version))
        {
            return $"`{word}` is no comparison of versions, expected =, >=, >, <= or < and a version, such as >=2.9, with a space before the next";
        }

        if (NotKnown.IsWord(version.ToString()))
        {
            return $"`{version}` in a document says that nothing is known, expected a version such as 2.9";
        }

        return signLength == 0 && !isAlone
            ? $"`{word}` stands beside another comparison without a sign of its own, expected =, >=, >, <= or < before it; a version with a space in it cannot be part of a range"
            : null;
    }

    private static bool HasBlank(ReadOnlySpan<char> version)
    {
        foreach (var unit in version)
        {
            if (char.IsWhiteSpace(unit) || char.IsControl(unit))
            {
                return true;
            }
        }

        return false;
    }

    private readonly record struct Comparison(Relation Relation, VersionText Version)
    {
        /// <summary>Whether the version compares so with that of the rule; null where they cannot be ordered.</summary>
        public bool? Holds(VersionText asked) => asked.CompareTo(Version) is not { } order ? null : Relation switch
        {
            Relation.AtLeast => order >= 0,
            Relation.AtMost => order <= 0,
            Relation.Above => order > 0,
            Relation.Below => order < 0,
            _ => order == 0,
        };
    }
}
