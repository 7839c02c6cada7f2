using System.Collections.Immutable;
using KnowledgeBase.Text;

namespace KnowledgeBase.Pages;

/// <summary>What the pages of authors and of organisations say of their papers; less where pages are brief.</summary>
internal sealed class GroupFacts(SiteView site, IReadOnlyList<int> papers)
{
    private const int MostAuthors = 12;
    private const int MostTopics = 8;

    /// <summary>On a brief page, of topics or people.</summary>
    private const int MostIfBrief = 5;

    /// <summary>Fewer papers are seen in time as they stand in the list, by date.</summary>
    private const int FewestForACourse = 4;

    private readonly bool _isBrief = site.Extent.IsBrief;

    /// <summary>Not on the brief page of a single paper, which names them.</summary>
    public ImmutableArray<CountedLink> Topics { get; } =
        Names(site, papers) ? site.Topics.Top(papers, site.Extent.IsBrief ? MostIfBrief : MostTopics) : [];

    /// <summary>On a brief page those alone who wrote more than one of the papers.</summary>
    public ImmutableArray<CountedLink> Authors(Slug? except = null)
    {
        if (!_isBrief)
            return site.Authors.Top(papers, MostAuthors, fewest: 1, except);
        return Names(site, papers) ? site.Authors.Top(papers, MostIfBrief, fewest: 2, except) : [];
    }

    public ImmutableArray<YearCount> Years() => TrendRows.YearsOfOne(site, papers);

    public bool HasCourse(int fewestIfBrief) => papers.Count >= (_isBrief ? fewestIfBrief : FewestForACourse);

    /// <summary>The same topics by year; none where no year has two papers of one topic.</summary>
    public ImmutableArray<SeriesRow> TopicYears()
    {
        if (_isBrief || papers.Count < FewestForACourse)
            return [];
        var series = TrendRows.Series(
            site,
            Topics.Select(topic => new PaperGroup(topic, papers.Where(paper => Treats(paper, topic))))
        );
        return series.Any(row => row.Years.Any(year => year.Count > 1)) ? series : [];
    }

    private static bool Names(SiteView site, IReadOnlyList<int> papers) => !site.Extent.IsBrief || papers.Count > 1;

    private bool Treats(int paper, CountedLink topic)
    {
        foreach (var assigned in site.Topics.Of(paper))
        {
            if (site.Topics.Link(assigned.Topic).Url == topic.Url)
                return true;
        }
        return false;
    }
}
