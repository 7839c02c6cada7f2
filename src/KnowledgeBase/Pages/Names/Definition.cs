using KnowledgeBase.Mining.Names;
using KnowledgeBase.Text;

namespace KnowledgeBase.Pages.Names;

/// <summary>What a paper says that a name is.</summary>
/// <param name="Sentence">Verbatim: a sentence, or the words that an abbreviation stands for.</param>
internal sealed record Definition(string Sentence, int Paper)
{
    /// <summary>Of the paper that introduces the name, else of those that mention it, the first in time.</summary>
    public static Definition? Of(SiteView site, MinedName name)
    {
        if (!site.MayQuote)
            return null;
        foreach (var paper in name.IntroducedBy.Where(site.IsListed))
        {
            if (In(site, name, paper) is { } own)
                return new Definition(own, paper);
        }
        var mentions = name.Mentions.Where(mention => site.IsListed(mention.Paper)).ToList();
        var said = mentions.Find(mention => NameDefinitions.DefinesInPassing(mention.Sentence, name.Text))
            is { } defining
            ? new Definition(defining.Sentence, defining.Paper)
            : SpelledOut(mentions, name);
        return said is null ? null : said with { Sentence = DisplayText.Plain(said.Sentence) };
    }

    /// <summary>What a paper that introduces the name says of it; null where nothing.</summary>
    public static string? In(SiteView site, MinedName name, int paper)
    {
        if (!site.MayQuote || site.Catalog.Papers[paper].Abstract is not { } text)
            return null;
        var sentences = NameDefinitions.In(text).ToList();
        var said = sentences.Find(sentence => NameDefinitions.Defines(sentence, name.Text))
            ?? sentences.Find(sentence => NameDefinitions.IsAbout(sentence, name.Text))
            ?? sentences
                .Select(sentence => NameDefinitions.SpelledOut(sentence, name.Text))
                .FirstOrDefault(words => words is not null);
        return said is null ? null : DisplayText.Plain(said);
    }

    /// <summary>As most papers spell it out, the first of them in time.</summary>
    private static Definition? SpelledOut(IEnumerable<NameMention> mentions, MinedName name) =>
        mentions
            .Select(mention =>
                NameDefinitions.SpelledOut(mention.Sentence, name.Text) is { } words
                    ? new Definition(words, mention.Paper)
                    : null
            )
            .OfType<Definition>()
            .GroupBy(definition => definition.Sentence, StringComparer.OrdinalIgnoreCase)
            .OrderByDescending(same => same.Count())
            .FirstOrDefault()
            ?.First();
}
