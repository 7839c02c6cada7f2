using KnowledgeBase.Library;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Cli.Fetching;

/// <summary>The papers of an input folder, and the identifiers for which it has arXiv's answer already.</summary>
internal sealed record KnownPapers(IReadOnlyList<Paper> Papers, IReadOnlySet<ArxivId> FromArxiv)
{
    public static KnownPapers In(string input)
    {
        var knowledge = Knowledge.Read(input);
        var stored = knowledge
            .Files.Where(file => file.Format.IsFromArxiv)
            .SelectMany(file => file.Entries)
            .Select(entry => entry.ArxivId)
            .OfType<ArxivId>();
        return new KnownPapers(knowledge.Catalog.Papers, stored.ToHashSet());
    }
}
