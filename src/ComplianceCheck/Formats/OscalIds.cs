using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ComplianceCheck.Formats;

/// <summary>
/// UUIDs for OSCAL made of names (version 5 of RFC 9562), so that the same thing has the same one in every run and every
/// document, wherever it stands in it.
/// </summary>
internal static class OscalIds
{
    /// <summary>The namespace of all our UUIDs: itself version 5, of <see cref="OscalText.Space"/> in the namespace of URLs. Never changes.</summary>
    public static readonly Guid Namespace = new("1be94611-3ef1-5394-b3f5-350f9c480ef9");

    /// <summary>Of a thing of a kind that <paramref name="parts"/> tell from all others of the kind; null is not the empty text.</summary>
    public static Guid Of(string kind, params IEnumerable<string?> parts)
    {
        // Each part carries its length, so that no two lists of parts make the same name.
        var name = new StringBuilder(kind);
        foreach (var part in parts)
        {
            name.Append(CultureInfo.InvariantCulture, $"|{part?.Length.ToString(CultureInfo.InvariantCulture) ?? "-"}:{part}");
        }

        return InSpace(Namespace, name.ToString());
    }

    /// <summary>The UUID of version 5 of a name, which counts as UTF-8.</summary>
    public static Guid InSpace(Guid space, string name)
    {
        var bytes = new byte[16 + Encoding.UTF8.GetByteCount(name)];
        space.TryWriteBytes(bytes, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(name, bytes.AsSpan(16));
#pragma warning disable CA5350 // RFC 9562 says SHA-1; it names things here and protects nothing.
        var hash = SHA1.HashData(bytes);
#pragma warning restore CA5350
        hash[6] = (byte)((hash[6] & 0x0F) | 0x50);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash.AsSpan(0, 16), bigEndian: true);
    }
}
