using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests;
using KnowledgeBase.Digests.Formats;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Tests.Fixtures;

/// <summary>Entries, digests and catalogues that name only what a test is about.</summary>
internal static class Entries
{
    public static DigestEntry Entry(
        string title,
        string? published = null,
        string? arxiv = null,
        string? doi = null,
        string? id = null,
        string? summary = null,
        int line = 1
    ) =>
        new(title, new SourceLocation("", line))
        {
            Abstract = summary,
            Published = published is null ? null : Date(published),
            ArxivId = ArxivId.TryParse(arxiv, out var arxivId) ? arxivId : null,
            Doi = Doi.TryParse(doi, out var known) ? known : null,
            OtherId = id,
        };

    public static DigestEntry By(this DigestEntry entry, params string[] authors) =>
        entry with
        {
            Authors = [.. authors],
        };

    /// <param name="account">Of an author of the entry, whose claim the platform has verified.</param>
    public static DigestEntry Signed(this DigestEntry entry, string author, string account) =>
        entry with
        {
            Accounts = entry.Accounts.Add(
                new AuthorAccount(entry.Authors.IndexOf(author), account, "claimed_verified")
            ),
        };

    public static DigestEntry Identified(this DigestEntry entry, string author, string orcid) =>
        entry with
        {
            Orcids = entry.Orcids.Add(
                new AuthorOrcid(
                    entry.Authors.IndexOf(author),
                    Orcid.TryParse(orcid, out var known) ? known : throw new ArgumentException(orcid, nameof(orcid))
                )
            ),
        };

    public static DigestEntry From(this DigestEntry entry, string handle, string name) =>
        entry with
        {
            Organization = new OrganizationName(handle, name),
        };

    public static DigestFile Digest(string stem, params DigestEntry[] entries) =>
        File($"digests/{stem}.txt", TextListing.Format, entries);

    public static DigestFile Bibliography(params DigestEntry[] entries) =>
        File("metadata/papers.bib", BibTeX.Format, entries);

    public static DigestFile File(string path, DigestFormat format, params DigestEntry[] entries)
    {
        var stem = Path.GetFileNameWithoutExtension(path);
        DateOnly? date = PartialDate.TryParse(stem, out var listed) && listed.IsFull ? listed.Start : null;
        return new DigestFile(
            path,
            format,
            date,
            [.. entries.Select(entry => entry with { At = entry.At with { Path = path } })],
            []
        )
        {
            DayInName = date,
        };
    }

    public static Catalog Catalog(params DigestFile[] files) => Catalog(EditorialFiles.None, files);

    public static Catalog Catalog(EditorialFiles editorial, params DigestFile[] files) =>
        KnowledgeBase.Library.Catalog.From(
            files.Where(file => file.Path.StartsWith("digests/", StringComparison.Ordinal)),
            files.Where(file => !file.Path.StartsWith("digests/", StringComparison.Ordinal)),
            editorial
        );

    public static PartialDate Date(string text) =>
        PartialDate.TryParse(text, out var date) ? date : throw new ArgumentException(text, nameof(text));

    public static PaperNote Note(string paper) => new(paper, new SourceLocation($"notes/{paper}.md", 1));

    public static IEnumerable<string> Slugs(this Catalog catalog) => catalog.Papers.Select(paper => paper.Slug.Value);

    /// <summary>The files in every order.</summary>
    public static IEnumerable<DigestFile[]> Permutations(DigestFile[] files) =>
        files.Length == 1
            ? [files]
            : files.SelectMany(first =>
                Permutations([.. files.Where(file => file != first)]).Select(rest => (DigestFile[])[first, .. rest])
            );
}
