using KnowledgeBase.Digests;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Digests.Formats.Records;

/// <summary>What records can repeat takes time and memory in proportion.</summary>
[Trait("Culture", "invariant")]
public sealed class RecordGrowthTests
{
    private const int Small = 30_000;

    [Theory]
    [InlineData("x.json", "{\"title\":\"T\",\"doi\":\"10.1000/a\"},", "[", "{}]")]
    [InlineData("x.json", "\"k#\":{\"title\":\"T\",\"doi\":\"10.1000/a\"},", "{", "\"z\":1}")]
    [InlineData("x.json", "\"k#\":1,", "{\"title\":\"T\",\"doi\":\"10.1000/a\",", "\"z\":1}")]
    [InlineData("x.json", "{\"a\":", "", "")]
    [InlineData("x.json", "{\"a\":[", "[", "")]
    [InlineData("x.json", "{\"content\":", "{\"title\":\"T\",\"x\":", "")]
    [InlineData("x.json", "\"{'a': 1}\",", "[", "\"\"]")]
    [InlineData("x.json", "'a', ", "[\"{'paper': {'id': '1', 'title': 'T', 'x': [", "1]}}\"]")]
    [InlineData("x.json", "[", "[\"{'paper': {'id': '1', 'x': ", "")]
    [InlineData("x.json", "\\\\u00e9", "[\"{'paper': {'id': '1', 'title': '", "'}}\"]")]
    [InlineData("x.json", "Ann Lee, ", "[{\"doi\":\"10.1000/a\",\"title\":\"T\",\"authors\":\"", "\"}]")]
    [InlineData("x.json", "II, ", "[{\"doi\":\"10.1000/a\",\"title\":\"T\",\"authors\":\"A B, ", "\"}]")]
    [InlineData("x.json", " and ", "[{\"doi\":\"10.1000/a\",\"title\":\"T\",\"authors\":\"A B", "\"}]")]
    [InlineData("x.json", "(", "[{\"doi\":\"10.1000/a\",\"title\":\"T\",\"authors\":\"A B", "\"}]")]
    [InlineData("x.json", "* ", "[{\"doi\":\"10.1000/a\",\"title\":\"T\",\"authors\":\"A B", "\"}]")]
    [InlineData("x.json", "a ", "[{\"doi\":\"10.1000/a\",\"title\":\"T\",\"tags\":\"", "\"}]")]
    [InlineData("x.json", "&amp;", "[{\"doi\":\"10.1000/a\",\"title\":\"", "\"}]")]
    [InlineData("x.json", "**a**, ", "{\"T\":{\"2401.00001\":\"- 2024-01-02, ", "\"}}")]
    [InlineData("x.json", "|**a**", "{\"T\":{\"2401.00001\":\"", "\"}}")]
    [InlineData("x.json", "\"a", "[{\"id\":1,", "")]
    [InlineData("x.yaml", "- title: T\n  doi: 10.1000/a\n", "", "")]
    [InlineData("x.yaml", "  - title: T\n    doi: 10.1000/a\n", "papers:\n", "")]
    [InlineData("x.yaml", "k#: v\n", "title: T\ndoi: 10.1000/a\n", "")]
    [InlineData("x.yaml", "- ", "", "")]
    [InlineData("x.yaml", "[", "title: ", "")]
    [InlineData("x.yaml", "{a: ", "title: ", "")]
    [InlineData("x.yaml", "a, ", "tags: [", "]")]
    [InlineData("x.yaml", "word ", "title: ", "")]
    [InlineData("x.yaml", "\n", "title: T\nurl: https://a", "b\n")]
    [InlineData("x.yaml", "\r\n", "title: T\n", "x\n")]
    [InlineData("x.yaml", "\\n", "title: \"", "\"")]
    [InlineData("x.yaml", "---\n", "title: T\n", "")]
    [InlineData("x.csv", "T,10.1000/a\n", "title,doi\n", "")]
    [InlineData("x.csv", "a#,", "title,doi,", "\nT,10.1000/a\n")]
    [InlineData("x.csv", "\"", "title,doi\n", "")]
    [InlineData("x.csv", "\"T,10.1000/a\n", "title,doi\n", "")]
    [InlineData("x.csv", "\n", "title,doi\n", "T,10.1000/a\n")]
    [InlineData(
        "x.rss",
        "<item><title>T</title><link>https://arxiv.org/abs/2401.00001</link></item>",
        "<rss>",
        "</rss>"
    )]
    [InlineData("x.rss", "<item>", "<rss>", "")]
    [InlineData(
        "x.rss",
        "<a#>x</a#>",
        "<rss><item><title>T</title><link>https://arxiv.org/abs/2401.00001</link>",
        "</item></rss>"
    )]
    [InlineData("x.rss", "<a>", "<rss><item><title>T</title>", "</item></rss>")]
    [InlineData("x.rss", "&a", "<rss><item><title>T", "</title></item></rss>")]
    [InlineData(
        "x.rss",
        " ",
        "<rss><item><title>T",
        "x</title><link>https://arxiv.org/abs/2401.00001</link></item></rss>"
    )]
    [InlineData("x.rss", "<![CDATA[<a]]>", "<rss><item><description>", "</description></item></rss>")]
    [InlineData("x.txt", "arXiv:2402.00001\nTitle: T\nAuthors: A B\n\\\\\n  Text.\n\\\\ ( x )\n\\\\\n", "\\\\\n", "")]
    [InlineData("x.txt", "  more\n", "\\\\\narXiv:2402.00001\nTitle: T\n", "")]
    [InlineData("x.txt", " ", "\\\\\narXiv:2402.00001\nDate: a", "b\nTitle: T\n")]
    [InlineData("x.txt", "[1] arXiv:2402.00001 [pdf]\nTitle: T\nA B\n", "", "")]
    [InlineData("x.nbib", "PMID- 1\nTI  - T\nDP  - 2024\n\n", "", "")]
    [InlineData("x.nbib", "      more\n", "PMID- 1\nTI  - T\n", "")]
    [InlineData("x.nbib", "FAU - Ruiz, Ana\n", "PMID- 1\nTI  - T\n", "")]
    [InlineData("x.enw", "%A Ana Ruiz\n", "%0 Book\n%T T\n", "")]
    [InlineData("x.txt", "   Ruiz, A\n", "PT J\nAU A, B\n", "TI T\nER\n")]
    [InlineData("x.eml", "a: b\n", "From: a@b.test\nMIME-Version: 1.0\n", "\nx")]
    [InlineData(
        "x.eml",
        "--a\nContent-Type: multipart/mixed; boundary=a\n\n",
        "From: a@b.test\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n",
        ""
    )]
    [InlineData(
        "x.eml",
        "=3D",
        "From: a@b.test\nMIME-Version: 1.0\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n",
        ""
    )]
    [InlineData(
        "x.html",
        "<dl><dt><a href='/abs/2401.00001'>a</a><dd><div class=list-title>T</div></dl>",
        "<html><body>",
        ""
    )]
    [InlineData(
        "x.html",
        "<h3><a class=gse_alrt_title href='?url=https://a.test'>T</a></h3><div>A B - J, 2024</div>",
        "<html><body>",
        ""
    )]
    public void RepetitionTakesTimeAndMemoryInProportion(string name, string part, string head, string tail)
    {
        Measure(name, part, head, tail, Small / 10);
        var small = Measure(name, part, head, tail, Small);
        var large = Measure(name, part, head, tail, Small * 10);

        Assert.InRange(large.Seconds, 0, Math.Max(10, 20 * small.Seconds));
        Assert.InRange(large.Bytes, 0, (16 * small.Bytes) + (8 << 20));
    }

    private static (double Seconds, long Bytes) Measure(string name, string part, string head, string tail, int length)
    {
        var count = length / part.Length;
        var parts = Enumerable
            .Range(0, count)
            .Select(number => part.Replace("#", $"{number}", StringComparison.Ordinal));
        var source = Sources.Of(name, head + string.Concat(parts) + tail);
        var before = GC.GetAllocatedBytesForCurrentThread();
        var watch = new ProcessorWatch();
        var file = DigestParser.Parse(source);

        Assert.DoesNotContain(file.Diagnostics, KnowledgeBase.Diagnostics.ProgramFaults.IsOfTheProgram);
        Assert.True(file.Entries.Length + file.Diagnostics.Length > 0);
        return (watch.Seconds, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
