using ComplianceCheck.Yaml;

namespace ComplianceCheck.Authoring;

/// <summary>A change of a pack that none of its tests notices.</summary>
/// <param name="Place">Where the change was made.</param>
/// <param name="Change">What was changed, in words.</param>
/// <param name="Test">A test that notices it, as YAML to be put under <c>tests</c>; null where none was found.</param>
/// <param name="Into">The file whose tests it belongs to; null where none was found.</param>
public sealed record Survivor(YamlNode Place, string Change, string? Test, string? Into);
