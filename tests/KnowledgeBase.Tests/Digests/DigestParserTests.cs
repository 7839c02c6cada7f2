using System.Text;
using KnowledgeBase.Digests;
using KnowledgeBase.Tests.Digests.Formats;
using KnowledgeBase.Tests.Digests.Reading;
using KnowledgeBase.Tests.Fixtures;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Tests.Digests;

public sealed class DigestParserTests
{
    [Theory]
    [InlineData("[{\"paper\": {}}]", "Daily Papers")]
    [InlineData("[{\"id\": 1, \"type\": \"book\", \"DOI\": 1}]", "CSL-JSON")]
    [InlineData("<!DOCTYPE html><html></html>", "saved page")]
    [InlineData("<!-- saved --> <div data-target=x>", "saved page")]
    [InlineData("<?xml version='1.0'?>\n<feed xmlns='x'></feed>", "arXiv Atom")]
    [InlineData("Rate exceeded.", "arXiv Atom")]
    [InlineData("% comment\n\n@article{x, title = {T}}", "BibTeX")]
    [InlineData("\uFEFF\n TY  - JOUR\n", "RIS")]
    public void TheContentDecidesTheFormat(string text, string format) =>
        Assert.All(["x.txt", "x.bib", "x.json", "x.html"], name =>
            Assert.Equal(format, Sources.Parse(name, text).Format.Name)
        );

    [Theory]
    [InlineData("x.bib", "BibTeX")]
    [InlineData("x.RIS", "RIS")]
    [InlineData("x.json", "Daily Papers")]
    [InlineData("x.htm", "saved page")]
    [InlineData("x.atom", "arXiv Atom")]
    [InlineData("x.md", "Markdown")]
    [InlineData("x", "text listing")]
    public void TheExtensionDecidesWhereTheContentDoesNot(string name, string format) =>
        Assert.Equal(format, Sources.Parse(name, "Words\n\n@article{quoted} is no entry here.").Format.Name);

    [Fact]
    public void FilesComeInTheOrderOfTheirPaths()
    {
        var names = Enumerable.Range(0, 50).Select(number => $"{number * 7 % 50:00}.txt").ToArray();
        var files = DigestParser.ParseAll(names.Select(name => Sources.Of(name, Listing.Of(Listing.Entry(name)))));

        Assert.Equal(names.Order(StringComparer.Ordinal), files.Select(file => file.Entries[0].Title));
    }

    [Fact]
    public void AnObjectWithoutEndIsLeftOutInBoundedMemory()
    {
        const long Length = 100_000_000;
        var source = new Source("digests/x.json", () => new RepeatedByte([], (byte)'{', Length, []));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var file = DigestParser.Parse(source);

        // A window that doubles up to the file's length would take 256 MiB, and collections count large arrays twice.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 2 * Length);
        Assert.Equal(
            "digests/x.json(1,1): warning KB141: Bytes 0 to 99999999 are not a valid list entry and are left out. "
                + "Collect the file again.",
            Sources.Messages(file)
        );
    }

    [Theory]
    [Trait("Culture", "invariant")]
    [InlineData("{", "")]
    [InlineData("[{\"id\":", "")]
    [InlineData("{\"id\":{\"paper\":", "")]
    [InlineData("[", "")]
    [InlineData("[{\"paper\":{\"id\":\"1\",\"x\":[[[[[[[[", "")]
    [InlineData("<div>", "")]
    [InlineData("<b><i>", "")]
    [InlineData("<feed><entry>", "")]
    [InlineData("@misc{a, title = {", "")]
    [InlineData("@misc{a, title = {T}}\n", "T")]
    [InlineData("TY  - X\n", "")]
    [InlineData("· ", "")]
    [InlineData("·\n", "")]
    [InlineData("Jan 7 ", "")]
    [InlineData("  • 3 authors\n", "")]
    [InlineData("Title here\n\n", "")]
    [InlineData("|", "")]
    [InlineData("|a|b|\n|-|-|\n", "")]
    [InlineData("|a|b\n", "")]
    [InlineData("# ", "")]
    [InlineData("- [", "")]
    [InlineData("- [a](http://b.c)\n", "")]
    [InlineData("> ", "")]
    [InlineData("```\n~~~\n", "")]
    [InlineData("<!-- ", "")]
    [InlineData("<table>\n", "")]
    [InlineData("<table><tr><td>\n</table>\n", "")]
    [InlineData("**a** ", "")]
    [InlineData("Authors: A, ", "")]
    [InlineData("A et al. ", "")]
    [InlineData("[arXiv](https://arxiv.org/abs/2401.00001) ", "")]
    [InlineData("- [arXiv](https://arxiv.org/abs/2401.00001)\n", "")]
    [InlineData("[[a|b]] ", "")]
    [InlineData("---\na: b\n", "")]
    public void RepeatedNonsenseTakesTimeAndMemoryInProportion(string part, string title)
    {
        // What is quadratic takes minutes at this length; what is linear takes far less than the limit on a busy
        // machine.
        const int Length = 300_000;
        var text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(part, Length / part.Length)));
        Assert.All(["x.txt", "x.md"], name =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var watch = new ProcessorWatch();
            var file = DigestParser.Parse(Sources.Of(name, text));

            Assert.InRange(watch.Seconds, 0, 60);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1L << 29);
            Assert.All(file.Entries, entry => Assert.Equal(title, entry.Title));
            Assert.True(title.Length > 0 || file.Diagnostics.Length > 0);
        });
    }
}
