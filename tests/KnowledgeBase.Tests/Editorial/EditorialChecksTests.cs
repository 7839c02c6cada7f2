using static KnowledgeBase.Tests.Editorial.Editorials;

namespace KnowledgeBase.Tests.Editorial;

public sealed class EditorialChecksTests
{
    [Fact]
    public void ANoteNamesATopicThatExists() =>
        Assert.Equal(
            [
                "notes/a.md(3,9): error KB218: There is no topic `agent`. Did you mean `agents`?",
                "notes/a.md(3,9): error KB218: There is no topic `cooking`. Write topics/cooking.md, or remove it here.",
            ],
            Faults(
                File("topics/agents.md", "---\ntitle: Agents\n---\n"),
                File("notes/a.md", "---\npaper: x\ntopics: [agent, cooking]\n---\n")
            )
        );

    [Fact]
    public void ATopicFileWithAFaultIsStillATopicForOthers() =>
        Assert.Equal(
            ["topics/agents.md(2,1): error KB213: A topic needs the key `title`: The topic's name."],
            Faults(
                File("topics/agents.md", "---\nparent:\n---\n"),
                File("notes/a.md", "---\npaper: x\ntopics: [agents]\n---\n")
            )
        );

    [Fact]
    public void AParentIsATopic() =>
        Assert.Equal(
            ["topics/a.md(3,9): error KB219: The parent `b` is not a topic. Write topics/b.md, or remove it here."],
            Faults(File("topics/a.md", "---\ntitle: A\nparent: b\n---\n"))
        );

    [Fact]
    public void ACircleOfParentsIsToldOnce() =>
        Assert.Equal(
            [
                "topics/a.md(2,8): error KB220: These topics are each other's parents: a → c → b → a. Remove `parent` "
                    + "from one of them.",
            ],
            Faults(
                File("topics/a.md", "---\ntitle: A\nparent: c\n---\n"),
                File("topics/b.md", "---\ntitle: B\nparent: a\n---\n"),
                File("topics/c.md", "---\ntitle: C\nparent: b\n---\n"),
                File("topics/d.md", "---\ntitle: D\nparent: a\n---\n")
            )
        );

    [Fact]
    public void ATopicIsNotItsOwnParent() =>
        Assert.Contains(
            "each other's parents: a → a.",
            Assert.Single(Faults(File("topics/a.md", "---\ntitle: A\nparent: a\n---\n"))),
            StringComparison.Ordinal
        );

    [Fact]
    public void AnOrcidOrAnAccountIsOnePersons() =>
        Assert.Equal(
            [
                "authors/b.md(2,7): error KB233: The ORCID 0000-0002-1825-0097 is also in authors/a.md(2,7). Keep it in "
                    + "one of the two files.",
                "authors/b.md(2,7): error KB234: The account `li` is also in authors/a.md(2,7). Keep it in one of the "
                    + "two files.",
            ],
            Faults(
                File("authors/a.md", "---\nname: An Li\norcid: 0000-0002-1825-0097\nhf: li\n---\n"),
                File("authors/b.md", "---\nname: Bo Li\norcid: [0000-0002-1825-0097]\nhf: [Li]\n---\n")
            )
        );

    [Fact]
    public void AnAccountIsOneOrganisations() =>
        Assert.Equal(
            [
                "orgs/b.md(2,7): error KB234: The account `lab` is also in orgs/a.md(2,7). Keep it in one of the two "
                    + "files.",
            ],
            Faults(
                File("orgs/a.md", "---\nname: The Lab\nhf: lab\n---\n"),
                File("orgs/b.md", "---\nname: The Other Lab\nhf: [Lab]\n---\n")
            )
        );

    [Fact]
    public void TwoFilesShareANameWhereEachSaysWhomItMeans() =>
        Assert.Empty(
            Faults(
                File("authors/a.md", "---\nname: Bo Li\nhf: li\n---\n"),
                File("authors/b.md", "---\nname: Bo Li\npapers: [ul2]\n---\n")
            )
        );

    [Fact]
    public void APaperHasOneNoteANameOneFileAndAnOldAddressOnePaper() =>
        Assert.Equal(
            [
                "authors/b.md(2,7): error KB222: The name `A. Li` is already used in authors/a.md. Keep it in one "
                    + "of the two files.",
                "notes/b.md(2,8): error KB221: `ul2` already has a note in notes/a.md. Merge the two files.",
                "notes/c.md(2,8): error KB223: The old address `old` already leads to the paper of notes/a.md. Keep "
                    + "it in one of the two notes.",
            ],
            Faults(
                File("authors/a.md", "---\nname: An Li\naliases: [A. Li]\n---\n"),
                File("authors/b.md", "---\nname: A. Li\n---\n"),
                File("notes/a.md", "---\npaper: ul2\nredirect: [old]\n---\n"),
                File("notes/b.md", "---\npaper: ul2\n---\n"),
                File("notes/c.md", "---\npaper: mos\nredirect: [old]\n---\n")
            )
        );

    [Fact]
    public void AFileNameThatIsNoAddressGetsASuggestion() =>
        Assert.Equal(
            [
                "pages/Über uns/Team.md: error KB215: `pages/Über uns/Team.md` cannot be used in an address, which "
                    + "takes only `a-z`, `0-9` and `-`. Rename it to `pages/uber-uns/team.md`.",
                "topics/Graph Nets.md: error KB215: `Graph Nets.md` cannot be used in an address, which takes only "
                    + "`a-z`, `0-9` and `-`. Rename it to `graph-nets.md`.",
            ],
            Faults(
                File("topics/Graph Nets.md", "---\ntitle: Graphs\n---\n"),
                File("pages/Über uns/Team.md", "---\ntitle: Team\n---\n")
            )
        );
}
