using KnowledgeBase.Tests.Fixtures;
using KnowledgeBase.Text;
using Markdig;
using static KnowledgeBase.Tests.Editorial.Editorials;

namespace KnowledgeBase.Tests.Editorial;

/// <summary>A body costs in proportion to its length, or is a fault with its place.</summary>
public sealed class BodyLimitsTests
{
    private const string Nested =
        "notes/n.md(5,1): error KB225: Lists, quotes or brackets are nested too deeply here. Nest them less deeply, or put a backslash before each character that is meant literally.";

    [Theory]
    [InlineData("> ", 300, "x")]
    [InlineData("[", 200, "")]
    [InlineData("[", 10_000, "")]
    [InlineData("* ", 5_000, "x")]
    [InlineData("1. ", 300, "x")]
    [InlineData("![", 400, "")]
    public void NestingBeyondEveryUseIsAFaultWithItsLine(string sign, int count, string text) =>
        Assert.Equal(Id(Nested), Id(Assert.Single(Faults(Note("Read this.\n\n" + Repeat(sign, count) + text)))));

    [Fact]
    public void TheFaultNamesTheLine() =>
        Assert.Equal(
            [Nested.Replace("(5,1)", "(7)", StringComparison.Ordinal)],
            Faults(Note("Read this.\n\n" + Repeat("> ", 300) + "x"))
        );

    [Fact]
    public void ListsOfAHundredAndFiftyLevelsAreAFault() =>
        Assert.Contains(
            "KB225",
            Assert.Single(
                Faults(
                    Note(string.Concat(Enumerable.Range(0, 150).Select(level => new string(' ', 2 * level) + "- a\n")))
                )
            ),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(2_000, 2_000)]
    [InlineData(20_000, 5_000)]
    public void ATableOfFewCellsAndManyColumnsIsAFault(int columns, int rows) =>
        Assert.Matches(
            "KB22[67]",
            Assert.Single(Faults(Note($"{Repeat("|a", columns)}|\n{Repeat("|-", columns)}|\n{Repeat("|b\n", rows)}")))
        );

    [Theory]
    [InlineData("http://a.b ")]
    [InlineData("[a](")]
    [InlineData("![a](")]
    [InlineData("(http://a.b/")]
    [InlineData("tel:1 ")]
    [InlineData("***a ")]
    [InlineData("*a*b")]
    [InlineData("[^a]")]
    [InlineData("[a]:\n")]
    [InlineData("*a|\n")]
    public void AParagraphOfNothingButSignsEndsSoon(string sign)
    {
        var watch = new ProcessorWatch();
        var faults = Faults(Note(Repeat(sign, 1_000_000 / sign.Length)));

        Assert.NotEmpty(faults);
        Assert.InRange(watch.Seconds, 0, 30);
    }

    [Fact]
    public void VeryManyUnderlinedHeadingsAreAFaultWhereTheyBecomeTooMany()
    {
        var line = Assert.Single(Faults(Note(Repeat("a\n===\n", 20_000))));

        Assert.Matches(@"^notes/n\.md\(28[0-9]{3}\): error KB232: ", line);
        Assert.Empty(Faults(Note(Repeat("a\n===\n", 10_000))));
    }

    [Fact]
    public void WhatPeopleWriteIsFarWithinTheLimits()
    {
        var table =
            "| name | what | where |\n|---|---|---|\n"
            + Repeat(
                "| **a-b_c** | says *this* and `that` | [here](https://example.org/a?b=c) and www.example.org |\n",
                300
            );
        var lists = string.Concat(
            Enumerable.Range(0, 12).Select(level => new string(' ', 2 * level) + "- a [link](b) in a list\n")
        );
        var quote = Repeat("> ", 12) + "quoted\n";
        var code = $"```\n{Repeat("let x = [[[[[[a|b|c|d]]]]]];\n", 20_000)}```\n";

        Assert.Empty(
            Faults(Note($"{table}\n{lists}\n{quote}\n{code}\n{Repeat("A sentence of a long paragraph. ", 1_000)}"))
        );
    }

    [Fact]
    public void ATopicAPersonAnOrganisationAndAPageAreHeldToTheSame() =>
        Assert.Equal(
            [
                "authors/a.md(4): error KB225",
                "orgs/o.md(4): error KB225",
                "pages/p.md(4): error KB225",
                "topics/t.md(4): error KB225",
            ],
            Faults(
                    File("topics/t.md", $"---\ntitle: T\n---\n{Repeat("> ", 300)}x"),
                    File("authors/a.md", $"---\nname: A\n---\n{Repeat("> ", 300)}x"),
                    File("orgs/o.md", $"---\nname: O\n---\n{Repeat("> ", 300)}x"),
                    File("pages/p.md", $"---\ntitle: P\n---\n{Repeat("> ", 300)}x")
                )
                .Select(fault => fault[..fault.IndexOf(": Lists", StringComparison.Ordinal)])
        );

    /// <summary>The renderer has a limit of its own, which must lie above that of the reader.</summary>
    [Theory]
    [InlineData(1, 98)]
    [InlineData(50, 48)]
    [InlineData(62, 36)]
    public void WhatIsReadIsAlsoRendered(int quotes, int brackets)
    {
        var text = Repeat("> ", quotes) + Repeat("[", brackets);

        Assert.Null(OwnMarkdown.Fault(text));
        Assert.Contains(
            Repeat("[", brackets),
            OwnMarkdown.Parse(text).ToHtml(OwnMarkdown.Pipeline),
            StringComparison.Ordinal
        );
    }

    private static KnowledgeBase.Vocabulary.Source Note(string body) =>
        File("notes/n.md", $"---\npaper: x\n---\n\n{body}");

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string Id(string fault) => fault[fault.IndexOf("KB", StringComparison.Ordinal)..];
}
