using System.Collections.Immutable;
using KnowledgeBase.Text;

namespace KnowledgeBase.Mining.Names;

internal enum NameKind
{
    /// <summary>A method, a model or a system, as far as the texts tell.</summary>
    Other,
    Dataset,
    Benchmark,
    Model,
}

/// <summary>The name of something that papers introduce or mention: a method, a model, a dataset.</summary>
/// <param name="Text">The spelling of the paper that introduces it, otherwise that of most papers.</param>
/// <param name="IntroducedBy">Papers that introduce it; if several do, they use it for different things.</param>
/// <param name="Mentions">Other papers, sorted by date, those without a date last.</param>
internal sealed record MinedName(
    string Text,
    Slug Slug,
    NameKind Kind,
    ImmutableArray<int> IntroducedBy,
    ImmutableArray<NameMention> Mentions
)
{
    /// <summary>Whether at least two papers introduce or mention it, which is enough for a page.</summary>
    public bool IsShared => IntroducedBy.Length + Mentions.Length > 1;
}

/// <param name="Paper">Index in the catalogue.</param>
/// <param name="Sentence">The first sentence with the name, unchanged; the title if only that has the name.</param>
/// <param name="BuildsOn">The name is part of the paper's own name, or the sentence says so.</param>
/// <param name="Origin">Which of the papers that introduce the name is meant; null if none introduces it.</param>
internal sealed record NameMention(int Paper, string Sentence, bool BuildsOn, int? Origin);

/// <param name="Name">Index in <see cref="Insights.Names"/>.</param>
/// <param name="Origin">As in <see cref="NameMention"/>.</param>
internal sealed record MentionedName(int Name, string Sentence, bool BuildsOn, int? Origin);
