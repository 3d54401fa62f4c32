using ComplianceCheck.Text;

namespace ComplianceCheck.Assessments;

/// <summary>A file, or a pack, that a run was made with. Together they are all that it rests on.</summary>
/// <param name="Role"><c>pack</c>, <c>document</c>, <c>list</c>, <c>profile</c>, <c>waivers</c>, <c>attestations</c>, <c>baseline</c> or <c>template</c>.</param>
/// <param name="Path">The file, or the folder of a pack, with <c>/</c>.</param>
/// <param name="Sha256">Of its bytes, of a pack over its files: 64 hexadecimal digits.</param>
public sealed record AssessedInput(string Role, string Path, string Sha256)
{
    /// <summary>The parameter that a list was given for, or the id of a pack; null for anything else.</summary>
    public string? Name { get; init; }

    internal static AssessedInput Of(string role, SourceText file) => new(role, file.Path, file.Sha256);
}
