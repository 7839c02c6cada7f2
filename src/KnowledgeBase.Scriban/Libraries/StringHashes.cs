using System.Security.Cryptography;
using System.Text;

namespace KnowledgeBase.Scriban.Libraries;

/// <summary>Hashes and encodings of texts, taken as UTF-8.</summary>
internal static class StringHashes
{
    private delegate byte[] Hash(byte[] bytes);

    private delegate byte[] KeyedHash(byte[] key, byte[] bytes);

    // Old hashes are part of the language; the theme uses none of them to keep a secret.
#pragma warning disable CA5350, CA5351
    public static Library AddTo(Library library) => library
        .Add("md5", "text", static (in a) => Hex(a, MD5.HashData))
        .Add("sha1", "text", static (in a) => Hex(a, SHA1.HashData))
        .Add("sha256", "text", static (in a) => Hex(a, SHA256.HashData))
        .Add("sha512", "text", static (in a) => Hex(a, SHA512.HashData))
        .Add("hmac_sha1", "text secret_key", static (in a) => Hex(a, HMACSHA1.HashData))
        .Add("hmac_sha256", "text secret_key", static (in a) => Hex(a, HMACSHA256.HashData))
        .Add("hmac_sha512", "text secret_key", static (in a) => Hex(a, HMACSHA512.HashData))
        .Add("base64_encode", "text", static (in a) => a.Made(Convert.ToBase64String(Encoding.UTF8.GetBytes(a.Text(0)))))
        .Add("base64_decode", "text", static (in a) => a.Made(Encoding.UTF8.GetString(Convert.FromBase64String(a.Text(0)))));
#pragma warning restore CA5350, CA5351

    private static Value Hex(in Arguments a, Hash hash) =>
        Convert.ToHexStringLower(hash(Encoding.UTF8.GetBytes(a.Text(0))));

    private static Value Hex(in Arguments a, KeyedHash hash) =>
        Convert.ToHexStringLower(hash(Encoding.UTF8.GetBytes(a.Text(1)), Encoding.UTF8.GetBytes(a.Text(0))));
}
