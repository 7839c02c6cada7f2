using KnowledgeBase.Digests;
using KnowledgeBase.Digests.Formats;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Digests.Formats;

public sealed class DemoBibliographyTests
{
    [Fact]
    public void TheDemoBibliographyIsReadWhole()
    {
        var file = DigestParser.Parse(Sources.File(RepositoryRoot.At("input", "metadata", "papers.bib")));

        Assert.Empty(file.Diagnostics);
        Assert.Equal(BibTeX.Format, file.Format);
        Assert.Null(file.Date);
        Assert.Equal(226, file.Entries.Length);
        Assert.All(file.Entries, entry => Assert.NotEmpty(entry.Authors));
        Assert.Equal(1689, file.Entries.SelectMany(entry => entry.Authors).Distinct(StringComparer.Ordinal).Count());
        Assert.DoesNotContain(file.Entries.SelectMany(entry => entry.Authors.Append(entry.Title)), text =>
            text.AsSpan().ContainsAny('{', '}', '\\')
        );
    }
}
