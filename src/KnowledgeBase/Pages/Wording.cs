using System.Globalization;
using System.Text;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Pages;

/// <summary>Short texts that pages share.</summary>
internal static class Wording
{
    public const int LongestExcerpt = 240;

    /// <summary>In lists: a paper stands in the list of each of its authors.</summary>
    private const int LongestTitle = 300;

    /// <summary>In lists, of a person or an organisation.</summary>
    private const int LongestName = 200;

    private const char ThinSpace = '\u202f';

    /// <param name="most">Names before the others are counted; a single other is named.</param>
    /// <param name="always">One of the authors, who is named wherever they stand; null for nobody.</param>
    public static string? Byline(Paper paper, int most, Author? always = null)
    {
        var authors = paper.Authors;
        if (authors.IsEmpty)
            return paper.AuthorCount is { } count ? Counted(count, "author") : null;
        var isApart = always is not null && authors.Take(most).All(author => author.Slug != always.Slug);
        var first = isApart ? Math.Max(1, most - 1) : most;
        var named = isApart ? first + 1 : first;
        if (Named(authors.Length, named) == authors.Length)
            return Listed(authors);
        var apart = isApart ? ", …, " + NameInList(always!.Name) : "";
        return $"{Listed(authors.Take(first))}{apart} and {Others(authors.Length - named)}";
    }

    /// <summary>How many of some names are said before the others are counted: a single other is named.</summary>
    public static int Named(int names, int most) => names > most + 1 ? most : names;

    /// <summary>A title, of a paper or a journal, as far as lists repeat it.</summary>
    public static string InList(string title) => Excerpt(title, LongestTitle) ?? "";

    public static string NameInList(string name) => Excerpt(name, LongestName) ?? "";

    public static string Others(int count) => $"{Thousands(count)} others";

    public static string Thousands(long number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        if (digits.Length < 4)
            return digits;
        var text = new StringBuilder(digits.Length + 4);
        for (var i = 0; i < digits.Length; i++)
        {
            if (i > 0 && (digits.Length - i) % 3 == 0 && digits[i - 1] != '-')
                text.Append(ThinSpace);
            text.Append(digits[i]);
        }
        return text.ToString();
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

    private static string Listed(IEnumerable<AuthorName> authors) =>
        string.Join(", ", authors.Select(author => NameInList(author.Name)));

    /// <summary>Host and path without the scheme, at most 48 characters.</summary>
    public static string AddressLabel(string url)
    {
        var label = url[(url.IndexOf("://", StringComparison.Ordinal) + 3)..].TrimEnd('/');
        label = label.StartsWith("www.", StringComparison.Ordinal) ? label[4..] : label;
        return label.Length <= 48 ? label : label[..47] + "…";
    }
}
