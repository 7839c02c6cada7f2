using System.Globalization;
using System.Text.Json;

namespace KnowledgeBase.Benchmarks.Corpora;

/// <summary>An answer of the API: organisations whose names no listing has room for.</summary>
internal static class LongAffiliations
{
    public static byte[] Write(IEnumerable<CorpusPaper> papers) =>
        JsonSerializer.SerializeToUtf8Bytes(
            papers.Select(
                (paper, number) =>
                    new
                    {
                        paper = new
                        {
                            id = paper.ArxivId,
                            title = paper.Title,
                            publishedAt = paper.Published.ToString(
                                "yyyy-MM-dd'T00:00:00.000Z'",
                                CultureInfo.InvariantCulture
                            ),
                            authors = paper.Authors.Select(name => new { name }),
                            organization = new
                            {
                                name = string.Create(CultureInfo.InvariantCulture, $"consortium-{number + 1}"),
                                fullname = paper.Affiliation,
                            },
                        },
                    }
            )
        );
}
