using System.Text;
using KnowledgeBase.Tests.Fixtures;
using static KnowledgeBase.Tests.Editorial.Editorials;

namespace KnowledgeBase.Tests.Editorial;

public sealed class FrontMatterFaultsTests
{
    [Theory]
    [InlineData("titel: X", "(3,1): error KB211: A note has no key `titel`. Did you mean `title`?")]
    [InlineData("Topics: []", "(3,1): error KB211: A note has no key `Topics`. Did you mean `topics`?")]
    [InlineData(
        "colour: red",
        "(3,1): error KB211: A note has no key `colour`. Its keys are `paper`, `title`, `authors`, "
            + "`topics`, `organization`, `published`, `links`, `withdrawn`, `redirect`."
    )]
    [InlineData("title: A\ntitle: B", "(4,1): error KB212: `title` is already set on line 3. Keep one of the two.")]
    [InlineData("authors: Yi Tay", "(3,10): error KB214: `authors` must be a list of names, not the text `Yi Tay`.")]
    [InlineData("authors: [A, [B]]", "(3,14): error KB214: An item of `authors` must be a text, not a list.")]
    [InlineData("title: { a: b }", "(3,8): error KB214: `title` must be a text, not a mapping.")]
    [InlineData(
        "published: 2025-13",
        "(3,12): error KB214: `published` must be a date such as `2025-12-25`, "
            + "`2025-12` or `2025`, not the text `2025-13`."
    )]
    [InlineData("withdrawn: yes", "(3,12): error KB214: `withdrawn` must be `true` or `false`, not the text `yes`.")]
    [InlineData("links:\n  - { kind: code }", "(4,5): error KB213: A link needs the key `url`: Where the link leads.")]
    [InlineData(
        "links: [{ kind: kode, url: https://a.org }]",
        "(3,17): error KB214: `kind` must be one of `code`, "
            + "`project`, `model`, `data`, `demo`, `video`, `pdf`, `other`, not the text `kode`."
    )]
    [InlineData(
        "links: [{ kind: code, url: javascript:alert(1) }]",
        "(3,28): error KB214: `url` must be an address "
            + "that begins with `https://` or `http://`, not the text `javascript:alert(1)`."
    )]
    [InlineData(
        "redirect: [Old Name]",
        "(3,12): error KB214: An item of `redirect` must be an address of `a-z`, "
            + "`0-9` and `-`, at most 80 characters, not the text `Old Name`."
    )]
    [InlineData(
        "title: *x",
        "(3,8): error KB208: Anchors and aliases (`&name`, `*name`) are not supported. Write "
            + "the value out, or quote it."
    )]
    [InlineData("title: \"\\u202Eevil\\0\"", null)]
    public void AFaultyNoteSaysWhereAndWhatToDo(string line, string? expected)
    {
        var faults = Faults(File("notes/a.md", $"---\npaper: ul2\n{line}\n---\n"));

        Assert.Equal(expected is null ? [] : [$"notes/a.md{expected}"], faults);
    }

    [Theory]
    [InlineData(
        "",
        "notes/a.md(1): error KB204: A note must begin with front matter: a line `---`, keys such as "
            + "`paper:`, and another line `---`. Add it."
    )]
    [InlineData(
        "---\npaper: x\n",
        "notes/a.md(1): error KB205: The front matter that begins here has no closing "
            + "line `---`. Add one before the text."
    )]
    [InlineData(
        "---\n---\n",
        "notes/a.md(1): error KB213: A note needs the key `paper`: The paper this note is about: "
            + "its address (slug), arXiv identifier or title."
    )]
    [InlineData(
        "---\n- a\n---\n",
        "notes/a.md(2,1): error KB214: Front matter must be a mapping of keys such as " + "`paper:`, not a list."
    )]
    [InlineData(
        "---\npaper: a\0b\n---\n",
        "notes/a.md(2,9): error KB203: The invisible character U+0000 is not " + "allowed here. Delete it."
    )]
    [InlineData(
        "---\npaper: x\n...\npaper: y\n---\n",
        "notes/a.md(4,1): error KB210: A second YAML document begins here. "
            + "Keep a single one, without a line `---` or `...`."
    )]
    public void ABrokenFileSaysWhatIsMissing(string text, string expected) =>
        Assert.Equal([expected], Faults(File("notes/a.md", text)));

    [Fact]
    public void AColonInsideATextIsExplained() =>
        Assert.StartsWith(
            "notes/a.md(2,11): error KB207: This is not valid YAML: ",
            Assert.Single(Faults(File("notes/a.md", "---\npaper: UL2: Unifying\n---\n"))),
            StringComparison.Ordinal
        );

    [Fact]
    public void ABadByteIsNamedByItsOffset()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("---\npaper: Ü"), 0xFC, (byte)'\n'];

        Assert.Equal(
            ["notes/a.md(2): error KB201: The byte at offset 13 is not UTF-8. Save the file as UTF-8."],
            Faults(File("notes/a.md", bytes))
        );
    }

    [Fact]
    public void AFileTooLargeForAPersonToHaveWrittenIsRefused() =>
        Assert.Equal(
            [
                "notes/a.md: error KB202: The file is larger than 4000000 bytes. Split it, or remove whatever is not text.",
            ],
            Faults(File("notes/a.md", new byte[5_000_000]))
        );

    [Theory]
    [InlineData("paper: [", 100_000)]
    [InlineData("paper: {", 1)]
    [InlineData("{a: ", 60_000)]
    [InlineData("[", 200_000)]
    [InlineData("- ", 100_000)]
    [InlineData("? ", 100_000)]
    [InlineData("&a ", 80_000)]
    [InlineData("!!", 100_000)]
    [InlineData("a: \"", 60_000)]
    [InlineData("a: |\n ", 40_000)]
    public void HostileNestingEndsSoonWithAFault(string part, int times)
    {
        var yaml = string.Concat(Enumerable.Repeat(part, times));
        var watch = new ProcessorWatch();

        Assert.NotEmpty(Faults(File("notes/a.md", $"---\n{yaml}\n---\n")));
        Assert.InRange(watch.Seconds, 0, 10);
    }

    [Fact]
    public void AnAliasBombIsRefusedAtItsFirstAnchor()
    {
        var bomb = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n";

        Assert.Equal(
            "notes/a.md(2,4): error KB208",
            Assert.Single(Faults(File("notes/a.md", $"---\n{bomb}---\n")))[..28]
        );
    }

    [Fact]
    public void AFileCutAtAnyByteIsReadOrRefusedAndNeverThrows()
    {
        var whole = Encoding.UTF8.GetBytes(
            "---\npaper: \"Dε: a 'b'\"\nauthors:\n  - Zoë\nlinks: [{kind: code, url: 'https://a.org/ü'}]\n---\nText"
        );

        foreach (var length in Enumerable.Range(0, whole.Length))
        {
            var files = Read(File("notes/a.md", whole[..length]));
            Assert.True(files.Diagnostics.Length > 0 || files.Notes.Length == 1, $"cut at {length}");
        }
    }
}
