using System.Collections.Immutable;
using System.Text;
using KnowledgeBase.Editorial;
using KnowledgeBase.Queries;
using KnowledgeBase.Text;

namespace KnowledgeBase.Search;

/// <summary>
/// Writes the abstracts, as far as their rights allow, and the authors that a row has no room for; the browser cuts the
/// passages that it shows from the abstracts, and tells which author was searched for.
/// </summary>
internal static class PassageWriter
{
    private const int ExcerptLength = 300;

    public static ImmutableArray<Shard> Write(ImmutableArray<SearchPaper> papers, AbstractRights rights, int inShard) =>
        ShardWriter.InParallelUnheld(papers, inShard, (paper, content) =>
        {
            Write(content, Stored(paper, rights));
            Write(content, FurtherAuthors(paper));
        });

    private static void Write(ByteWriter content, string text)
    {
        content.Number(Encoding.UTF8.GetByteCount(text));
        content.Text(text);
    }

    private static string Stored(SearchPaper paper, AbstractRights rights)
    {
        if (rights == AbstractRights.None)
            return "";
        var text = DisplayText.Plain(paper.Paper.Abstract ?? "");
        return rights == AbstractRights.Full ? text : Excerpt(text);
    }

    private static string FurtherAuthors(SearchPaper paper) =>
        paper.Paper.Authors.Length > RowWriter.AuthorsInFull
            ? string.Join("; ", paper.Paper.Authors.Skip(1).Select(author => author.Name))
            : "";

    /// <summary>The beginning, cut between words.</summary>
    internal static string Excerpt(string text)
    {
        if (text.Length <= ExcerptLength)
            return text;
        var end = text.LastIndexOf(' ', ExcerptLength);
        return (end > 0 ? text[..end] : "") + "…";
    }
}
