using System.Text;
using KnowledgeBase.Digests;
using KnowledgeBase.Editorial;
using KnowledgeBase.Input;
using KnowledgeBase.Library;
using KnowledgeBase.Tests.Fixtures;
using KnowledgeBase.Vocabulary;
using static KnowledgeBase.Tests.Fixtures.Entries;

namespace KnowledgeBase.Tests.Library;

public sealed class DraftsTests
{
    private static readonly InputFolder Input = InputFolder.Open(RepositoryRoot.At("input"));

    public static TheoryData<string, string, string> Kinds =>
        new()
        {
            { "paper", "2301.10226", "" },
            {
                "paper",
                "LCSC: Linear Combination of Saved Checkpoints Makes Consistency and Diffusion Models Better",
                ""
            },
            { "topic", "Tables & \"Sheets\": a \\ test", "topics/tables-sheets-a-test.md" },
            { "author", "anyone", "" },
            { "page", "guide/First Steps", "pages/guide/first-steps.md" },
        };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void ADraftIsReadBackWithoutAFault(string kind, string name, string path)
    {
        var draft = Begin(kind, name);

        Assert.Null(draft.Fault?.ToString());
        Assert.EndsWith(path, draft.Path, StringComparison.Ordinal);
        var source = new Source(draft.Path, () => new MemoryStream(Encoding.UTF8.GetBytes(draft.Content)));
        Assert.Empty(Faults([.. Input.Editorial, source]).Except(Faults(Input.Editorial)));
    }

    [Fact]
    public void ANoteOffersWhatIsKnownAndStatesOnlyThePaper()
    {
        var draft = Drafts.Note(
            Catalog(
                Digest(
                    "2025-12-08",
                    Entry("Deep \"Scale\"", "2024-05-01", "2405.00001").By("Ada Lovelace").From("lab", "The Lab")
                )
            ),
            "2405.00001"
        );

        Assert.Equal(
            """
            ---
            # The paper this note is about: its address (slug), arXiv identifier or title.
            paper: deep-scale
            # Replaces the title.
            # title: "Deep \"Scale\""
            # Replaces the list of authors; in the order of the paper, given names first.
            # authors: ["Ada Lovelace"]
            # Replaces the computed topics; the first one is the primary one.
            # topics:
            # Replaces the organisation.
            # organization: "The Lab"
            # Replaces the date of publication.
            # published: 2024-05-01
            # Links of the paper, before those that were found.
            # links:
            # Whether the paper is withdrawn: its page stays with a banner and leaves lists and feeds.
            # withdrawn:
            # Old addresses (slugs) that lead to this paper.
            # redirect:
            ---

            """.ReplaceLineEndings("\n"),
            draft.Content
        );
    }

    [Fact]
    public void WhatIsOfferedIsReadOnceItsCommentSignIsTaken()
    {
        var catalog = Catalog(
            Digest("2025-12-08", Entry("Deep \"Scale\"", "2024-05-01").By("Ada Lovelace", "O'Neil \\ Co"))
        );
        var content = Drafts
            .Note(catalog, "deep-scale")
            .Content.Replace("# title:", "title:")
            .Replace("# authors:", "authors:")
            .Replace("# published:", "published:");

        var editorial = EditorialReader.Read(
            [new Source("notes/x.md", () => new MemoryStream(Encoding.UTF8.GetBytes(content)))],
            []
        );

        Assert.Empty(editorial.Diagnostics);
        var note = editorial.Notes.Single();
        Assert.Equal(("Deep \"Scale\"", "2024-05-01"), (note.Title, note.Published?.ToString()));
        Assert.Equal(["Ada Lovelace", "O'Neil \\ Co"], note.Authors.AsEnumerable());
    }

    [Theory]
    [InlineData("paper", "galore", "KB310")]
    [InlineData("paper", "no such paper at all", "KB304")]
    [InlineData("topic", "Agents", "KB310")]
    [InlineData("author", "Quoc V. Le", "KB310")]
    [InlineData("author", "Nobody Nowhere", "KB311")]
    [InlineData("page", "about", "KB310")]
    public void WhatIsThereOrUnknownIsNotBegun(string kind, string name, string fault) =>
        Assert.Equal(fault, Begin(kind, name).Fault?.Id);

    [Theory]
    [InlineData("topic", "../../etc")]
    [InlineData("page", "../../etc/passwd")]
    [InlineData("page", "..")]
    [InlineData("page", "/")]
    public void ADraftNeverLeavesItsFolder(string kind, string name)
    {
        var path = Begin(kind, name).Path;

        Assert.DoesNotContain("..", path, StringComparison.Ordinal);
        Assert.Matches("^(?:topics|pages)/[a-z0-9-]+(?:/[a-z0-9-]+)*\\.md$", path);
    }

    private static Draft Begin(string kind, string name) =>
        kind switch
        {
            "paper" => Drafts.Note(Demo.Catalog, DemoPaper(name)),
            "topic" => Drafts.Topic(EditorialReader.Read(Input.Editorial, []), name),
            "author" => Drafts.Author(
                Demo.Catalog,
                name is "anyone" ? Demo.Catalog.Authors.First(author => author.File is null).Name : name
            ),
            _ => Drafts.Page(EditorialReader.Read(Input.Editorial, []), name),
        };

    /// <summary>A name of the first paper without a note, where the test asks for any identifier or title.</summary>
    private static string DemoPaper(string name) =>
        name switch
        {
            "2301.10226" => Demo
                .Catalog.Papers.First(paper => paper.NotePath is null && paper.ArxivId is not null)
                .ArxivId.ToString()!,
            ['L', 'C', 'S', 'C', ..] => Demo
                .Catalog.Papers.First(paper => paper.NotePath is null && paper.Title.Contains(':'))
                .Title,
            "galore" => Demo.Catalog.Papers.First(paper => paper.NotePath is not null).Slug.Value,
            _ => name,
        };

    private static string[] Faults(IEnumerable<Source> sources)
    {
        var editorial = EditorialReader.Read(sources, []);
        var catalog = KnowledgeBase.Library.Catalog.From(
            DigestParser.ParseAll(Input.Digests),
            DigestParser.ParseAll(Input.Metadata),
            editorial
        );
        return [.. editorial.Diagnostics.Concat(catalog.Diagnostics).Select(fault => fault.ToString())];
    }
}
