using System.Collections.Immutable;

namespace KnowledgeBase.Mining;

/// <param name="Paper">The other paper.</param>
/// <param name="Reason">A sentence, as the first paper's page says it.</param>
internal sealed record NamedTie(int Paper, string Reason);

/// <summary>Which papers are tied because one mentions what the other introduces.</summary>
internal sealed class NamedTies
{
    /// <summary>A name that everybody mentions ties its paper to none in particular.</summary>
    private const int MostMentions = 60;

    private readonly ImmutableArray<NamedTie>[] _ties;
    private readonly ILookup<int, int> _buildsOn;
    private readonly ILookup<int, int> _mentionedBy;

    private NamedTies(ImmutableArray<NamedTie>[] ties, ILookup<int, int> buildsOn, ILookup<int, int> mentionedBy) =>
        (_ties, _buildsOn, _mentionedBy) = (ties, buildsOn, mentionedBy);

    public static NamedTies Of(int papers, ImmutableArray<MinedName> names)
    {
        var mentions = names
            .Where(name => name.IntroducedBy.Length == 1)
            .SelectMany(name => name.Mentions.Select(mention => (Name: name, Origin: name.IntroducedBy[0], Mention: mention)))
            .ToArray();
        var ties = mentions
            .Where(tie => tie.Name.Mentions.Length <= MostMentions)
            .SelectMany(tie => Both(tie.Name.Text, tie.Origin, tie.Mention))
            .ToLookup(tie => tie.Paper, tie => tie.Tie);
        return new NamedTies(
            [.. Enumerable.Range(0, papers).Select(paper => ties[paper].ToImmutableArray())],
            mentions.Where(tie => tie.Mention.BuildsOn).ToLookup(tie => tie.Mention.Paper, tie => tie.Origin),
            mentions.ToLookup(tie => tie.Origin, tie => tie.Mention.Paper));
    }

    public IReadOnlyList<NamedTie> Of(int paper) => _ties[paper];

    public ImmutableArray<int> BuildsOn(int paper) => [.. _buildsOn[paper].Distinct().Order()];

    public ImmutableArray<int> MentionedBy(int paper) => [.. _mentionedBy[paper].Distinct()];

    private static IEnumerable<(int Paper, NamedTie Tie)> Both(string name, int origin, NameMention mention)
    {
        yield return (mention.Paper, new NamedTie(origin, mention.BuildsOn ? $"Builds on {name}." : $"Mentions {name}."));
        yield return (origin, new NamedTie(
            mention.Paper, mention.BuildsOn ? $"{name} is built on there." : $"{name} is mentioned there."));
    }
}
