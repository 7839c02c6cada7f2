using System.Globalization;
using KnowledgeBase.Digests;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;

namespace KnowledgeBase.Pages;

/// <summary>Short texts that pages share.</summary>
internal static class Wording
{
    public const int LongestExcerpt = 240;

    /// <param name="most">Names before the others are counted; a single other is named.</param>
    public static string? Byline(Paper paper, int most)
    {
        var names = paper.Authors.Take(most).Select(author => author.Name).ToList();
        return (paper.Authors.Length - names.Count, paper.AuthorCount) switch
        {
            (0, null) => null,
            (0, { } count) when names.Count == 0 => Counted(count, "author"),
            (0, _) => string.Join(", ", names),
            (1, _) => string.Join(", ", paper.Authors.Select(author => author.Name)),
            var (others, _) => string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", names)} and {others} others"),
        };
    }

    /// <summary>Whole words from the beginning, with an ellipsis where it is cut; null for an empty text.</summary>
    public static string? Excerpt(string? text, int length)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (text.Length <= length)
            return text;
        var end = text.LastIndexOf(' ', length - 1);
        var cut = end > length / 2 ? end : char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1;
        return text[..cut].TrimEnd(' ', ',', ';', ':', '.') + "…";
    }

    /// <summary>As much of an abstract as the site may show.</summary>
    public static string? Shown(string? text, AbstractRights rights) => rights switch
    {
        AbstractRights.Full => text,
        AbstractRights.Excerpt => Excerpt(text, LongestExcerpt),
        _ => null,
    };

    public static string Counted(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    public static string MonthName(PartialDate month) => month.Start.ToString("MMMM", CultureInfo.InvariantCulture);

    public static string Month(PartialDate month) => month.Start.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Kind(LinkKind kind) => kind switch
    {
        LinkKind.Code => "code",
        LinkKind.Project => "project",
        LinkKind.Model => "model",
        LinkKind.Data => "data",
        LinkKind.Demo => "demo",
        LinkKind.Video => "video",
        LinkKind.Pdf => "pdf",
        _ => "other",
    };

    /// <summary>A field of <c>papers.jsonl</c> in words.</summary>
    public static string Field(string field) => field switch
    {
        "arxivId" => "arXiv id",
        "authorCount" => "number of authors",
        "doi" => "DOI",
        "organization" => "organisation",
        "published" => "date",
        _ => field,
    };

    /// <summary>Host and path without the scheme, at most 48 characters.</summary>
    public static string AddressLabel(string url)
    {
        var label = url[(url.IndexOf("://", StringComparison.Ordinal) + 3)..].TrimEnd('/');
        label = label.StartsWith("www.", StringComparison.Ordinal) ? label[4..] : label;
        return label.Length <= 48 ? label : label[..47] + "…";
    }
}
