using KnowledgeBase.Output;

namespace KnowledgeBase.Tests.Output;

/// <summary>Files in the output that no build wrote.</summary>
public sealed class ForeignFilesTests : IDisposable
{
    private readonly TemporaryOutput _output = new();

    public void Dispose() => _output.Dispose();

    [Fact]
    public void AForeignFileIsNeverReplacedAndNothingElseIsTouched()
    {
        _output.Write("index.html", "my own page");
        _output.Write("papers/a.html", "my own page");

        var fault = Assert.Throws<IOException>(() => _output.Build("about.html:1", "index.html:1", "papers/a.html:1"));

        Assert.Equal(
            "In the output folder, index.html is a file that no build wrote, and the site would replace it. "
                + "Choose an empty folder with --output, or add --adopt to replace such files.",
            fault.Message
        );
        Assert.Equal(["index.html:my own page", "papers/a.html:my own page"], _output.Site());
    }

    [Fact]
    public void AFirstBuildThatIsRefusedLeavesNoFolderOfItsOwn()
    {
        _output.Write("index.html", "my own page");

        Assert.Throws<IOException>(() => _output.Build("index.html:1"));

        if (!OperatingSystem.IsWindows()) // It deletes no open file.
            Assert.False(Directory.Exists(Path.Combine(_output.Root, ".kb")));
    }

    [Fact]
    public void AForeignFileIsNotReplacedByALaterBuildEither()
    {
        _output.Build("index.html:1");
        _output.Write("papers/a.html", "my own page");

        Assert.Throws<IOException>(() => _output.Build("index.html:2", "papers/a.html:1"));

        Assert.Equal(["index.html:1", "papers/a.html:my own page"], _output.Site());
    }

    [Fact]
    public void AForeignLinkIsNotReplaced()
    {
        using var elsewhere = new TemporaryOutput();
        elsewhere.Write("mine.html", "my own page");
        File.CreateSymbolicLink(Path.Combine(_output.Root, "index.html"), Path.Combine(elsewhere.Root, "mine.html"));
        File.CreateSymbolicLink(Path.Combine(_output.Root, "lost.html"), Path.Combine(elsewhere.Root, "nowhere.html"));

        Assert.Throws<IOException>(() => _output.Build("index.html:1"));
        Assert.Throws<IOException>(() => _output.Build("lost.html:1"));
        Assert.Equal(["mine.html:my own page"], elsewhere.Site());
    }

    [Fact]
    public void AForeignFileInAnotherLetterCaseIsAnotherFileWhereTheSystemTellsThemApart()
    {
        _output.Build("Papers.html:1");
        if (File.Exists(Path.Combine(_output.Root, "papers.html")))
            return; // One file, and ours.
        _output.Write("papers.html", "my own page");

        Assert.Throws<IOException>(() => _output.Build("papers.html:2"));
        Assert.Equal(["Papers.html:1", "papers.html:my own page"], _output.Site());
    }

    [Fact]
    public void AFolderThatIsAdoptedBecomesTheSites()
    {
        _output.Write("index.html", "my own page");
        _output.Write("CNAME", "example.org");

        using (var output = OutputFolder.Open(_output.Root, attempts: 1, adopts: true))
        {
            TemporaryOutput.StageAll(output, "index.html:1");
            Assert.Equal(new OutputCounts(1, 0, 0), output.Commit());
        }

        Assert.Equal(["CNAME:example.org", "index.html:1"], _output.Site());
        Assert.Equal(new OutputCounts(1, 0, 0), _output.Build("index.html:2"));
    }
}
