using ComplianceCheck.Text;

namespace ComplianceCheck.Assessments;

/// <summary>A file that a run was made with. Together with the packs they are all that it rests on.</summary>
/// <param name="Role"><c>document</c>, <c>list</c>, <c>profile</c>, <c>waivers</c>, <c>attestations</c>, <c>baseline</c> or <c>template</c>.</param>
/// <param name="Path">The file, with <c>/</c>.</param>
/// <param name="Sha256">Of its bytes: 64 hexadecimal digits.</param>
public sealed record AssessedInput(string Role, string Path, string Sha256)
{
    /// <summary>The parameter that a list was given for; null for any other file.</summary>
    public string? Name { get; init; }

    internal static AssessedInput Of(string role, SourceText file) => new(role, file.Path, file.Sha256);
}
