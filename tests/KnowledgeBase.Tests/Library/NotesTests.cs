using KnowledgeBase.Diagnostics;
using KnowledgeBase.Editorial;
using KnowledgeBase.Text;
using static KnowledgeBase.Tests.Fixtures.Entries;

namespace KnowledgeBase.Tests.Library;

public class NotesTests
{
    [Theory]
    [InlineData("deep-model-assembling")]
    [InlineData("2212.04129")]
    [InlineData("arXiv:2212.04129v2")]
    [InlineData("Deep model  assembling")]
    public void ANoteNamesItsPaperBySlugIdOrTitle(string name)
    {
        var catalog = Catalog(
            With(Note(name) with { Body = "Read it." }),
            Digest("2025-10-30", Entry("Deep Model Assembling", arxiv: "2212.04129"))
        );

        Assert.Equal("Read it.", catalog.Papers.Single().Notes);
    }

    [Fact]
    public void WhatANoteStatesWinsAndTheAddressStays()
    {
        var note = Note("scale") with
        {
            Title = "On Scale",
            Authors = ["Ada Lovelace"],
            Published = Date("2020"),
            Organization = "Apple",
            Topics = [Slugs.From("data")],
            Withdrawn = true,
        };

        var paper = Catalog(With(note), Digest("2025-10-30", Entry("Scale", "2024-05-01").By("X Y"))).Papers.Single();

        Assert.Equal(
            ("scale", "On Scale", "2020", "Apple", true),
            (paper.Slug.Value, paper.Title, paper.Published?.ToString(), paper.Organization!.Name, paper.Withdrawn)
        );
        Assert.Equal("Ada Lovelace", paper.Authors.Single().Name);
        Assert.All(paper.Provenance.Where(source => source.Field != "abstract"), source =>
            Assert.Equal("notes/scale.md", source.At.Path)
        );
    }

    [Fact]
    public void ANoteOnNoPaperIsAnErrorThatNamesTheNearest()
    {
        var catalog = Catalog(With(Note("deep-model-asembling")), Digest("2025-10-30", Entry("Deep Model Assembling")));

        Assert.Equal(
            "notes/deep-model-asembling.md(1): error KB304: There is no paper “deep-model-asembling”. Name it by "
                + "its slug, arXiv id or full title; the nearest match is “Deep Model Assembling”.",
            catalog.Diagnostics.Single().ToString()
        );
    }

    [Fact]
    public void ATitleOfSeveralPapersNamesNone()
    {
        var catalog = Catalog(
            With(Note("Scale")),
            Digest("2025-10-30", Entry("Scale", "2020-01-01"), Entry("Scale", "2021-01-01"))
        );

        Assert.Equal(
            "Several papers are titled “Scale”. Name one by its slug: scale-2020-01-01, scale-2021-01-01.",
            catalog.Diagnostics.Single().Message
        );
    }

    [Fact]
    public void ASecondNoteOnAPaperIsAnError()
    {
        var catalog = Catalog(With(Note("scale"), Note("Scale")), Digest("2025-10-30", Entry("Scale")));

        Assert.Equal(
            ("KB306", DiagnosticSeverity.Error),
            (catalog.Diagnostics.Single().Id, catalog.Diagnostics.Single().Severity)
        );
    }

    [Fact]
    public void AnOldAddressLeadsToThePaper()
    {
        var catalog = Catalog(
            With(Note("scale") with { RedirectFrom = [Slugs.From("old-scale")] }),
            Digest("2025-10-30", Entry("Scale"))
        );

        Assert.Equal(
            ("old-scale", "scale"),
            (catalog.Redirects.Single().From.Value, catalog.Redirects.Single().To.Value)
        );
    }

    [Fact]
    public void AnOldAddressThatIsAnotherPapersIsAnError()
    {
        var catalog = Catalog(
            With(Note("scale") with { RedirectFrom = [Slugs.From("one")] }),
            Digest("2025-10-30", Entry("Scale"), Entry("One"))
        );

        Assert.Equal("KB307", catalog.Diagnostics.Single().Id);
        Assert.Empty(catalog.Redirects);
    }

    private static EditorialFiles With(params PaperNote[] notes) => EditorialFiles.None with { Notes = [.. notes] };
}
