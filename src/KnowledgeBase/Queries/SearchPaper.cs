using System.Collections.Immutable;
using System.Globalization;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Mining;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Queries;

/// <summary>A paper as the index sees it; its place in the list is its document number.</summary>
/// <param name="Topics">Primary first.</param>
/// <param name="Introduces">The names that the paper introduces.</param>
/// <param name="Links">What it links to, each kind once.</param>
/// <param name="Code">Where its code is; null without.</param>
internal sealed record SearchPaper(
    Paper Paper,
    ImmutableArray<Topic> Topics,
    ImmutableArray<string> Introduces,
    ImmutableArray<LinkKind> Links,
    string? Code
)
{
    private const int LongestName = 4;

    /// <summary>Site-relative; null where the paper's slug tells it.</summary>
    public string? Address { get; init; }

    public bool HasCode => Links.Contains(LinkKind.Code);

    public int Comments => Paper.SeenIn.Max(seen => seen.Comments) ?? 0;

    public void Describe(ITermReader terms)
    {
        terms.AddTitle(Paper.Title);
        terms.Add(SearchFields.Name, NameIn(Paper.Title));
        foreach (var name in Introduces)
            terms.Add(SearchFields.Name, name);
        foreach (var author in Paper.Authors)
        {
            terms.Add(SearchFields.Author, author.Name);
            terms.AddExact(SearchFields.Author, FilterTerms.Author(author.Slug));
        }
        if (Paper.Organization is { } organization)
        {
            terms.Add(SearchFields.Organization, organization.Name);
            terms.AddExact(SearchFields.Organization, FilterTerms.Organization(organization.Slug));
        }
        DescribeFacts(terms);
        terms.Add(SearchFields.Notes, Paper.Notes);
        terms.AddAbstract(Paper.Abstract ?? "");
    }

    private void DescribeFacts(ITermReader terms)
    {
        foreach (var topic in Topics)
        {
            terms.Add(SearchFields.Facts, topic.Title);
            terms.AddExact(SearchFields.Facts, FilterTerms.Topic(topic.Id));
        }
        if (Paper.Published is { } published)
            terms.AddExact(SearchFields.Facts, published.Year.ToString("0000", CultureInfo.InvariantCulture));
        if (Paper.ArxivId is { } arxivId)
            terms.AddExact(SearchFields.Facts, FilterTerms.Identifier(arxivId.Value));
        if (Paper.Doi is { } doi)
            terms.AddExact(SearchFields.Facts, FilterTerms.Identifier(doi.Value));
        foreach (var digest in Paper.SeenIn.Select(seen => seen.Digest).Distinct(StringComparer.Ordinal))
            terms.AddExact(SearchFields.Facts, FilterTerms.Digest(digest));
        foreach (var link in Links.Select(FilterTerms.Link).OfType<string>())
            terms.AddExact(SearchFields.Facts, link);
    }

    /// <summary>The name before the colon of a title: <c>Monet: Mixture of …</c>.</summary>
    private static string NameIn(string title)
    {
        var colon = title.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && title.AsSpan(0, colon).Count(' ') < LongestName ? title[..colon] : "";
    }
}

internal static class SearchPapers
{
    /// <summary>
    /// Undated papers, then the oldest first, so that a new paper does not change the numbers of the others. Papers of
    /// the same day are in descending order of titles: the browser prefers higher numbers, so it shows them ascending.
    /// </summary>
    public static ImmutableArray<SearchPaper> InOrder(
        Catalog catalog,
        Insights insights,
        ImmutableArray<Topic> topics
    ) =>
        [
            .. Of(catalog, insights, topics)
                .OrderBy(paper => paper.Paper.Published ?? default)
                .ThenByDescending(paper => paper.Paper.Title, StringComparer.Ordinal)
                .ThenByDescending(paper => paper.Paper.Slug),
        ];

    /// <summary>In the order of the catalogue.</summary>
    public static IEnumerable<SearchPaper> Of(Catalog catalog, Insights insights, ImmutableArray<Topic> topics)
    {
        var byId = topics.ToDictionary(topic => topic.Id);
        return catalog
            .Papers.Select((paper, index) => new { Paper = paper, Insights = insights.Papers[index] })
            .Select(pair => new SearchPaper(
                pair.Paper,
                [.. pair.Insights.Topics.Select(assigned => byId.GetValueOrDefault(assigned.Topic)).OfType<Topic>()],
                [.. pair.Insights.Introduces.Select(name => insights.Names[name].Text)],
                [.. pair.Insights.Links.Where(link => !link.IsAnnounced).Select(link => link.Kind).Distinct()],
                pair.Insights.Links.FirstOrDefault(link => link.IsCode)?.Url
            ));
    }
}
