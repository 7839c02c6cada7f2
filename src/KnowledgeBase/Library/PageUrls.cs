using System.Globalization;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Library;

/// <summary>Site-relative addresses; the only place that knows where pages stand.</summary>
internal static class PageUrls
{
    public const string Home = "index.html";
    public const string Search = "search.html";
    public const string Reading = "reading.html";
    public const string Shared = "shared.html";
    public const string Statistics = "statistics.html";
    public const string NotFound = "404.html";
    public const string Papers = "papers/index.html";
    public const string Topics = "topics/index.html";
    public const string Authors = "authors/index.html";
    public const string Organizations = "orgs/index.html";
    public const string Digests = "digests/index.html";
    public const string Names = "names/index.html";
    public const string Watches = "watches/index.html";
    public const string Changes = "changes/index.html";
    public const string ChangeFeed = "changes/index.atom";
    public const string Periods = "periods/index.html";
    public const string Undated = "periods/undated.html";
    public const string OfflineWorker = "sw.js";
    public const string Manifest = "site.webmanifest";
    public const string SiteFeed = "index.atom";
    public const string DigestFeed = "digests/index.atom";
    public const string LibraryBibliography = "data/library.bib";
    public const string Unsorted = "topics/unsorted.html";

    public static string Paper(Slug slug) => $"papers/{slug}.html";

    public static string Topic(Slug id) => $"topics/{id}.html";

    public static string Author(Slug slug) => $"authors/{slug}.html";

    /// <summary>For somebody without a page.</summary>
    public static string PapersOf(Slug author) => $"{Search}?author={author}";

    public static string Orcid(Orcid orcid) => $"authors/orcid/{orcid}.html";

    public static string Organization(Slug slug) => $"orgs/{slug}.html";

    public static string Digest(string id) => $"digests/{id}.html";

    /// <summary>The papers of a topic in a digest.</summary>
    public static string InDigest(string id, Slug topic) => $"{Search}?digest={id}&topic={topic}";

    public static string Name(Slug slug) => $"names/{slug}.html";

    public static string Watch(Slug id) => $"watches/{id}.html";

    public static string Year(int year) => string.Create(CultureInfo.InvariantCulture, $"periods/{year:0000}.html");

    /// <param name="month">A year and month.</param>
    public static string Month(PartialDate month) =>
        string.Create(CultureInfo.InvariantCulture, $"periods/{month.Year:0000}/{month.Month:00}.html");

    /// <param name="day">Of the week: its year is that of ISO 8601, which may differ from the day's.</param>
    public static string Week(DateOnly day) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"periods/{ISOWeek.GetYear(day):0000}/w{ISOWeek.GetWeekOfYear(day):00}.html"
        );

    /// <param name="month">A year and month.</param>
    public static string MonthRoundup(PartialDate month) =>
        string.Create(CultureInfo.InvariantCulture, $"periods/{month.Year:0000}/m{month.Month:00}.html");

    /// <summary>What a week or a month brought, as a text for a mail.</summary>
    public static string Text(string roundup) => roundup[..^".html".Length] + ".txt";

    public static string Of(AddressKind kind, Slug slug) =>
        kind switch
        {
            AddressKind.Paper => Paper(slug),
            AddressKind.Author => Author(slug),
            _ => Organization(slug),
        };

    /// <summary>A page of a list by its place, from 1: <c>topics/data.html</c>, <c>topics/data/2.html</c>.</summary>
    public static string Page(string first, int number) => number == 1 ? first : Part(first, number);

    /// <summary>
    /// A part of a list: <c>topics/data/2.html</c>, <c>authors/2.html</c>; below a year, where numbers are months,
    /// <c>periods/2025/papers/2.html</c>.
    /// </summary>
    public static string Part(string first, int number)
    {
        var stem = first[..^".html".Length];
        var folder =
            stem.EndsWith("/index", StringComparison.Ordinal) ? stem[..^"/index".Length]
            : stem.StartsWith("periods/", StringComparison.Ordinal) && stem.Count('/') == 1 ? stem + "/papers"
            : stem;
        return string.Create(CultureInfo.InvariantCulture, $"{folder}/{number}.html");
    }
}
