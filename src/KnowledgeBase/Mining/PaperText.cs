using System.Collections.Immutable;
using KnowledgeBase.Characters;
using KnowledgeBase.Library;

namespace KnowledgeBase.Mining;

/// <summary>A paper's title and abstract, each split into words once.</summary>
internal sealed record PaperText(string Title, string Abstract, ImmutableArray<Word> TitleWords, ImmutableArray<Word> AbstractWords)
{
    public static PaperText Of(Paper paper)
    {
        var summary = paper.Abstract ?? "";
        return new PaperText(paper.Title, summary, Words.Of(paper.Title), Words.Of(summary));
    }
}
