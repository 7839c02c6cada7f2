using System.Collections.Immutable;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Library;

namespace KnowledgeBase.Mining.Names;

/// <summary>All names of the library, and for each paper those that it introduces and mentions.</summary>
internal sealed record NameMining(
    ImmutableArray<MinedName> Names,
    ImmutableArray<int>[] Introduces,
    ImmutableArray<MentionedName>[] Mentions
)
{
    public static NameMining Of(ImmutableArray<Paper> papers, KnownNames known)
    {
        var found = new PaperNames[papers.Length];
        ParallelLoop.Run(papers.Length, i => found[i] = PaperNames.Of(papers[i], known));
        var finding = new NameFinding(papers, found, known);
        var index = new NameIndex(finding.Names(), finding.Aliases, known);
        var search = new MentionSearch(papers, index);
        var mentions = new ImmutableArray<MentionedName>[papers.Length];
        ParallelLoop.Run(papers.Length, i => mentions[i] = search.Of(i, finding.Introduced[i]));
        return new NameMining(Named(papers, index, mentions, known), Introductions(papers.Length, index), mentions);
    }

    private static ImmutableArray<MinedName> Named(
        ImmutableArray<Paper> papers,
        NameIndex index,
        ImmutableArray<MentionedName>[] mentions,
        KnownNames known
    )
    {
        var uses = Uses(index.Names.Length, mentions);
        var slugs = NameSlugs.Of(index.Names);
        var names = ImmutableArray.CreateBuilder<MinedName>(index.Names.Length);
        for (var i = 0; i < index.Names.Length; i++)
        {
            var name = index.Names[i];
            uses[i].Sort(ByTime);
            var kind = known.IsKnown(name.Text) ? known.Kind(name.Text) : KindInTexts(papers, name, uses[i]);
            names.Add(new MinedName(name.Text, slugs[i], kind, name.IntroducedBy, [.. uses[i]]));
        }
        return names.MoveToImmutable();

        int ByTime(NameMention one, NameMention other)
        {
            var byDate = Day(one).CompareTo(Day(other));
            return byDate != 0 ? byDate : one.Paper.CompareTo(other.Paper);
        }

        DateOnly Day(NameMention use) => papers[use.Paper].Published?.Start ?? DateOnly.MaxValue;
    }

    private static NameKind KindInTexts(ImmutableArray<Paper> papers, FoundName name, List<NameMention> uses) =>
        NameKinds.Of(
            name.Text,
            name.IntroducedBy is [var origin] ? papers[origin].Title : null,
            uses.ConvertAll(use => use.Sentence)
        );

    /// <returns>Indexed by name.</returns>
    private static List<NameMention>[] Uses(int names, ImmutableArray<MentionedName>[] mentions)
    {
        var uses = new List<NameMention>[names];
        for (var name = 0; name < names; name++)
            uses[name] = [];
        for (var paper = 0; paper < mentions.Length; paper++)
        {
            foreach (var mention in mentions[paper])
                uses[mention.Name].Add(new NameMention(paper, mention.Sentence, mention.BuildsOn, mention.Origin));
        }
        return uses;
    }

    /// <returns>Indexed by paper.</returns>
    private static ImmutableArray<int>[] Introductions(int papers, NameIndex index)
    {
        var introduces = new ImmutableArray<int>[papers];
        Array.Fill(introduces, []);
        for (var name = 0; name < index.Names.Length; name++)
        {
            foreach (var paper in index.Names[name].IntroducedBy)
                introduces[paper] = introduces[paper].Add(name);
        }
        return introduces;
    }
}
