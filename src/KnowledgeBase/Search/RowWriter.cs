using System.Collections.Immutable;
using System.Globalization;
using KnowledgeBase.Queries;
using KnowledgeBase.Text;

namespace KnowledgeBase.Search;

/// <summary>Writes what a list of results shows of each document: one line, its fields separated by tabs.</summary>
internal static class RowWriter
{
    /// <summary>Of more authors a row has the first alone, and the passages have all.</summary>
    public const int AuthorsInFull = 3;

    public static ImmutableArray<Shard> Papers(ImmutableArray<SearchPaper> papers) =>
        Write(papers, new ShardSizes(papers.Length).PapersInRows, Row);

    public static ImmutableArray<Shard> Entries(ImmutableArray<DirectoryEntry> entries) =>
        Write(entries, ShardSizes.EntriesInRows, entry =>
            Line([
                entry.Kind,
                DisplayText.Plain(entry.Page.Link.Title),
                entry.Page.Link.Url,
                entry.Page.Link.Note ?? "",
                .. entry.Page.OtherNames,
            ])
        );

    private static ImmutableArray<Shard> Write<T>(ImmutableArray<T> items, int inShard, Func<T, string> row) =>
        ShardWriter.InParallel(items, inShard, (item, content) =>
        {
            if (content.Length > 0)
                content.Byte((byte)'\n');
            content.Text(row(item));
        });

    private static string Row(SearchPaper paper) =>
        Line(
            Excerpt.OfTitle(DisplayText.Plain(paper.Paper.Title)),
            paper.Address ?? paper.Paper.Slug.Value,
            Authors(paper),
            Invariant(paper.Paper.AuthorCount ?? paper.Paper.Authors.Length),
            paper.Paper.Organization?.Name ?? "",
            paper.Paper.Published?.ToString() ?? "",
            (paper.HasCode ? "c" : "") + (paper.Paper.Withdrawn ? "w" : ""),
            Invariant(paper.Comments),
            WithoutScheme(paper.Code),
            paper.Topics is [var primary, ..] ? primary.Title : ""
        );

    /// <summary>Nearly all are <c>https</c>, and a host that has code knows it.</summary>
    private static string WithoutScheme(string? url) =>
        url is null ? "" : url[(url.IndexOf("://", StringComparison.Ordinal) + 3)..];

    private static string Authors(SearchPaper paper)
    {
        var authors = paper.Paper.Authors;
        return string.Join(
            "; ",
            authors.Take(authors.Length > AuthorsInFull ? 1 : AuthorsInFull).Select(author => author.Name)
        );
    }

    private static string Line(params IEnumerable<string> fields) => string.Join('\t', fields.Select(OneCell));

    private static string OneCell(string text) =>
        text.AsSpan().IndexOfAny('\t', '\n') < 0 ? text : text.Replace('\t', ' ').Replace('\n', ' ');

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
