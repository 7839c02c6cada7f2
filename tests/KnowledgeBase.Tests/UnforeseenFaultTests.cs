using KnowledgeBase.Digests;
using KnowledgeBase.Editorial;
using KnowledgeBase.Rendering;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Tests;

/// <summary>What nobody foresaw: the last guard around each file and each page.</summary>
public sealed class UnforeseenFaultTests
{
    private const string Advice =
        "This is a fault in the program: please report it, with this line and the file. "
        + "Until it is fixed, begin the file's name with `_` to leave it out.";

    [Fact]
    public void ADigestThatBreaksItsReaderIsAnErrorWithItsName()
    {
        var file = DigestParser.Parse(Breaking("digests/a.json"));

        Assert.Empty(file.Entries);
        Assert.Equal(
            $"digests/a.json: error KB901: The program failed to read this file (InvalidOperationException: `boom` "
                + $"at KnowledgeBase.Tests.UnforeseenFaultTests.Boom). {Advice}",
            file.Diagnostics.Single().ToString()
        );
    }

    [Fact]
    public void ItsNeighboursAreReadAllTheSame()
    {
        var files = DigestParser.ParseAll([Breaking("digests/a.json"), Text("digests/b.bib", "@misc{k, title={X}}")]);

        Assert.Equal([0, 1], files.Select(file => file.Entries.Length));
    }

    [Theory]
    [InlineData("notes/a.md")]
    [InlineData("topics/a.md")]
    [InlineData("authors/a.md")]
    [InlineData("orgs/a.md")]
    [InlineData("pages/a.md")]
    [InlineData("names.yml")]
    [InlineData("site.yml")]
    public void AFileOfPeoplesOwnThatBreaksItsReaderIsAnErrorWithItsName(string path)
    {
        var editorial = EditorialReader.Read([Breaking(path), Text("notes/b.md", "---\npaper: x\n---\n")], []);

        Assert.Single(editorial.Notes);
        Assert.Equal(("KB901", path), (editorial.Diagnostics.Single().Id, editorial.Diagnostics.Single().At.Path));
    }

    [Fact]
    public void APageThatCannotBeMadeIsAnErrorWithItsAddress()
    {
        var fault = PageFiles.Guarded("papers/a.html", () => throw new InvalidOperationException("boom")).Single();

        Assert.StartsWith(
            "papers/a.html: error KB902: The program failed to make this file of the site",
            $"{fault}",
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void WhatTheDiskRefusesIsNoFaultOfTheProgram()
    {
        Assert.Throws<IOException>(() =>
            DigestParser.Parse(new Source("digests/a.txt", () => throw new IOException("The disk is gone.")))
        );
        Assert.Throws<IOException>(() =>
            PageFiles.Guarded("papers/a.html", () => throw new IOException("The disk is full."))
        );
    }

    private static Source Breaking(string path) => new(path, Boom);

    private static Source Text(string path, string text) =>
        new(path, () => new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)));

    private static Stream Boom() => throw new InvalidOperationException("boom");
}
