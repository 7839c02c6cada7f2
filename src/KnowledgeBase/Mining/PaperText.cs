using KnowledgeBase.Library;
using KnowledgeBase.Text;

namespace KnowledgeBase.Mining;

/// <summary>
/// A paper's title and abstract, each split into words, without those of addresses. Texts are read several times in a
/// build, so one instance can be reused for paper after paper.
/// </summary>
internal sealed class PaperText
{
    private Word[] _title = [];
    private Word[] _abstract = [];
    private int _titleWords;
    private int _abstractWords;

    public string Title { get; private set; } = "";

    public string Abstract { get; private set; } = "";

    public ReadOnlySpan<Word> TitleWords => _title.AsSpan(0, _titleWords);

    public ReadOnlySpan<Word> AbstractWords => _abstract.AsSpan(0, _abstractWords);

    /// <summary>A new instance, which is not reused.</summary>
    public static PaperText Of(Paper paper) => new PaperText().Read(paper);

    /// <summary>Replaces the text with that of another paper.</summary>
    public PaperText Read(Paper paper)
    {
        Title = paper.Title;
        Abstract = paper.Abstract ?? "";
        _titleWords = Words.Read(Title, ref _title);
        _abstractWords = Words.Read(Abstract, ref _abstract);
        _abstractWords = WithoutAddresses(Abstract, _abstract.AsSpan(0, _abstractWords));
        return this;
    }

    /// <returns>The number of remaining words, which are moved to the front.</returns>
    private static int WithoutAddresses(string text, Span<Word> words)
    {
        if (!text.Contains("://", StringComparison.Ordinal))
            return words.Length;
        var kept = 0;
        var end = 0;
        foreach (var word in words)
        {
            if (text.AsSpan(word.End) is [':', '/', '/', ..])
                end = EndOfAddress(text, word.End);
            if (word.Start >= end)
                words[kept++] = word;
        }
        return kept;
    }

    private static int EndOfAddress(string text, int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }
}
