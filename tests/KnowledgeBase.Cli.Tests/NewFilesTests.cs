using KnowledgeBase.Cli.Tests.Fixtures;

namespace KnowledgeBase.Cli.Tests;

/// <summary>Where <c>init</c>, <c>new</c> and <c>fetch</c> write.</summary>
public sealed class NewFilesTests
{
    [Fact]
    public void TheFoldersOnTheWayAreMade()
    {
        using var folder = new TemporaryFolder();

        Assert.Equal(Path.Combine(folder.Path, "a/b/c.md"), NewFiles.Place(folder.Path, "a/b/c.md"));
        Assert.True(Directory.Exists(Path.Combine(folder.Path, "a", "b")));
    }

    [Fact]
    public void ALinkOnTheWayIsRefused()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "digests"), folder.Folder("elsewhere"));

        var fault = Assert.Throws<IOException>(() => NewFiles.Place(folder.Path, "digests/a/b.json"));

        Assert.EndsWith(
            "digests is a symbolic link, and links are not followed. Replace it with a folder.",
            fault.Message,
            StringComparison.Ordinal
        );
        Assert.Empty(Directory.GetFileSystemEntries(folder.Folder("elsewhere")));
    }

    [Theory]
    [InlineData("init", "SITE")]
    [InlineData("new", "page", "a", "--input", "SITE")]
    public async Task TheOutputOfABuildIsNoPlaceForThem(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        folder.Write("site/.kb/manifest", "kb-manifest 1");

        var run = await KbRun.BareAsync(
            _ => new BuildResult([], null),
            [.. arguments.Select(word => word == "SITE" ? folder.Folder("site") : word)]
        );

        Assert.Equal(3, run.ExitCode);
        Assert.EndsWith(
            "is the output folder of a build, which is no place for your own files. Choose another folder.",
            run.Error.TrimEnd(),
            StringComparison.Ordinal
        );
        Assert.Equal([".kb"], Directory.GetFileSystemEntries(folder.Folder("site")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task InitKeepsALinkThatLeadsNowhere()
    {
        using var folder = new TemporaryFolder();
        File.CreateSymbolicLink(Path.Combine(folder.Path, ".gitignore"), Path.Combine(folder.Path, "nowhere"));

        var run = await KbRun.BareAsync(_ => new BuildResult([], null), "init", folder.Path);

        Assert.Contains(".gitignore: kept as it is\n", run.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder.Path, "nowhere")));
    }
}
