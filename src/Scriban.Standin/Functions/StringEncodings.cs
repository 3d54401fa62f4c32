using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Scriban.Functions;

/// <summary>The functions of the family <c>string</c> that hash or encode the UTF-8 bytes of a text.</summary>
[SuppressMessage("Security", "CA5350", Justification = "Templates ask for these hashes by name.")]
[SuppressMessage("Security", "CA5351", Justification = "Templates ask for these hashes by name.")]
internal static class StringEncodings
{
    public static string? Md5(string? text) => text is null ? null : Hex(MD5.HashData(Bytes(text)));

    public static string? Sha1(string? text) => text is null ? null : Hex(SHA1.HashData(Bytes(text)));

    public static string? Sha256(string? text) => text is null ? null : Hex(SHA256.HashData(Bytes(text)));

    public static string? Sha512(string? text) => text is null ? null : Hex(SHA512.HashData(Bytes(text)));

    public static string? HmacSha1(string? text, string secretKey) => text is null ? null : Hex(HMACSHA1.HashData(Bytes(secretKey), Bytes(text)));

    public static string? HmacSha256(string? text, string secretKey) => text is null ? null : Hex(HMACSHA256.HashData(Bytes(secretKey), Bytes(text)));

    public static string? HmacSha512(string? text, string secretKey) => text is null ? null : Hex(HMACSHA512.HashData(Bytes(secretKey), Bytes(text)));

    public static string? Base64Encode(string? text) => text is null ? null : Convert.ToBase64String(Bytes(text));

    public static string? Base64Decode(string? text) => text is null ? null : Encoding.UTF8.GetString(Convert.FromBase64String(text));

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);
}
