using System.Collections.Immutable;
using System.Text;
using KnowledgeBase.Editorial;
using KnowledgeBase.Text;

namespace KnowledgeBase.Search;

/// <summary>The abstracts from which the reader cuts the passage that it shows, as far as the rights allow.</summary>
internal static class PassageWriter
{
    private const int ExcerptLength = 300;

    public static ImmutableArray<Shard> Write(ImmutableArray<SearchPaper> papers, AbstractRights rights, int inShard) =>
        rights == AbstractRights.None
            ? []
            : ShardWriter.InParallel(papers, inShard, (paper, content) =>
            {
                var text = DisplayText.Plain(paper.Paper.Abstract ?? "");
                var stored = rights == AbstractRights.Full ? text : Excerpt(text);
                content.Number(Encoding.UTF8.GetByteCount(stored));
                content.Text(stored);
            });

    /// <summary>The beginning, cut at a word.</summary>
    internal static string Excerpt(string text)
    {
        if (text.Length <= ExcerptLength)
            return text;
        var end = text.LastIndexOf(' ', ExcerptLength);
        return (end > 0 ? text[..end] : "") + "…";
    }
}
