using KnowledgeBase.Diagnostics;
using KnowledgeBase.Editorial;
using static KnowledgeBase.Tests.Fixtures.Entries;

namespace KnowledgeBase.Tests.Library.People;

public class PeopleCatalogTests
{
    [Fact]
    public void OneNameIsOnePerson()
    {
        var catalog = Catalog(
            Digest("2025-12-08", Entry("A").By("Ada Lovelace"), Entry("B").By("Ada Lovelace", "Alan Turing"))
        );

        Assert.Equal(
            ["ada-lovelace [0, 1]", "alan-turing [1]"],
            catalog.Authors.Select(author => $"{author.Slug} [{string.Join(", ", author.Papers)}]")
        );
    }

    [Fact]
    public void NamesThatFoldAlikeAreTwoPersonsAndAPageThatListsBoth()
    {
        var catalog = Catalog(Digest("2025-12-08", Entry("A").By("José Li"), Entry("B").By("Jose Li")));

        Assert.All(catalog.Authors, author => Assert.Matches("^jose-li-[0-9a-f]{6}$", author.Slug.Value));
        Assert.Equal("jose-li", catalog.Contested.Single().Slug.Value);
    }

    [Fact]
    public void AnAliasJoinsTwoNamesAndItsAddressLeadsOn()
    {
        var catalog = Catalog(
            With(File("Quoc V. Le") with { Aliases = ["Quoc Le"] }),
            Digest("2025-12-08", Entry("A").By("Quoc Le"), Entry("B").By("Quoc V. Le"))
        );

        Assert.Equal("quoc-v-le", catalog.Authors.Single().Slug.Value);
        Assert.Equal(
            ("quoc-le", "quoc-v-le"),
            (catalog.Redirects.Single().From.Value, catalog.Redirects.Single().To.Value)
        );
    }

    [Fact]
    public void AnAuthorFileTellsANamesakeApart()
    {
        var catalog = Catalog(
            With(File("Wei Wang") with { Not = ["b"] }),
            Digest("2025-12-08", Entry("A").By("Wei Wang"), Entry("B").By("Wei Wang"))
        );

        Assert.Equal(2, catalog.Authors.Length);
        Assert.All(catalog.Authors, author => Assert.Equal("Wei Wang", author.Name));
        Assert.Equal([0], catalog.Authors.Single(author => author.File is not null).Papers.AsEnumerable());
    }

    [Fact]
    public void AnAliasOfTwoFilesIsAnError()
    {
        var catalog = Catalog(
            With(File("Wei Wang"), File("W. Wang") with { Aliases = ["Wei Wang"] }),
            Digest("2025-12-08", Entry("A").By("Wei Wang"))
        );

        Assert.Contains(catalog.Diagnostics, diagnostic => diagnostic.Id == "KB308");
    }

    [Fact]
    public void ANameThatStandsTwiceInAListIsKeptTwice()
    {
        var catalog = Catalog(Digest("2025-12-08", Entry("A").By("Wei Wang", "Ada Arno", "Wei Wang")));

        Assert.Equal(["Wei Wang", "Ada Arno", "Wei Wang"], catalog.Papers.Single().Authors.Select(one => one.Name));
        Assert.Equal([1, 1], catalog.Authors.Select(author => author.Papers.Length));
    }

    [Fact]
    public void TwoSpellingsOfOnePersonInAListAreKeptOnce()
    {
        var catalog = Catalog(
            With(File("Ada Arno") with { Aliases = ["A. Arno"] }),
            Digest("2025-12-08", Entry("A").By("Ada Arno", "A. Arno"))
        );

        Assert.Single(catalog.Papers.Single().Authors);
    }

    private static AuthorFile File(string name) => new(name, new SourceLocation($"authors/{name}.md", 1));

    private static EditorialFiles With(params AuthorFile[] files) => EditorialFiles.None with { Authors = [.. files] };
}
