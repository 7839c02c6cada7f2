using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests;

/// <summary>A paper as a bibliography describes it, whichever the format; becomes an entry.</summary>
internal sealed partial record Citation(string Title, SourceLocation At)
{
    private const int MostDois = 4;

    public string? Abstract { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>The list ends in “and others”.</summary>
    public bool HasMoreAuthors { get; init; }

    public ImmutableArray<AuthorOrcid> Orcids { get; init; } = [];

    public PartialDate? Published { get; init; }

    /// <summary>The journal or the proceedings.</summary>
    public string? Venue { get; init; }

    public string? Doi { get; init; }

    /// <summary>An identifier that the record itself calls arXiv's.</summary>
    public string? Eprint { get; init; }

    /// <summary>Any text that may name an arXiv identifier: “arXiv preprint arXiv:2501.18512”.</summary>
    public ImmutableArray<string?> Remarks { get; init; } = [];

    public ImmutableArray<string?> Urls { get; init; } = [];

    /// <summary>The archive's own identifier, where no address contains it.</summary>
    public string? OtherId { get; init; }

    /// <summary>As the source states them, in its order.</summary>
    public ImmutableArray<string> Keywords { get; init; } = [];

    /// <summary>What the digest says of the paper in its own words, beside the abstract.</summary>
    public string? Summary { get; init; }

    /// <summary>Where in print it stands; the address is kept only where it is more than an identifier.</summary>
    public PublicationDetails? Publication { get; init; }

    /// <summary>
    /// The entry. An identifier of arXiv in a DOI, an address or a journal's name becomes the arXiv id and nothing
    /// else, so that a preprint and its publication do not seem to have two different DOIs.
    /// </summary>
    /// <param name="faults">Told of what is left out.</param>
    public DigestEntry ToEntry(FaultList faults)
    {
        var stated = Urls.OfType<string>().Select(url => url.Trim()).Where(IsAddress).ToArray();
        faults.AddHidden("DOI", Doi, At);
        foreach (var url in stated)
            faults.AddHidden("link", url, At);
        var addresses = stated.Where(VisibleText.HidesNothing).ToArray();
        var doi = ReadDoi(addresses);
        var arxivId = ReadArxivId(doi, addresses);
        return new DigestEntry(Title, At)
        {
            Abstract = Abstract,
            Authors = Authors,
            HasMoreAuthors = HasMoreAuthors,
            Orcids = Orcids,
            Published = Published,
            ArxivId = arxivId,
            ArxivVersion = ReadVersion(arxivId, addresses),
            Doi = doi is { ArxivId: null } ? doi : null,
            OtherId = OtherId ?? addresses.Select(ArchiveId).OfType<string>().FirstOrDefault(),
            Keywords = Keywords,
            Summary = Summary,
            Venue = IsPreprint ? null : Venue,
            Publication = PublicationWith(addresses),
            Withdrawn = Withdrawals.IsTitle(Title) || Withdrawals.IsStated(Abstract),
            Links = [.. addresses.Where(IsLink).Distinct(StringComparer.Ordinal).Select(EntryLinks.Of)],
        };
    }

    private bool IsPreprint => Venue is { } venue && Preprint().IsMatch(venue);

    private PublicationDetails? PublicationWith(IEnumerable<string> addresses)
    {
        var url = Publication?.Url?.Trim();
        var kept = url is not null && addresses.Contains(url, StringComparer.Ordinal) && IsLink(url) ? url : null;
        return Publication is null || (Publication with { Url = kept }).IsEmpty
            ? null
            : Publication with
            {
                Url = kept,
            };
    }

    private Doi? ReadDoi(IEnumerable<string> addresses)
    {
        // Some state two, or a word before it.
        foreach (var text in addresses.Prepend(Doi).Concat((Doi ?? "").Split([' ', ',', ';']).Take(MostDois)))
        {
            if (Vocabulary.Doi.TryParse(text, out var doi))
                return doi;
            if (PaperAddress.TryParse(text, out var paper) && paper.Doi is { } contained)
                return contained;
        }
        foreach (var remark in Remarks.OfType<string>().Where(remark => !OtherWork().IsMatch(remark)))
        {
            if (
                Vocabulary.Doi.TryParse(remark, out var doi)
                || Vocabulary.Doi.TryParse(DoiMention().Match(remark).Value, out doi)
            )
                return doi;
        }
        return null;
    }

    private ArxivId? ReadArxivId(Doi? doi, IEnumerable<string> addresses)
    {
        if (Vocabulary.ArxivId.TryParse(Eprint, out var id))
            return id;
        if (doi is { ArxivId: { } registered })
            return registered;
        var remarks = Remarks.Append(Venue).OfType<string>().ToArray();
        var mentions = remarks.Select(text => Mention().Match(text).Groups["id"].Value);
        foreach (var text in addresses.Concat(mentions).Concat(IsPreprint ? remarks : []))
        {
            if (Vocabulary.ArxivId.TryParse(text.Split('?', '#')[0], out id))
                return id;
            if (PaperAddress.TryParse(text, out var paper) && paper.ArxivId is { } contained)
                return contained;
        }
        return null;
    }

    private int? ReadVersion(ArxivId? arxivId, IEnumerable<string> addresses) =>
        addresses
            .Prepend(Eprint)
            .Where(text => Vocabulary.ArxivId.TryParse(text, out var id) && id == arxivId)
            .Select(Vocabulary.ArxivId.VersionIn)
            .FirstOrDefault(version => version is not null);

    private static bool IsAddress(string url) =>
        url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || url.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static bool IsLink(string url) =>
        !(PaperAddress.TryParse(url, out var paper) && paper.OtherId is null) && !Vocabulary.Doi.TryParse(url, out _);

    /// <summary>Archives that give each paper an identifier of their own.</summary>
    private static string? ArchiveId(string address) =>
        PaperAddress.TryParse(address, out var paper) ? paper.OtherId : null;

    [GeneratedRegex(@"^(?:arxiv|corr)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Preprint();

    [GeneratedRegex(
        """
            \b(?:arxiv(?:\.org)?(?:\s(?:e-?prints?|preprints?))?(?:\s?[:.]\s?|\s)(?:arxiv:\s?)?|abs/)
            (?<id>[0-9]{4}\.[0-9]{4,5}(?![0-9])|[a-z-]+(?:\.[A-Z]{2})?/[0-9]{7})
            """,
        RegexOptions.IgnoreCase
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.CultureInvariant
            | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Mention();

    [GeneratedRegex(
        @"\bdoi(?:\s?[:=]\s?|\s)\s?(?:https?://(?:dx\.)?doi\.org/)?10\.[0-9]{4,9}/\S+|"
            + @"https?://(?:dx\.)?doi\.org/10\.\S+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex DoiMention();

    /// <summary>A remark that names another work than this one.</summary>
    [GeneratedRegex(
        @"\b(?:erratum|errata|corrigendum|correction|comment on|commentary on|reply to|response to|retraction|"
            + @"supplement|reprinted|translation of|review of|preprint of|see also|related)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex OtherWork();
}
