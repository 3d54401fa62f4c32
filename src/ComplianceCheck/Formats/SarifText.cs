using System.Text.Json;

namespace ComplianceCheck.Formats;

/// <summary>
/// Texts of inputs as plain text messages of SARIF, which are not that plain: braces hold placeholders (3.11.5) and
/// <c>[text](destination)</c> is a link (3.11.6). Nothing that an input says may become either.
/// </summary>
internal static class SarifText
{
    /// <summary>Writes a <c>message</c> or a <c>multiformatMessageString</c> under a name.</summary>
    public static void Write(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", Of(text));
        json.WriteEndObject();
    }

    /// <summary>
    /// Braces doubled, as the standard says that they shall be: an expression such as <c>[0-9]{64}</c> would ask for an
    /// argument. A link has no escape, so its two halves are parted by a blank. A message must not be empty.
    /// </summary>
    public static string Of(string text) => text.Length == 0
        ? "(no text)"
        : text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal).Replace("](", "] (", StringComparison.Ordinal);
}
