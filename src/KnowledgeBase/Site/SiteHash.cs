using System.Security.Cryptography;
using System.Text;

namespace KnowledgeBase.Site;

/// <param name="Content">Its SHA-256.</param>
internal sealed record FileHash(string Path, byte[] Content);

/// <summary>One hash of a whole site, by which a build knows its files again.</summary>
internal static class SiteHash
{
    /// <param name="files">In any order; no path twice.</param>
    public static string Of(IEnumerable<FileHash> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file.Path + "\n"));
            hash.AppendData(file.Content);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
