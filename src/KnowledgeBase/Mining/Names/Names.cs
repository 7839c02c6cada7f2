using System.Collections.Immutable;
using KnowledgeBase.Text;

namespace KnowledgeBase.Mining.Names;

public enum NameKind
{
    /// <summary>A method, model or system, as far as the texts tell.</summary>
    Other,
    Dataset,
    Benchmark,
    Model,
}

/// <summary>A name of something that papers introduce or mention: a method, a model, a dataset.</summary>
/// <param name="Text">As it is written where it is introduced, else as most papers write it.</param>
/// <param name="IntroducedBy">Papers that introduce it; several share the name for different things.</param>
/// <param name="Mentions">Other papers, in time order, papers without a date last.</param>
public sealed record MinedName(
    string Text, Slug Slug, NameKind Kind, ImmutableArray<int> IntroducedBy, ImmutableArray<NameMention> Mentions)
{
    /// <summary>Enough is known for a page: introduced or mentioned by two papers.</summary>
    public bool IsShared => IntroducedBy.Length + Mentions.Length > 1;
}

/// <param name="Paper">Index in the catalogue.</param>
/// <param name="Sentence">The first sentence with the name, as it came; the title where it stands only there.</param>
/// <param name="BuildsOn">The name is a part of the paper's own name, or the sentence says so.</param>
public sealed record NameMention(int Paper, string Sentence, bool BuildsOn);

/// <param name="Name">Index in <see cref="Insights.Names"/>.</param>
public sealed record MentionedName(int Name, string Sentence, bool BuildsOn);
