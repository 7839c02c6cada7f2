using System.Collections.Immutable;
using KnowledgeBase.Characters;
using KnowledgeBase.Library;

namespace KnowledgeBase.Mining;

/// <summary>A paper's title and abstract, each split into words once; addresses have none.</summary>
internal sealed record PaperText(
    string Title, string Abstract, ImmutableArray<Word> TitleWords, ImmutableArray<Word> AbstractWords)
{
    public static PaperText Of(Paper paper)
    {
        var summary = paper.Abstract ?? "";
        return new PaperText(paper.Title, summary, Words.Of(paper.Title), WithoutAddresses(summary, Words.Of(summary)));
    }

    private static ImmutableArray<Word> WithoutAddresses(string text, ImmutableArray<Word> words)
    {
        if (!text.Contains("://", StringComparison.Ordinal))
            return words;
        var kept = ImmutableArray.CreateBuilder<Word>(words.Length);
        var end = 0;
        foreach (var word in words)
        {
            if (text.AsSpan(word.End) is [':', '/', '/', ..])
                end = EndOfAddress(text, word.End);
            if (word.Start >= end)
                kept.Add(word);
        }
        return kept.DrainToImmutable();
    }

    private static int EndOfAddress(string text, int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at]))
            at++;
        return at;
    }
}
