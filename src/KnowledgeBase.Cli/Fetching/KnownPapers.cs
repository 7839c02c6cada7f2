using KnowledgeBase.Digests;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;

namespace KnowledgeBase.Cli.Fetching;

/// <summary>The papers of an input folder, and what arXiv has already said about them.</summary>
internal sealed record KnownPapers(IReadOnlyList<Paper> Papers, IReadOnlySet<ArxivId> FromArxiv)
{
    public static KnownPapers In(string input)
    {
        var folder = InputFolder.Open(input);
        var digests = DigestParser.ParseAll(folder.Digests);
        var metadata = DigestParser.ParseAll(folder.Metadata);
        var catalog = Catalog.From(digests, metadata, EditorialReader.Read(folder.Editorial, []));
        var stored = digests.Concat(metadata)
            .Where(file => file.Format is SourceFormat.ArxivAtom or SourceFormat.ArxivRecords)
            .SelectMany(file => file.Entries).Select(entry => entry.ArxivId).OfType<ArxivId>();
        return new KnownPapers(catalog.Papers, stored.ToHashSet());
    }
}
