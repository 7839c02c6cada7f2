using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats.Markdown;

/// <summary>A paper while the lines that describe it are read.</summary>
/// <param name="depth">Of its heading or list item; what is deeper belongs to it.</param>
internal sealed partial class PaperDraft(string title, SourceLocation at, int depth)
{
    /// <summary>Below headings of every level.</summary>
    public const int DepthOfText = 99;

    /// <summary>Of a list item without indent; each column of indent is one deeper.</summary>
    public const int DepthOfItem = 100;

    private readonly List<string> _authors = [];
    private readonly List<string> _abstract = [];
    private readonly List<string> _summary = [];
    private readonly List<string> _keywords = [];
    private readonly List<string> _urls = [];
    private string? _doi;
    private string? _eprint;
    private string? _venue;
    private string? _organization;
    private int? _upvotes;
    private int? _stars;
    private bool _hasMoreAuthors;

    public string Title { get; } = title;

    public SourceLocation At { get; } = at;

    public int Depth { get; } = depth;

    public ImmutableArray<MarkdownSection> Sections { get; init; } = [];

    public PartialDate? Published { get; private set; }

    public bool HasAuthors => _authors.Count > 0;

    public bool HasText => _abstract.Count > 0 || _summary.Count > 0;

    /// <summary>A link or an identifier says that this is a paper; a heading alone may be of anything.</summary>
    public bool IsIdentified { get; private set; }

    /// <summary>The identifier by which the paper is told from others; null where none was stated yet.</summary>
    public PaperAddress? Identity { get; private set; }

    public void AddLink(string? url)
    {
        if (url is null)
            return;
        _urls.Add(url);
        if (PaperAddress.TryParse(url, out var paper))
            Identify(paper);
    }

    /// <summary>Says that this is a paper, though it has no identifier.</summary>
    public void Confirm() => IsIdentified = true;

    public void AddAuthors(string text)
    {
        if (HasAuthors)
            return;
        var written = WrittenNames.Of(text);
        _authors.AddRange(written.Names);
        _hasMoreAuthors = written.HasMore;
        AddVenue(LinkTexts.Venue(written.After));
    }

    public void AddDate(PartialDate? date)
    {
        if (date is not null && (Published is null || (!Published.IsFull && date.IsFull)))
            Published = date;
    }

    public void AddVenue(string? venue) => _venue ??= OneLine.FoldOrNull(venue);

    public void AddAbstract(string text) => AddText(_abstract, text);

    public void AddSummary(string text) => AddText(_summary, text);

    public void AddOrganization(string text)
    {
        // With several, it is open whose paper it is.
        if (text.IndexOfAny([',', ';', '、', '，', '&', '/', '|']) < 0)
            _organization ??= OneLine.FoldOrNull(text);
    }

    public void AddVotes(string text) => _upvotes ??= Number(text);

    public void AddStars(string text) => _stars ??= Number(text);

    /// <summary>Words between commas, or each in code or a box of its own.</summary>
    public void AddKeywords(RichText value)
    {
        var runs = value.Runs.Where(run => !string.IsNullOrWhiteSpace(run.Text)).Select(run => run.Text).ToList();
        var areApart = runs.Count > 1 && !KeywordSeparator().IsMatch(value.Text);
        foreach (var word in areApart ? runs : [.. KeywordSeparator().Split(value.Text)])
        {
            if (OneLine.Fold(word).Trim('#', '`', '.', ' ') is { Length: > 1 } keyword && keyword.Any(char.IsLetter))
                _keywords.Add(keyword);
        }
    }

    public void AddDoi(string text)
    {
        if (!Doi.TryParse(text.Trim(), out var doi))
            return;
        _doi ??= text.Trim();
        Identify(new PaperAddress(null, doi, null));
    }

    public void AddArxivId(string text)
    {
        if (!ArxivId.TryParse(text.Trim(), out var id))
            return;
        _eprint ??= text.Trim();
        Identify(new PaperAddress(id, null, null));
    }

    public DigestEntry ToEntry(MarkdownSections sections, FaultList faults)
    {
        var entry = new Citation(Title, At)
        {
            Abstract = Join(_abstract),
            Summary = Join(_summary),
            Authors = DisplayNames.Of(_authors),
            HasMoreAuthors = _hasMoreAuthors,
            Published = Published,
            Venue = _venue,
            Doi = _doi,
            Eprint = _eprint,
            Urls = [.. _urls.Distinct(StringComparer.Ordinal)],
            Keywords = [.. sections.Subjects(Sections).Concat(_keywords).Distinct(StringComparer.Ordinal)],
        }.ToEntry(faults);
        return entry with
        {
            Organization = _organization is { } name ? new OrganizationName("", name) : null,
            Upvotes = _upvotes,
            Stars = _stars,
        };
    }

    private void Identify(PaperAddress paper)
    {
        IsIdentified = true;
        Identity ??= paper;
    }

    private static void AddText(List<string> texts, string text)
    {
        if (OneLine.FoldOrNull(text) is { } folded)
            texts.Add(folded);
    }

    private static string? Join(List<string> texts) => texts.Count == 0 ? null : string.Join(' ', texts);

    private static int? Number(string text)
    {
        var digits = Digits().Match(text).Value.Replace(",", "", StringComparison.Ordinal);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    [GeneratedRegex("[0-9][0-9,]{0,12}", RegexOptions.CultureInvariant)]
    private static partial Regex Digits();

    [GeneratedRegex(@"[,;，、；|\n·]|(?<=\S)\s+(?=#\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex KeywordSeparator();
}
