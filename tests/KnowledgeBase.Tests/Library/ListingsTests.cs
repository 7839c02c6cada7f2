using KnowledgeBase.Digests.Formats;
using static KnowledgeBase.Tests.Fixtures.Entries;

namespace KnowledgeBase.Tests.Library;

public class ListingsTests
{
    [Fact]
    public void FilesOfOneDateAreOneDigest()
    {
        var digest = Catalog(
            Digest("2025-12-08", Entry("B"), Entry("A")),
            File("digests/api/2025-12-08.json", DailyPapers.Format, Entry("C"))
        )
            .Digests.Single();

        Assert.Equal(("2025-12-08", "8 December 2025"), (digest.Id, digest.Title));
        Assert.Equal(["digests/2025-12-08.txt", "digests/api/2025-12-08.json"], digest.Sources.AsEnumerable());
        Assert.Equal([2, 1, 0], digest.Papers.AsEnumerable());
    }

    [Fact]
    public void AFileWithoutADateIsACollectionNamedByItsStem()
    {
        var digest = Catalog(Digest("Reading List", Entry("A"))).Digests.Single();

        Assert.Equal(("reading-list", "Reading List", null as DateOnly?), (digest.Id, digest.Title, digest.Date));
    }
}
