using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests;

/// <summary>
/// How much of an entry is kept, whatever its format: far above any paper, so that a small file cannot make a large
/// site, nor one damaged entry a slow build. Lengths are in characters.
/// </summary>
internal static class EntryLimits
{
    public const int LongestTitle = 1_000;
    public const int LongestAbstract = 20_000;

    /// <summary>Of a person, an organisation or a venue.</summary>
    public const int LongestName = 1_000;

    /// <summary>The longest list of authors of a paper so far has some 15,000 names.</summary>
    public const int MostAuthors = 20_000;

    public const int MostEditors = 1_000;
    public const int LongestAddress = 2_000;
    public const int LongestIdentifier = 1_000;
    public const int MostLinks = 100;
    public const int MostKeywords = 100;

    /// <summary>The entry within the limits.</summary>
    public static DigestEntry Hold(DigestEntry entry, FaultList faults)
    {
        ImmutableArray<EntryLink> links =
        [
            .. entry.Links.Where(link => link.Url.Length <= LongestAddress).Take(MostLinks),
        ];
        var left = entry.Links.Length - links.Length;
        if (left > 0)
            faults.Add(DigestFaults.LinksLeftOut(entry.At, left, MostLinks, LongestAddress));
        if (entry.Authors.Length > MostAuthors)
            faults.Add(DigestFaults.AuthorsLeftOut(entry.At, entry.Authors.Length, MostAuthors));
        return entry with
        {
            Title = Cut("title", entry.Title, LongestTitle),
            Abstract = entry.Abstract is { } text ? Cut("abstract", text, LongestAbstract) : null,
            Authors = [.. entry.Authors.Take(MostAuthors).Select(name => Cut("author", name, LongestName))],
            HasMoreAuthors = entry.HasMoreAuthors || entry.Authors.Length > MostAuthors,
            Organization = entry.Organization is { } organization ? Within(organization) : null,
            Venue = entry.Venue is { } venue ? Cut("venue", venue, LongestName) : null,
            Publication = entry.Publication is { } publication ? Shortened(publication, entry.At, faults) : null,
            Doi = IsIdentifier(entry.Doi?.Value) ? entry.Doi : null,
            OtherId = IsIdentifier(entry.OtherId) ? entry.OtherId : null,
            Links = links,
            Keywords = [.. entry.Keywords.Take(MostKeywords).Where(keyword => keyword.Length <= LongestName)],
            Summary = entry.Summary is { } summary ? Cut("summary", summary, LongestAbstract) : null,
            Accounts = [.. entry.Accounts.Where(account => account.Author < MostAuthors)],
            Orcids = [.. entry.Orcids.Where(orcid => orcid.Author < MostAuthors)],
        };

        OrganizationName Within(OrganizationName name) =>
            new(Cut("organisation", name.Handle, LongestName), Cut("organisation", name.Name, LongestName));

        bool IsIdentifier(string? text)
        {
            if (text is not { Length: > LongestIdentifier })
                return true;
            faults.Add(DigestFaults.IdentifierLeftOut(entry.At, text, LongestIdentifier));
            return false;
        }

        string Cut(string what, string text, int most) => EntryLimits.Cut(what, text, most, entry.At, faults);
    }

    private static PublicationDetails Shortened(PublicationDetails stated, SourceLocation at, FaultList faults)
    {
        if (stated.Editors.Length > MostEditors)
            faults.Add(DigestFaults.EditorsLeftOut(at, stated.Editors.Length, MostEditors));
        return stated with
        {
            Genre = Short("genre", stated.Genre),
            Volume = Short("volume", stated.Volume),
            Issue = Short("issue", stated.Issue),
            Pages = Short("pages", stated.Pages),
            Publisher = Short("publisher", stated.Publisher),
            Place = Short("place", stated.Place),
            Edition = Short("edition", stated.Edition),
            Series = Short("series", stated.Series),
            Editors = [.. stated.Editors.Take(MostEditors).Select(name => Short("editor", name)!)],
            Isbn = Short("ISBN", stated.Isbn),
            Issn = Short("ISSN", stated.Issn),
            Language = Short("language", stated.Language),
            Url = stated.Url is { Length: <= LongestAddress } ? stated.Url : null,
        };

        string? Short(string what, string? text) => text is null ? null : Cut(what, text, LongestName, at, faults);
    }

    private static string Cut(string what, string text, int most, SourceLocation at, FaultList faults)
    {
        if (text.Length <= most)
            return text;
        faults.Add(DigestFaults.TextCut(at, what, text, most));
        return text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)].TrimEnd();
    }
}
