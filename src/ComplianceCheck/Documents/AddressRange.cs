using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ComplianceCheck.Documents;

/// <summary>An address with a prefix length: the addresses that share its first <see cref="PrefixLength"/> bits.</summary>
/// <param name="Address">The address as stated, host bits included.</param>
/// <param name="PrefixLength">0 to 32 for IPv4, 0 to 128 for IPv6; the full length for a single address.</param>
public readonly record struct AddressRange(IPAddress Address, int PrefixLength)
{
    /// <summary>Bits of an IPv6 address that stand before the IPv4 address in it.</summary>
    private const int MappedPrefixLength = 96;

    /// <summary>Whether the other address, as an address, lies in this range. Families never mix.</summary>
    public bool Contains(AddressRange other) =>
        Address.AddressFamily == other.Address.AddressFamily
        && new IPNetwork(Masked(Address, PrefixLength), PrefixLength).Contains(other.Address);

    /// <summary>
    /// Whether the address that the text states lies in this range; null where it states none. IPv4 addresses written as IPv6
    /// (<c>::ffff:10.0.0.1</c>, RFC 4291 2.5.5.2) are IPv4 addresses; an address of the other family does not lie in the range.
    /// </summary>
    /// <remarks>
    /// Text with a prefix length may mean one address (of an interface) or all of them (of a network): it is answered where
    /// both readings give one answer, and null where the range is only a part of what the text may mean.
    /// </remarks>
    public bool? Covers(string text)
    {
        if (!TryParse(text, out var parsed))
        {
            return null;
        }

        // Ranges by prefix nest or are apart.
        var (outer, inner) = (Unmapped, parsed.Unmapped);
        return inner.PrefixLength >= outer.PrefixLength ? outer.Contains(inner)
            : inner.Contains(outer) ? null
            : false;
    }

    /// <summary>Whether the address is one that an interface gives itself and that belongs to no network (RFC 3927, RFC 4291).</summary>
    internal bool IsLinkLocal =>
        Address.IsIPv6LinkLocal || (Address.AddressFamily == AddressFamily.InterNetwork && Address.GetAddressBytes() is [169, 254, ..]);

    private AddressRange Unmapped => Address.IsIPv4MappedToIPv6 && PrefixLength >= MappedPrefixLength ? new(Address.MapToIPv4(), PrefixLength - MappedPrefixLength) : this;

    /// <summary>Reads <c>10.0.0.1</c>, <c>10.0.0.0/8</c>, <c>2001:db8::1</c>, <c>2001:db8::/32</c>; refuses short forms such as <c>10.1</c>, brackets, a number behind the address and zone ids.</summary>
    public static bool TryParse(string text, out AddressRange range)
    {
        range = default;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var host = slash < 0 ? text : text[..slash];
        if (host.AsSpan().IndexOfAny('%', '[', ']') >= 0 || !IPAddress.TryParse(host, out var address))
        {
            return false;
        }

        if (host.Contains('.', StringComparison.Ordinal) ? !IsDotted(host[(host.LastIndexOf(':') + 1)..]) : address.AddressFamily == AddressFamily.InterNetwork)
        {
            return false;
        }

        var bits = address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128;
        var length = bits;
        if (slash >= 0 && (!int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out length) || length > bits))
        {
            return false;
        }

        range = new AddressRange(address, length);
        return true;
    }

    /// <summary>Whether text is four decimal numbers without leading zeros. IPAddress.TryParse also takes 10.1, 0x0A000001, octal parts and ::ffff:10.0.0.010.</summary>
    private static bool IsDotted(string text) => IPAddress.TryParse(text, out var address) && address.ToString() == text;

    private static IPAddress Masked(IPAddress address, int length)
    {
        var bytes = address.GetAddressBytes();
        for (var i = 0; i < bytes.Length; i++)
        {
            var kept = Math.Clamp(length - (8 * i), 0, 8);
            bytes[i] &= (byte)(0xFF << (8 - kept));
        }

        return new IPAddress(bytes);
    }
}
