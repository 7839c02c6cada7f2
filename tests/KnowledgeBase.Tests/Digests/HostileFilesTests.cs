using KnowledgeBase.Digests;
using KnowledgeBase.Tests.Digests.Reading;
using KnowledgeBase.Tests.Fixtures;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Tests.Digests;

[Trait("Culture", "invariant")]
public sealed class HostileFilesTests
{
    private const string Entities = """
        <!DOCTYPE feed [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">
        <!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f SYSTEM "file:///etc/hostname">]>
        """;

    [Theory]
    [InlineData("e")]
    [InlineData("f")]
    public void EntitiesAreNeverExpandedNorFetched(string entity)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var file = Sources.Parse(
            "x.xml",
            $"{Entities}<feed><entry><id>1</id><title>One "
                + $"&{entity};</title></entry><entry><id>2</id><title>Two</title></entry></feed>"
        );

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
        Assert.Equal(["Two"], file.Entries.Select(entry => entry.Title));
        Assert.Contains(file.Diagnostics, fault => fault.Id == "KB152");
    }

    [Theory]
    [InlineData("x.json", "[{\"paper\": {\"id\": \"1\", \"title\": \"T\", \"x\": ", "[", "]", "}}]")]
    [InlineData("x.json", "[{\"paper\": {\"id\": \"1\", \"title\": \"T\", \"x\": ", "{\"a\": ", "}", "}}]")]
    [InlineData("x.json", "[{\"id\": \"1\", \"type\": \"book\", \"title\": \"T\", \"DOI\": ", "[", "]", "}]")]
    [InlineData("x.jsonl", "{\"id\": \"1\", \"title\": \"T\", \"versions\": ", "[", "]", ", \"update_date\": 1}")]
    [InlineData("x.json", "[{\"title\": \"T\", \"doi\": \"10.1000/a\", \"x\": ", "[", "]", "}]")]
    [InlineData("x.yaml", "title: T\ndoi: 10.1000/a\nx: ", "[", "]", "\n")]
    [InlineData("x.yaml", "title: T\ndoi: 10.1000/a\nx: ", "{a: ", "}", "\n")]
    [InlineData("x.rss", "<rss><item><title>T</title>", "<a>", "</a>", "</item></rss>")]
    [InlineData("x.bib", "@misc{a, title = ", "{", "}", "}")]
    [InlineData("x.xml", "<feed><entry><id>1</id><title>T</title>", "<a>", "</a>", "</entry></feed>")]
    [InlineData("x.html", "<!doctype html><html><body>", "<div>", "</div>", "</body></html>")]
    [InlineData("x.md", "- [a](https://arxiv.org/abs/2401.00001)\n", "[", "](b)", "\n")]
    [InlineData("x.md", "- [a](https://arxiv.org/abs/2401.00001)\n", "> ", "", "b\n")]
    [InlineData("x.md", "- [a](https://arxiv.org/abs/2401.00001)\n", "*", "a*", "b\n")]
    [InlineData(
        "x.md",
        "- [a](https://arxiv.org/abs/2401.00001)\n<table><tr><td>",
        "<div>",
        "</div>",
        "</td></tr></table>\n"
    )]
    [InlineData("x.md", "---\ntitle: T\nurl: https://arxiv.org/abs/2401.00001\nx: ", "[", "]", "\n---\n")]
    public void DeepNestingCostsNeitherTheStackNorLongTime(
        string name,
        string head,
        string open,
        string close,
        string tail
    )
    {
        const int Depth = 100_000;
        var inner = open.EndsWith(": ", StringComparison.Ordinal) ? "1" : "";
        var text =
            head
            + string.Concat(Enumerable.Repeat(open, Depth))
            + inner
            + string.Concat(Enumerable.Repeat(close, Depth))
            + tail;
        var watch = new ProcessorWatch();
        var file = Sources.Parse(name, text);

        Assert.InRange(watch.Seconds, 0, 30);
        Assert.True(file.Diagnostics.Length > 0 || file.Entries.Length == 1);
    }

    [Fact]
    public void AGigabyteOfBracesTakesLittleMemory()
    {
        const long Length = 1L << 30;
        var before = GC.GetAllocatedBytesForCurrentThread();
        var file = DigestParser.Parse(new Source("digests/x.json", () => new RepeatedByte([], (byte)'{', Length, [])));

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1L << 28);
        Assert.Equal(
            "digests/x.json(1,1): warning KB141: Bytes 0 to 1073741823 are not a valid list entry and are left out. "
                + "Collect the file again.",
            Sources.Messages(file)
        );
    }

    [Theory]
    [InlineData("A\u202Etitle\u202C turned", "Atitle turned")]
    [InlineData("A\u2066title\u2069", "Atitle")]
    [InlineData("A\u0000\u0007\u001Btitle\u0085x", "A title x")]
    public void WhatWouldTurnOrBreakALineIsGone(string title, string read)
    {
        var json = System.Text.Json.JsonSerializer.Serialize(
            new
            {
                paper = new
                {
                    id = "1",
                    title,
                    authors = new[] { new { name = title } },
                },
            }
        );

        var entry = Assert.Single(Sources.Parse("x.json", $"[{json}]").Entries);

        Assert.Equal((read, read), (entry.Title, entry.Authors.Single()));
    }

    [Theory]
    [InlineData(
        "|**2024-01-02**|**Widgets of $O(n)$**|Ann Lee et.al.|[2401.00001](http://arxiv.org/abs/2401.00001)|null|\n",
        "|Date|Title|Authors|PDF|Code|\n|---|---|---|---|---|\n"
    )]
    [InlineData(
        "- [2024/01] **Widgets in Space.** *Ann Lee et al. ICLR.* [[paper](https://arxiv.org/abs/2401.00001)]\n",
        ""
    )]
    [InlineData(
        "### [Widgets](https://arxiv.org/abs/2401.00001)\n\nAuthors: Ann Lee, Jo Doe\n\n- **New**: All of it is.\n\n",
        ""
    )]
    public void TenTimesTheMarkdownTakesTenTimesTheWork(string part, string head)
    {
        var few = Bytes(2_000);
        var many = Bytes(20_000);
        DigestParser.Parse(Sources.Of("x.md", few));
        var (one, allocatedOne) = Work(few, 2_000);
        var (ten, allocatedTen) = Work(many, 20_000);

        // Work is counted in bytes allocated, which no other program disturbs.
        Assert.InRange(allocatedTen / (double)allocatedOne, 9, 12);
        Assert.InRange(ten, 0, 5 + 40 * one);

        byte[] Bytes(int count) =>
            System.Text.Encoding.UTF8.GetBytes(head + string.Concat(Enumerable.Repeat(part, count)));

        static (double Seconds, long Allocated) Work(byte[] text, int count)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var watch = new ProcessorWatch();
            Assert.Equal(count, DigestParser.Parse(Sources.Of("x.md", text)).Entries.Length);
            return (watch.Seconds, GC.GetAllocatedBytesForCurrentThread() - before);
        }
    }
}
