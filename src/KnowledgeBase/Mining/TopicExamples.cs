using System.Collections.Immutable;
using KnowledgeBase.Characters;
using KnowledgeBase.Digests;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;

namespace KnowledgeBase.Mining;

/// <summary>What the topic files say of one paper: by topic whether it fits, and the main topic or -1.</summary>
/// <param name="Paper">Index in the catalogue.</param>
internal sealed record JudgedPaper(int Paper, bool[] Topics, int Primary);

/// <summary>Finds the papers that topic files give as examples.</summary>
internal static class TopicExamples
{
    /// <summary>In the catalogue's order. A paper that is an example of one topic is a counterexample of all others.</summary>
    public static ImmutableArray<JudgedPaper> Of(Catalog catalog, ImmutableArray<Topic> topics)
    {
        var papers = Names(catalog);
        var found =
            from topic in topics.Select((topic, index) => (topic.Examples, index))
            from example in topic.Examples
            let paper = Find(papers, example.Paper)
            where paper is not null
            group (topic.index, example.Primary) by paper.Value into judged
            orderby judged.Key
            select new JudgedPaper(
                judged.Key,
                [.. Enumerable.Range(0, topics.Length).Select(topic => judged.Any(one => one.index == topic))],
                judged.Where(one => one.Primary).Select(one => one.index).FirstOrDefault(-1));
        return [.. found];
    }

    /// <summary>All names a paper can be called by; a title that several papers bear names none.</summary>
    private static Dictionary<string, int?> Names(Catalog catalog)
    {
        var names = new Dictionary<string, int?>(StringComparer.Ordinal);
        for (var i = 0; i < catalog.Papers.Length; i++)
        {
            var title = TitleKey(catalog.Papers[i].Title);
            names[title] = names.ContainsKey(title) ? null : i;
        }
        for (var i = 0; i < catalog.Papers.Length; i++)
        {
            names[catalog.Papers[i].Slug.Value] = i;
            if (catalog.Papers[i].ArxivId is { } id)
                names[id.Value] = i;
        }
        return names;
    }

    private static int? Find(Dictionary<string, int?> papers, string name)
    {
        if (papers.TryGetValue(name.Trim(), out var bySlug))
            return bySlug;
        if (ArxivId.TryParse(name, out var id) && papers.TryGetValue(id.Value, out var byId))
            return byId;
        return papers.GetValueOrDefault(TitleKey(name));
    }

    /// <summary>Never equal to a slug or an identifier.</summary>
    private static string TitleKey(string title) =>
        "\n" + string.Join(' ', Words.Of(title).Select(word => title[word.Start..word.End].ToLowerInvariant()));
}
