using KnowledgeBase.Digests;

namespace KnowledgeBase.Tests.Digests.Formats.Records;

public sealed class YamlRecordTests
{
    private const string Record =
        "title: \"Widgets: Masked\"\nauthors:\n- Ann Lee\n- Jo Doe\nlink: https://huggingface.co/papers/2401.10000\ndate: 2024-01-02\ntags:\n    - ML\n";

    [Fact]
    public void OneRecordIsRead() => AssertRead(Sources.Parse("2024-01-02.yaml", Record), 1);

    [Fact]
    public void ManyDocumentsAreRead() => AssertRead(Sources.Parse("x.yml", $"---\n{Record}---\n{Record}...\n"), 2);

    [Fact]
    public void AListIsRead()
    {
        var item = "- " + Record.Trim().Replace("\n", "\n  ", StringComparison.Ordinal) + "\n";

        AssertRead(Sources.Parse("x.yaml", $"# papers\n{item}\n{item}"), 2);
    }

    [Fact]
    public void AListInsideAnObjectIsRead()
    {
        var item = "  - " + Record.Trim().Replace("\n", "\n    ", StringComparison.Ordinal) + "\n";

        AssertRead(Sources.Parse("x.yaml", $"updated: 2024-01-03\npapers:\n{item}{item}"), 2);
    }

    [Fact]
    public void ADamagedItemCostsOnlyItself()
    {
        var file = Sources.Parse(
            "x.yaml",
            "- title: A\n  doi: 10.1000/a\n- title: \"B\n  doi: [10.1000/b\n- title: C\n  doi: 10.1000/c\n"
        );

        Assert.Equal(["A", "C"], file.Entries.Select(entry => entry.Title));
        Assert.Equal(["digests/x.yaml(3)"], file.Diagnostics.Select(fault => fault.At.ToString()));
        Assert.Equal(["KB195"], file.Diagnostics.Select(fault => fault.Id));
    }

    [Fact]
    public void AnItemThatIsNoPaperIsNamedWithItsFields()
    {
        var file = Sources.Parse("x.yaml", "- title: A\n  doi: 10.1000/a\n- name: B\n  x: 1\n");

        Assert.Equal(["A"], file.Entries.Select(entry => entry.Title));
        Assert.Equal(
            "digests/x.yaml(3): warning KB191: What stands here is no paper that can be recognised and is left out; its "
                + "fields are: name, x. A paper has a title, and an identifier, an address or authors.",
            Sources.Messages(file)
        );
    }

    [Theory]
    [InlineData(
        "name: build\non: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n"
    )]
    [InlineData("title: My Site\nbaseurl: /\nplugins:\n  - jekyll-feed\n")]
    [InlineData("version: '3'\nservices:\n  web:\n    image: nginx\n")]
    public void WhatHoldsNoPapersIsRefusedOnce(string yaml)
    {
        var file = Sources.Parse("x.yml", yaml);

        Assert.Empty(file.Entries);
        Assert.Equal(["KB143"], file.Diagnostics.Select(fault => fault.Id));
    }

    [Fact]
    public void PartsOfATextThatReferToOthersAreNotExpanded()
    {
        var file = Sources.Parse("x.yaml", "a: &a [x, x, x]\nb: &b [*a, *a, *a]\ntitle: T\ndoi: 10.1000/a\n");

        Assert.Empty(file.Entries);
        Assert.Equal(["KB195"], file.Diagnostics.Select(fault => fault.Id));
    }

    private static void AssertRead(DigestFile file, int count)
    {
        Assert.Equal(("YAML", ""), (file.Format.Name, Sources.Messages(file)));
        Assert.Equal(count, file.Entries.Length);
        Assert.All(file.Entries, entry =>
        {
            Assert.Equal(
                ("Widgets: Masked", "2401.10000", "2024-01-02"),
                (entry.Title, entry.ArxivId.ToString(), entry.Published?.ToString())
            );
            Assert.Equal(["Ann Lee", "Jo Doe"], entry.Authors.AsEnumerable());
            Assert.Equal(["ML"], entry.Keywords.AsEnumerable());
        });
    }
}
