namespace ComplianceCheck.Yaml;

/// <summary>One name and its value.</summary>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value);
