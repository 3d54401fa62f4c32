using System.Text.Json;
using ComplianceCheck.Assessments;
using ComplianceCheck.Reporting;

namespace ComplianceCheck.Formats;

/// <summary>Files and places in them, as SARIF writes them.</summary>
internal static class SarifPlaces
{
    /// <summary>
    /// A path as a URI reference: every segment percent-encoded in UTF-8, so that no blank, <c>%</c>, <c>#</c> or colon can mean
    /// anything. A relative path stays one; an absolute one becomes a <c>file:</c> URI, also <c>C:/…</c> of Windows, and
    /// <c>//server/…</c> with that host. Where no host can be called so, no server is meant, and the slashes are one.
    /// </summary>
    public static string UriOf(string path)
    {
        var encoded = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        return path.Length > 2 && char.IsAsciiLetter(path[0]) && path[1] == ':' && path[2] == '/' ? $"file:///{path[..2]}{encoded[4..]}"
            : !path.StartsWith('/') ? encoded
            : !path.StartsWith("//", StringComparison.Ordinal) ? $"file://{encoded}"
            : IsHost(path[2..].Split('/')[0]) ? $"file:{encoded}"
            : $"file:///{encoded.TrimStart('/')}";
    }

    /// <summary>One of <c>artifacts</c>.</summary>
    public static void WriteArtifact(Utf8JsonWriter json, SarifArtifact artifact)
    {
        json.WriteStartObject();
        json.WriteStartObject("location");
        json.WriteString("uri", UriOf(artifact.Path));
        json.WriteEndObject();
        var roles = artifact.Inputs.Select(input => RoleOf(input.Role)).Concat(artifact.Document is null ? [] : (string[])["analysisTarget"]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        JsonReport.WriteList(json, "roles", roles, (writer, role) => writer.WriteStringValue(role));
        json.WriteStartObject("hashes");
        json.WriteString("sha-256", artifact.Document?.Sha256 ?? artifact.Inputs[0].Sha256);
        json.WriteEndObject();
        json.WriteStartObject("properties");
        JsonReport.WriteList(json, "inputs", artifact.Inputs.Select(input => input.Role).Distinct(StringComparer.Ordinal), (writer, role) => writer.WriteStringValue(role));
        JsonReport.WriteList(json, "parameters", artifact.Inputs.Select(input => input.Name).OfType<string>().Distinct(StringComparer.Ordinal), (writer, name) => writer.WriteStringValue(name));
        if (artifact.Document is { } document)
        {
            json.WriteString("document", document.Id);
            json.WriteString("kind", document.Kind);
            JsonReport.WriteDate(json, "asOf", document.AsOf);
            json.WriteString("handling", document.Handling);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The file of a location, under <c>physicalLocation</c>, and the place in it where that is known. Nothing for a location without a file.</summary>
    public static void WritePhysical(Utf8JsonWriter json, string path, Location? place, SarifIndex index)
    {
        if (path.Length == 0)
        {
            return;
        }

        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", UriOf(path));
        if (index.ArtifactOf(path) is { } artifact)
        {
            json.WriteNumber("index", artifact);
        }

        json.WriteEndObject();
        if (place is not null)
        {
            WriteRegion(json, place);
        }

        json.WriteEndObject();
    }

    /// <summary>A place in words, with its file, its region and its pointer, as an element of a list.</summary>
    /// <param name="json">Takes it.</param>
    /// <param name="place">The place.</param>
    /// <param name="message">What is there; null for nothing to say.</param>
    /// <param name="index">The run.</param>
    /// <param name="id">Its number in the result; null for none.</param>
    public static void WriteLocation(Utf8JsonWriter json, Location place, string? message, SarifIndex index, int? id = null)
    {
        json.WriteStartObject();
        WriteLocationBody(json, place, null, message, index, id);
        json.WriteEndObject();
    }

    /// <summary>What <see cref="WriteLocation"/> writes between its braces, with a name for what stands there.</summary>
    public static void WriteLocationBody(Utf8JsonWriter json, Location place, string? name, string? message, SarifIndex index, int? id = null)
    {
        if (id is { } number)
        {
            json.WriteNumber("id", number);
        }

        WritePhysical(json, place.Path, place, index);
        if (place.Pointer.Length > 0 || name is not null)
        {
            json.WriteStartArray("logicalLocations");
            json.WriteStartObject();
            if (name is not null)
            {
                json.WriteString("name", name);
            }

            // The pointer of a whole document is empty, and SARIF takes an empty name for none.
            if (place.Pointer.Length > 0)
            {
                json.WriteString("fullyQualifiedName", place.Pointer);
            }

            json.WriteEndObject();
            json.WriteEndArray();
        }

        if (message is not null)
        {
            SarifText.Write(json, "message", message);
        }
    }

    /// <summary>
    /// Lines and columns, and the same region in bytes where its end is known: without an end a region reaches to the end of its
    /// line, and no number of bytes would agree with that.
    /// </summary>
    private static void WriteRegion(Utf8JsonWriter json, Location place)
    {
        json.WriteStartObject("region");
        json.WriteNumber("startLine", place.Line);
        json.WriteNumber("startColumn", place.Column);
        if (place.EndLine > 0)
        {
            json.WriteNumber("endLine", place.EndLine);
            json.WriteNumber("endColumn", place.EndColumn);
            if (place.Span.Length > 0)
            {
                json.WriteNumber("byteOffset", place.Span.Start);
                json.WriteNumber("byteLength", place.Span.Length);
            }
        }

        json.WriteEndObject();
    }

    private static bool IsHost(string name) => name.Length > 0 && char.IsAsciiLetterOrDigit(name[0]) && name.All(unit => char.IsAsciiLetterOrDigit(unit) || unit is '.' or '-');

    // The roles policy and taxonomy are for files that are SARIF themselves (3.24.6).
    private static string RoleOf(string role) => role switch
    {
        "document" => "analysisTarget",
        "list" or "profile" or "waivers" or "attestations" => "userSpecifiedConfiguration",
        _ => "referencedOnCommandLine",
    };
}
