using KnowledgeBase.Editorial;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;
using static KnowledgeBase.Tests.Editorial.Editorials;

namespace KnowledgeBase.Tests.Editorial;

public sealed class EditorialReaderTests
{
    [Fact]
    public void ANoteStatesWhatReplacesCollectedFields()
    {
        var files = Read(
            File("topics/agents.md", "---\ntitle: Agents\n---\n"),
            File(
                "notes/2025/ul2.md",
                """
                ---
                paper: 2205.05131
                title: "UL2: Unifying Language Learning Paradigms"
                authors: [Yi Tay, Mostafa Dehghani]
                topics: [agents]
                organization: Google Brain
                published: 2022-05-10
                links:
                  - { kind: code, url: https://example.org/ul2 }
                withdrawn: false
                redirect: [ul-2]
                ---

                Read **twice**.

                """
            )
        );

        Assert.Empty(files.Diagnostics);
        var note = Assert.Single(files.Notes);
        Assert.Equal("2205.05131", note.Paper);
        Assert.Equal("notes/2025/ul2.md(2,8)", note.At.ToString());
        Assert.Equal("UL2: Unifying Language Learning Paradigms", note.Title);
        Assert.Equal<string>(["Yi Tay", "Mostafa Dehghani"], note.Authors);
        Assert.Equal("agents", Assert.Single(note.Topics!.Value).Value);
        Assert.Equal("Google Brain", note.Organization);
        Assert.Equal(new PartialDate(2022, 5, 10), note.Published);
        Assert.Equal(new EntryLink(LinkKind.Code, "https://example.org/ul2"), Assert.Single(note.Links));
        Assert.False(note.Withdrawn);
        Assert.Equal("ul-2", Assert.Single(note.RedirectFrom).Value);
        Assert.Equal("Read **twice**.", note.Body);
    }

    [Fact]
    public void ANoteThatStatesOnlyItsPaperReplacesNothing()
    {
        var note = Read(File("notes/a.md", "---\npaper: ul2\n---\nText")).Notes.Single();

        Assert.Null(note.Title);
        Assert.Empty(note.Authors);
        Assert.Null(note.Topics);
        Assert.Null(note.Published);
        Assert.Null(note.Withdrawn);
        Assert.Empty(note.Links);
    }

    [Fact]
    public void AnEmptyListOfTopicsIsStatedAndABlankKeyIsNot()
    {
        Assert.Empty(Read(File("notes/a.md", "---\npaper: ul2\ntopics: []\n---\n")).Notes.Single().Topics!.Value);
        Assert.Null(Read(File("notes/a.md", "---\npaper: ul2\ntopics:\n---\n")).Notes.Single().Topics);
    }

    [Fact]
    public void ATopicHasWeightedPhrasesAndExamples()
    {
        var files = Read(
            File("topics/language-models.md", "---\ntitle: Language models\n---\nWords."),
            File(
                "topics/agents.md",
                """
                ---
                title: Agents
                parent: language-models
                keywords:
                  - tool use
                  - { phrase: agentic, weight: 2.5 }
                examples:
                  - { paper: 2501.18512, primary: false }
                  - paper: webshop
                ---
                """
            )
        );

        Assert.Empty(files.Diagnostics);
        Assert.Equal(["agents", "language-models"], files.Topics.Select(topic => topic.Id.Value));
        var agents = files.Topics[0];
        Assert.Equal(new Slug("language-models"), agents.Parent);
        Assert.Equal<Keyword>([new Keyword("tool use", 1), new Keyword("agentic", 2.5)], agents.Keywords);
        Assert.Equal<TopicExample>(
            [new TopicExample("2501.18512", false), new TopicExample("webshop", true)],
            agents.Examples
        );
    }

    [Fact]
    public void AnAuthorFileSaysWhoAPersonIsAndWhichPapersAreNotTheirs()
    {
        var author = Read(
            File(
                "authors/yi-tay.md",
                """
                ---
                name: Yi Tay
                aliases: [Y. Tay]
                orcid: https://orcid.org/0000-0002-1825-0097
                homepage: https://example.org/
                not: [Some other paper]
                ---
                """
            )
        )
            .Authors.Single();

        Assert.Equal("Yi Tay", author.Name);
        Assert.Equal<string>(["Y. Tay"], author.Aliases);
        Assert.Equal("0000-0002-1825-0097", author.Orcids.Single().Value);
        Assert.Equal("https://example.org/", author.Homepage);
        Assert.Equal<string>(["Some other paper"], author.Not);
    }

    [Fact]
    public void AnAuthorHasOneOrSeveralIdentifiersAndTheirPagesMayStandForThem()
    {
        var files = Read(
            File(
                "authors/yi-tay.md",
                """
                ---
                name: Yi Tay
                aliases: Y. Tay
                orcid: [0000-0002-1825-0097, 0000-0001-5109-3700]
                hf: yi-tay
                openreview: https://openreview.net/profile?id=~Yi_Tay1
                dblp: https://dblp.org/pid/35/7092-1.html
                papers: Some paper
                ---
                """
            )
        );
        var author = files.Authors.Single();

        Assert.Empty(files.Diagnostics);
        Assert.Equal(["Yi Tay", "Y. Tay"], author.Names);
        Assert.Equal(["0000-0002-1825-0097", "0000-0001-5109-3700"], author.Orcids.Select(orcid => orcid.Value));
        Assert.Equal(
            ("yi-tay", "~Yi_Tay1", "35/7092-1", "Some paper"),
            (author.Accounts.Single(), author.OpenReview.Single(), author.Dblp.Single(), author.Papers.Single())
        );
    }

    [Fact]
    public void AnOrganisationHasAliasesAndAPageHasAnAddress()
    {
        var files = Read(
            File("orgs/naver.md", "---\nname: NAVER AI Lab\naliases: [naver-ai]\n---\n"),
            File("pages/guide/start.md", "---\ntitle: Start\ndescription: How to begin.\n---\nHello\n")
        );

        Assert.Equal<string>(["naver-ai"], files.Organizations.Single().Aliases);
        var page = files.Pages.Single();
        Assert.Equal(
            ("guide/start", "Start", "How to begin.", "Hello"),
            (page.Address, page.Title, page.Description, page.Body)
        );
    }

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void LineEndsOfOtherSystemsReadTheSame(string lineEnd)
    {
        var text = "---\npaper: ul2\n---\nOne\n\nTwo\n".Replace("\n", lineEnd, StringComparison.Ordinal);

        Assert.Equal("One\n\nTwo", Read(File("notes/a.md", text)).Notes.Single().Body);
    }

    [Fact]
    public void AByteOrderMarkIsNoPartOfTheText() =>
        Assert.Equal("ul2", Read(File("notes/a.md", "\uFEFF---\npaper: ul2\n---\n")).Notes.Single().Paper);

    [Fact]
    public void OneFaultCostsOneValueAndNeverTheNeighbours()
    {
        var files = Read(
            File("notes/a.md", "---\npaper: ul2\npublished: soon\ntitle: UL2\n---\n"),
            File("notes/b.md", "no front matter"),
            File("notes/c.md", "---\npaper: mos\n---\n")
        );

        Assert.Equal(["ul2", "mos"], files.Notes.Select(note => note.Paper));
        Assert.Equal("UL2", files.Notes[0].Title);
        Assert.Equal(2, files.Diagnostics.Length);
    }

    [Fact]
    public void TheOrderOfFilesDoesNotMatter()
    {
        Source[] sources =
        [
            File("notes/b.md", "---\npaper: b\n---\n"),
            File("notes/a.md", "---\npaper: b\n---\n"),
            File("topics/x.md", "---\ntitle: X\nparent: y\n---\n"),
            File("site.yml", "titel: T"),
        ];

        Assert.Equal(Faults(sources), Faults([.. sources.Reverse()]));
        Assert.Equal(["b", "b"], Read(sources).Notes.Select(note => note.Paper));
    }

    [Fact]
    public void AFileThatIsNoneOfTheKnownKindsIsNamed() =>
        Assert.Equal(
            [
                "note/a.md: warning KB216: This file is not read: only digests/, metadata/, notes/, topics/, "
                    + "authors/, orgs/, watches/, pages/, names.yml and site.yml are. Begin its name with `_` to leave it out "
                    + "silently.",
                "topics/old/b.md: warning KB216: This file is not read: in this folder, only Markdown files (`.md`) "
                    + "directly in it are. Begin its name with `_` to leave it out silently.",
            ],
            Faults(File("note/a.md", ""), File("topics/old/b.md", ""))
        );
}
