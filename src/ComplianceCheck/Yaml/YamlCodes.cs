using ComplianceCheck.Diagnostics;

namespace ComplianceCheck.Yaml;

/// <summary>What can be wrong with a YAML file before its meaning is looked at: CC20.</summary>
public static class YamlCodes
{
    public static readonly DiagnosticCode NotYaml = new("CC2001", DiagnosticSeverity.Error, "Not YAML",
        "The file cannot be read as YAML 1.2. Usual causes are a tab used as indentation, a missing quote, or a text that begins with a character that YAML reserves, such as `@`, `*` or `{`, and needs quotes.");

    public static readonly DiagnosticCode NotAllowed = new("CC2002", DiagnosticSeverity.Error, "YAML feature not allowed",
        "Anchors, aliases, tags, several documents in one file, keys that are not plain words, typographic quotes and very deep nesting are YAML and are not allowed in rules: each can make a rule say something else than it seems to say to the person who signs it.");

    public static readonly DiagnosticCode DuplicateKey = new("CC2003", DiagnosticSeverity.Error, "Key given twice",
        "A mapping has two entries of one name. Only one of them could count, and readers differ in which, so the file is refused; both places are named.");
}
