using KnowledgeBase.Citations;
using KnowledgeBase.Library;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Tests.Citations;

/// <summary>Builds papers for tests; a test names only what matters.</summary>
internal static class Papers
{
    public static Paper Paper(string title, string? published = null, params string[] authors) =>
        new(Slugs.From(title), title)
        {
            Published = published is not null && PartialDate.TryParse(published, out var date) ? date : null,
            Authors = [.. authors.Select(name => new AuthorName(name, Slugs.From(name)))],
        };

    public static Paper With(this Paper paper, string? arxiv = null, string? doi = null, string? venue = null) =>
        paper with
        {
            ArxivId = ArxivId.TryParse(arxiv, out var id) ? id : null,
            Doi = Doi.TryParse(doi, out var stated) ? stated : null,
            Venue = venue,
        };

    public static Reference Reference(this Paper paper, string? page = null) =>
        KnowledgeBase.Citations.Reference.Of(paper, CitationKeys.Of([paper]).Single(), page);

    public static Paper Streaming { get; } =
        Paper(
                "Streaming DiLoCo with overlapping communication",
                "2025-01-30",
                "Arthur Douillard",
                "Paul van den Barham"
            )
            .With(arxiv: "2501.18512");

    public static Paper Journal { get; } =
        Paper("On 100% & more", "2023", "Ada Lovelace, Jr.", "Robert Frost Jr.", "NAVER Lab")
            .With(doi: "10.1000/a(b)_c", venue: "Journal of Tests");

    public static Paper Proceedings { get; } =
        Paper("AdamP", "2021-05", "Byeongho Heo").With(venue: "Proceedings of Tests");

    /// <summary>Titles that could break a format from within.</summary>
    public static TheoryData<string> HostileTitles() =>
        [
            "100% of {unbalanced braces",
            "}, evil = {x",
            "A & B_c # d ~ e ^ f \\ g",
            "Costs -- dashes --- and ''quotes''",
            "大规模语言模型",
            "Übergrößenträger’s “quote”",
            "Line one\nTY  - JOUR\r\nER  - ",
            "@article{x, y}",
            "\"quoted\" title",
            "$5 or $10 for LoRA",
            "50 \\% discount, {NOT} protected? <script>&amp;</script>",
            "Ends with backslash \\",
            "a,,b <<c>> ``d``",
            "Bidi \u202E override",
            "",
            "\u0000\u0007",
        ];
}
