using System.Text;
using KnowledgeBase.Output;

namespace KnowledgeBase.Tests.Output;

public sealed class OutputFolderTests : IDisposable
{
    private readonly TemporaryOutput _output = new();

    public void Dispose() => _output.Dispose();

    [Fact]
    public void FilesAreWrittenLeftAndRemoved()
    {
        Assert.Equal(new OutputCounts(3, 0, 0), _output.Build("index.html:1", "papers/a.html:2", "papers/b.html:3"));
        Assert.Equal(new OutputCounts(2, 1, 1), _output.Build("index.html:1", "papers/a.html:4", "topics/c.html:5"));
        Assert.Equal(["index.html:1", "papers/a.html:4", "topics/c.html:5"], _output.Site());
    }

    [Fact]
    public void FilesAreCountedByFolder()
    {
        _output.Build("index.html:1", "papers/a.html:2", "papers/b/c.html:3", "topics/d.html:4");

        using var output = OutputFolder.Open(_output.Root, attempts: 1);
        TemporaryOutput.StageAll(output, "index.html:1", "papers/a.html:5", "papers/b/e.html:6");
        output.Commit();

        (string, OutputCounts)[] expected =
        [
            ("", new OutputCounts(0, 1, 0)),
            ("papers/", new OutputCounts(2, 0, 1)),
            ("topics/", new OutputCounts(0, 0, 1)),
        ];
        Assert.Equal(expected, output.CountsByFolder());
    }

    [Fact]
    public void ASecondBuildWritesNothing()
    {
        _output.Build("index.html:1", "papers/a.html:2");
        var before = Times();

        Assert.Equal(new OutputCounts(0, 2, 0), _output.Build("index.html:1", "papers/a.html:2"));
        Assert.Equal(before, Times());
    }

    [Fact]
    public void NothingIsSeenBeforeTheCommit()
    {
        _output.Build("index.html:old");

        using (var output = OutputFolder.Open(_output.Root, attempts: 1))
        {
            TemporaryOutput.StageAll(output, "index.html:new", "a/b.html:new");
            Assert.Equal(["index.html:old"], _output.Site());
        }

        Assert.Equal(["index.html:old"], _output.Site());
        Assert.False(Directory.Exists(Path.Combine(_output.Root, ".kb", "stage")));
    }

    [Fact]
    public void EditsByOthersAreHealedEvenWithTheOldLengthAndDate()
    {
        _output.Build("a.html:right", "b.html:right", "c.html:right");
        var path = Path.Combine(_output.Root, "a.html");
        var written = File.GetLastWriteTimeUtc(path);
        _output.Write("a.html", "wrong");
        File.SetLastWriteTimeUtc(path, written);
        _output.Write("b.html", "longer than before");
        File.Delete(Path.Combine(_output.Root, "c.html"));

        Assert.Equal(new OutputCounts(3, 0, 0), _output.Build("a.html:right", "b.html:right", "c.html:right"));
        Assert.Equal(["a.html:right", "b.html:right", "c.html:right"], _output.Site());
    }

    [Fact]
    public void ForeignFilesStayAndKeepTheirFolders()
    {
        _output.Build("papers/a.html:1", "papers/b.html:1");
        _output.Write("CNAME", "example.org");
        _output.Write("papers/mine.txt", "mine");

        Assert.Equal(2, _output.Build("index.html:1").Removed);
        Assert.Equal(["CNAME:example.org", "index.html:1", "papers/mine.txt:mine"], _output.Site());
    }

    [Fact]
    public void AFileThatWasThereBeforeIsAdoptedWhenItIsTheSame()
    {
        _output.Write("index.html", "1");

        Assert.Equal(new OutputCounts(0, 1, 0), _output.Build("index.html:1"));
        Assert.Equal(new OutputCounts(1, 0, 1), _output.Build("other.html:1"));
        Assert.Equal(["other.html:1"], _output.Site());
    }

    [Fact]
    public void AFileBecomesAFolderAndAFolderAFile()
    {
        _output.Build("a:file", "b/c/d.html:1", "b/e.html:1");

        Assert.Equal(new OutputCounts(2, 0, 3), _output.Build("a/x.html:1", "b:file"));
        Assert.Equal(["a/x.html:1", "b:file"], _output.Site());
    }

    [Fact]
    public void AForeignFileWhereAFolderMustStandIsRefusedBeforeAnyChange()
    {
        _output.Build("index.html:old");
        _output.Write("papers", "mine");

        var exception = Assert.Throws<IOException>(() => _output.Build("index.html:new", "papers/a.html:1"));

        Assert.Equal(
            "In the output folder, papers is a file that no build wrote, and the site needs this path. "
                + "Move it away.",
            exception.Message
        );
        Assert.Equal(["index.html:old", "papers:mine"], _output.Site());
    }

    [Fact]
    public void AForeignFileInAFolderThatMustBecomeAFileIsRefusedBeforeAnyChange()
    {
        _output.Build("a/b.html:old");
        _output.Write("a/mine.txt", "mine");

        Assert.Throws<IOException>(() => _output.Build("a:new"));
        Assert.Equal(["a/b.html:old", "a/mine.txt:mine"], _output.Site());
    }

    [Fact]
    public void ANameThatChangesOnlyItsCaseIsRenamed()
    {
        _output.Build("Papers/A.html:1", "x/Same.html:1");

        _output.Build("papers/a.html:1", "x/same.html:1");

        Assert.Equal(["papers/a.html:1", "x/same.html:1"], _output.Site());
    }

    [Fact]
    public void LinksInTheOutputAreNeverFollowed()
    {
        _output.Build("papers/a.html:1", "index.html:1");
        using var elsewhere = new TemporaryOutput();
        elsewhere.Write("a.html", "1");
        Directory.Delete(Path.Combine(_output.Root, "papers"), recursive: true);
        Directory.CreateSymbolicLink(Path.Combine(_output.Root, "papers"), elsewhere.Root);

        Assert.Contains(
            "papers is a symbolic link",
            Assert.Throws<IOException>(() => _output.Build("papers/a.html:2")).Message,
            StringComparison.Ordinal
        );
        Assert.Equal(0, _output.Build("index.html:1").Removed);
        Assert.Equal(["a.html:1"], elsewhere.Site());
    }

    [Theory]
    [InlineData("../a.html")]
    [InlineData("a/../../b.html")]
    [InlineData("/etc/passwd")]
    [InlineData("a//b.html")]
    [InlineData("a/./b.html")]
    [InlineData("C:/a.html")]
    [InlineData("a\\..\\b.html")]
    [InlineData("a\nb.html")]
    [InlineData("a.html.")]
    [InlineData(".kb/manifest")]
    [InlineData(".KB/lock")]
    [InlineData("")]
    public void APathThatCouldLeaveTheFolderIsRefused(string path)
    {
        using var output = OutputFolder.Open(_output.Root, attempts: 1);

        Assert.Throws<ArgumentException>(() => output.Stage(path, "x"u8));
    }

    [Fact]
    public void ANameOfMoreThan200BytesIsRefused()
    {
        using var output = OutputFolder.Open(_output.Root, attempts: 1);

        output.Stage(new string('a', 200), "x"u8);
        Assert.Throws<ArgumentException>(() => output.Stage(new string('é', 101), "x"u8));
    }

    [Fact]
    public void TwoFilesOfOneNameAreRefusedOnEverySystem()
    {
        using var output = OutputFolder.Open(_output.Root, attempts: 1);
        output.Stage("a/b.html", "1"u8);

        Assert.Throws<InvalidOperationException>(() => output.Stage("a/B.html", "1"u8));
        Assert.Throws<InvalidOperationException>(() => output.Stage("a", "1"u8));
    }

    [Fact]
    public void AFileAndAFolderOfOneNameAreRefusedThoughOneOfThemIsOnDiskAlready()
    {
        _output.Build("a/b.html:1");

        Assert.Throws<InvalidOperationException>(() => _output.Build("a/b.html:1", "a:1"));
        Assert.Equal(["a/b.html:1"], _output.Site());
    }

    [Fact]
    public void ASecondBuildIntoTheSameFolderIsRefusedAndWaitsBefore()
    {
        using var first = OutputFolder.Open(_output.Root);

        var exception = Assert.Throws<IOException>(() => OutputFolder.Open(_output.Root, attempts: 2));

        Assert.Equal($"Another build is writing to {_output.Root}. Wait until it has finished.", exception.Message);
    }

    [Fact]
    public async Task ASecondBuildGoesOnWhenTheFirstOneHasFinished()
    {
        var first = OutputFolder.Open(_output.Root);
        var second = Task.Run(() => _ = OpenAndClose());
        await Task.Delay(150);
        first.Dispose();

        await second;

        bool OpenAndClose()
        {
            using var output = OutputFolder.Open(_output.Root, attempts: 50);
            return true;
        }
    }

    [Fact]
    public void AnOutputThatIsAFileIsAnIoError()
    {
        _output.Write("file", "");

        Assert.Throws<IOException>(() => OutputFolder.Open(Path.Combine(_output.Root, "file")));
    }

    [Fact]
    public void ManyThreadsStageAtOnce()
    {
        using (var output = OutputFolder.Open(_output.Root, attempts: 1))
        {
            Parallel.For(0, 500, i => output.Stage($"p{i % 7}/{i}.html", Encoding.UTF8.GetBytes($"{i}")));
            Assert.Equal(new OutputCounts(500, 0, 0), output.Commit());
        }

        Assert.Equal(500, _output.Site().Length);
        Assert.Contains("p1/8.html:8", _output.Site());
    }

    [Fact]
    public void ADamagedManifestNamesNothingOutside()
    {
        _output.Build("a.html:1");
        using var elsewhere = new TemporaryOutput();
        elsewhere.Write("b.html", "1");
        _output.Write(".kb/manifest", $"kb-manifest 1\n../{Path.GetFileName(elsewhere.Root)}/b.html\n\na.html\n");

        Assert.Equal(new OutputCounts(1, 0, 1), _output.Build("c.html:1"));
        Assert.Equal(["b.html:1"], elsewhere.Site());
    }

    private DateTime[] Times() =>
        [
            .. Directory
                .GetFiles(_output.Root, "*", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal)
                .Select(File.GetLastWriteTimeUtc),
        ];
}
