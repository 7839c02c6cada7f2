using System.Security.Cryptography;
using System.Text;
using KnowledgeBase.Library;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Rendering;

/// <summary>
/// The script that keeps visited pages in a browser. It names the build by a hash of all that it may keep, so that it
/// never keeps pages of two builds.
/// </summary>
/// <param name="script">The theme's part of it.</param>
internal sealed class OfflineWorker(ReadOnlyMemory<byte> script)
{
    /// <summary>Plain name of the theme's script.</summary>
    public const string Asset = "offline-worker.js";

    private readonly Lock _lock = new();
    private readonly byte[] _hash = new byte[SHA256.HashSizeInBytes];

    /// <summary>Files may come in any order, from several threads.</summary>
    public void Add(SiteFile file)
    {
        if (!IsKept(file.Path))
            return;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(file.Path + "\0"));
        foreach (var part in file.Parts())
            hash.AppendData(part.Span);
        var own = hash.GetHashAndReset();
        lock (_lock)
        {
            for (var i = 0; i < own.Length; i++)
                _hash[i] ^= own[i];
        }
    }

    public SiteFile ToFile()
    {
        var build = Convert.ToHexStringLower(_hash.AsSpan(0, 8));
        return new SiteFile(
            PageUrls.OfflineWorker,
            (byte[])[.. Encoding.UTF8.GetBytes($"self.build=\"{build}\";\n"), .. script.Span]
        );
    }

    private static bool IsKept(string path) =>
        path.EndsWith(".html", StringComparison.Ordinal)
        || path.StartsWith("assets/", StringComparison.Ordinal)
        || path.StartsWith("search/", StringComparison.Ordinal);
}
