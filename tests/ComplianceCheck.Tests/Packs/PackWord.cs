using ComplianceCheck.Text;

namespace ComplianceCheck.Tests.Packs;

/// <summary>A word of the pack that must mean something: where it stands, and what kind of name it is.</summary>
/// <param name="File">Name of the file in the folder of the pack.</param>
/// <param name="Span">The word itself.</param>
/// <param name="Text">The word.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Place">What a message must point into: the word, or the path or text around it.</param>
/// <param name="Context">Of a constant, the last segment of the field that it is compared with; else empty.</param>
internal sealed record PackWord(string File, SourceSpan Span, string Text, PackWordKind Kind, SourceSpan Place, string Context = "");

/// <summary>What a word of a pack names.</summary>
internal enum PackWordKind
{
    Key,
    Operator,
    Segment,
    Reference,
    Constant,
    Definition,
    Source,
    Word,
    Type,
    Test,

    /// <summary>A name that is given here and used elsewhere: the error stands where it is used.</summary>
    Declared,
}
