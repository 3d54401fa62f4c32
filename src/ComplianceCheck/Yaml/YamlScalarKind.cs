namespace ComplianceCheck.Yaml;

/// <summary>What a scalar is by the YAML 1.2 core schema: a quoted scalar is text, whatever it says, and <c>NO</c> is text too.</summary>
public enum YamlScalarKind
{
    Null,
    Boolean,
    Integer,
    Float,
    Text,
}
