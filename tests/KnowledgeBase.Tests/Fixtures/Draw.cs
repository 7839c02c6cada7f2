using System.Security.Cryptography;
using System.Text;

namespace KnowledgeBase.Tests.Fixtures;

/// <summary>Random samples that stay as they are when the population grows a little.</summary>
internal static class Draw
{
    /// <summary>The order is the hash of seed and text, so that a new text changes no other's place.</summary>
    public static IEnumerable<T> Of<T>(IEnumerable<T> population, string seed, int count, Func<T, string> text) =>
        population
            .OrderBy(
                item => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}\n{text(item)}"))),
                StringComparer.Ordinal
            )
            .Take(count);

    /// <summary>The cells of the lines of a file in the test project, without comments.</summary>
    public static IEnumerable<string[]> Judgements(params string[] path) =>
        File.ReadLines(RepositoryRoot.At(["tests", "KnowledgeBase.Tests", .. path]))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'));
}
