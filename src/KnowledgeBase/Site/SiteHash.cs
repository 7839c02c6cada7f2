using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;

namespace KnowledgeBase.Site;

/// <summary>Hashes by which a build knows its files again: SHA-256, of single files half of it.</summary>
internal static class SiteHash
{
    public static UInt128 Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return MemoryMarshal.Read<UInt128>(hash);
    }

    /// <param name="files">In any order; no path twice.</param>
    public static string Of(IEnumerable<(string Path, UInt128 Content)> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (path, content) in files.OrderBy(file => file.Path, StringComparer.Ordinal))
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\n{content:x32}\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
