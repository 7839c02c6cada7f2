using System.Collections.Immutable;
using System.Text;
using KnowledgeBase.Editorial;
using KnowledgeBase.Text;

namespace KnowledgeBase.Search;

/// <summary>
/// Writes the abstracts, as far as their rights allow; the browser cuts the passages that it shows from them.
/// </summary>
internal static class PassageWriter
{
    private const int ExcerptLength = 300;

    public static ImmutableArray<Shard> Write(ImmutableArray<SearchPaper> papers, AbstractRights rights, int inShard) =>
        rights == AbstractRights.None ? [] : ShardWriter.InParallel(papers, inShard, (paper, content) =>
            {
                var text = DisplayText.Plain(paper.Paper.Abstract ?? "");
                var stored = rights == AbstractRights.Full ? text : Excerpt(text);
                content.Number(Encoding.UTF8.GetByteCount(stored));
                content.Text(stored);
            });

    /// <summary>The beginning, cut between words.</summary>
    internal static string Excerpt(string text)
    {
        if (text.Length <= ExcerptLength)
            return text;
        var end = text.LastIndexOf(' ', ExcerptLength);
        return (end > 0 ? text[..end] : "") + "…";
    }
}
