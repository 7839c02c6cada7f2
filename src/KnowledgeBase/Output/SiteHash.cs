using System.IO.Hashing;
using System.Text;

namespace KnowledgeBase.Output;

/// <param name="Content">The XXH128 of the content.</param>
internal sealed record FileHash(string Path, byte[] Content);

/// <summary>One hash of a whole site, by which the next build recognises its files.</summary>
internal static class SiteHash
{
    /// <param name="files">In any order; no path twice.</param>
    public static string Of(IEnumerable<FileHash> files)
    {
        var hash = new XxHash128();
        foreach (var file in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            hash.Append(Encoding.UTF8.GetBytes(file.Path + "\n"));
            hash.Append(file.Content);
        }
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }
}
