using System.Collections.Immutable;
using System.Globalization;
using KnowledgeBase.Mining.Trends;
using KnowledgeBase.Text;

namespace KnowledgeBase.Pages.Topics;

/// <summary>The topics with which one shares papers, and those with which it shares fewer than by chance.</summary>
internal sealed class TopicCompany
{
    private const int Most = 8;

    public TopicCompany(SiteView site, Slug topic)
    {
        var judged = site.Topics.Pairs.Of(topic).Select(pair => (Pair: pair, Found: site.Topics.Pairs.Judge(pair)));
        var (seldom, others) = (judged.Where(IsSeldom).ToList(), judged.Where(other => !IsSeldom(other)));
        Neighbours = [.. others.Where(other => other.Pair.Table.Both > 0).Take(Most).Select(Link)];
        SeldomShared = [.. seldom.OrderByDescending(other => other.Pair.Table.ChiSquare).Take(Most).Select(Link)];
        if (Neighbours.Concat(SeldomShared).Any(other => other.Note is not null))
            Chance = $"Expected if topics were independent; {TrendRows.HowTested(site.Topics.Pairs.Tests, "pair")}.";

        static bool IsSeldom((TopicPair, Association Found) other) => other.Found == Association.Less;

        CountedLink Link((TopicPair Pair, Association Found) other) =>
            site.Topics.Counted(other.Pair.Topic, other.Pair.Table.Both) with
            {
                Note = Note(other.Pair.Table, other.Found),
            };
    }

    /// <summary>Most shared papers first.</summary>
    public ImmutableArray<CountedLink> Neighbours { get; }

    /// <summary>The surest first; two of them may share no paper at all.</summary>
    public ImmutableArray<CountedLink> SeldomShared { get; }

    /// <summary>What the notes mean; null without any.</summary>
    public string? Chance { get; }

    private static string? Note(TwoByTwoTable table, Association found)
    {
        var expected = table.Expected.ToString("0", CultureInfo.InvariantCulture);
        return found switch
        {
            Association.More => $"more than the {expected} expected",
            Association.Less => $"fewer than the {expected} expected",
            _ => null,
        };
    }
}
