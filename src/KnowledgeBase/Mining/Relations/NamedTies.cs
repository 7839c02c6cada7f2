using System.Collections.Immutable;
using KnowledgeBase.Mining.Names;

namespace KnowledgeBase.Mining.Relations;

/// <param name="Paper">The other paper.</param>
/// <param name="Reason">A sentence for the first paper's page.</param>
internal sealed record NamedTie(int Paper, string Reason);

/// <summary>The pairs of papers of which one mentions what the other introduces.</summary>
internal sealed class NamedTies
{
    /// <summary>A name that everybody mentions does not relate its paper to any in particular.</summary>
    private const int MostMentions = 60;

    private readonly List<NamedTie>?[] _ties;
    private readonly List<int>?[] _buildsOn;
    private readonly List<int>?[] _mentionedBy;

    private NamedTies(int papers)
    {
        _ties = new List<NamedTie>?[papers];
        _buildsOn = new List<int>?[papers];
        _mentionedBy = new List<int>?[papers];
    }

    public static NamedTies Of(int papers, ImmutableArray<MinedName> names)
    {
        var ties = new NamedTies(papers);
        foreach (var name in names)
        {
            foreach (var mention in name.Mentions)
                ties.Add(name, mention);
        }
        return ties;
    }

    public IReadOnlyList<NamedTie> Of(int paper) => _ties[paper] ?? [];

    public ImmutableArray<int> BuildsOn(int paper) =>
        _buildsOn[paper] is { } origins ? [.. origins.Distinct().Order()] : [];

    public ImmutableArray<int> MentionedBy(int paper) =>
        _mentionedBy[paper] is { } papers ? [.. papers.Distinct()] : [];

    private void Add(MinedName name, NameMention mention)
    {
        if (mention.Origin is not { } origin)
            return;
        (_mentionedBy[origin] ??= []).Add(mention.Paper);
        if (mention.BuildsOn)
            (_buildsOn[mention.Paper] ??= []).Add(origin);
        if (name.Mentions.Length <= MostMentions)
            Tie(name.Text, origin, mention);
    }

    private void Tie(string name, int origin, NameMention mention)
    {
        (_ties[mention.Paper] ??= []).Add(
            new NamedTie(origin, mention.BuildsOn ? $"Builds on {name}." : $"Mentions {name}.")
        );
        (_ties[origin] ??= []).Add(
            new NamedTie(mention.Paper, mention.BuildsOn ? $"{name} is built on there." : $"{name} is mentioned there.")
        );
    }
}
