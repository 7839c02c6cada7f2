using KnowledgeBase.Cli.Tests.Fixtures;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Cli.Tests.Commands;

/// <summary>A disk of its own that is too small for the site, where this system lets a test mount one.</summary>
[Trait("Culture", "invariant")]
public sealed class FullDiskTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public FullDiskTests()
    {
        _folder.Write("input/site.yml", "title: A small site\n");
        _folder.Write(
            "input/digests/2025-12-01.txt",
            "Daily Papers\n\nDec 1\n\nA Paper\n\nOne thing and what it is good for.\n\n  • 2 authors\n·\nDec 1, 2025\n"
        );
    }

    public void Dispose() => _folder.Dispose();

    [MountFact]
    public async Task AFullDiskLeavesTheOldSiteAndSaysWhatToDo()
    {
        var site = _folder.Folder("site");
        await ChildProcess.SucceedAsync("/", "mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", site);
        try
        {
            await ChildProcess.SucceedAsync(_folder.Path, "dotnet", Build);
            var old = TreeContent.Of(site);
            WriteManyPapers();

            var (exitCode, said) = await ChildProcess.RunAsync(_folder.Path, "dotnet", Build);

            Assert.Equal(3, exitCode);
            Assert.EndsWith(
                "Free some space there, or choose another folder than 'site' with --output.",
                said.TrimEnd(),
                StringComparison.Ordinal
            );
            Assert.Equal(old, TreeContent.Of(site));
        }
        finally
        {
            await ChildProcess.SucceedAsync("/", "umount", site);
        }
    }

    [MountFact]
    public async Task AReadOnlyOutputLeavesTheOldSiteAndSaysWhatToDo()
    {
        var site = _folder.Folder("site");
        await ChildProcess.SucceedAsync(_folder.Path, "dotnet", Build);
        var old = TreeContent.Of(site);
        await ChildProcess.SucceedAsync("/", "mount", "--bind", "-o", "ro", site, site);
        try
        {
            WriteManyPapers();

            var (exitCode, said) = await ChildProcess.RunAsync(_folder.Path, "dotnet", Build);

            Assert.Equal(3, exitCode);
            Assert.Contains("Change the permissions there", said, StringComparison.Ordinal);
            Assert.Equal(old, TreeContent.Of(site));
        }
        finally
        {
            await ChildProcess.SucceedAsync("/", "umount", site);
        }
    }

    private string[] Build =>
        [
            typeof(Kb).Assembly.Location,
            "build",
            "--input",
            "input",
            "--theme",
            RepositoryRoot.At("theme"),
            "--output",
            "site",
        ];

    private void WriteManyPapers()
    {
        var papers = Enumerable
            .Range(1, 300)
            .Select(number =>
                $"Paper {number}\n\nThe {number}. thing and what it is good for.\n\n  • 2 authors\n·\nDec 2, 2025\n"
            );
        _folder.Write("input/digests/2025-12-02.txt", $"Daily Papers\n\nDec 2\n\n{string.Join('\n', papers)}");
    }
}

/// <summary>Runs where a disk may be mounted; elsewhere it is skipped and says so.</summary>
public sealed class MountFactAttribute : FactAttribute
{
    private static readonly bool IsPermitted =
        OperatingSystem.IsLinux() && Environment.UserName == "root" && MayMount();

    public MountFactAttribute()
    {
        if (!IsPermitted)
            Skip = "Only root on Linux may mount the disk that this test fills.";
    }

    private static bool MayMount()
    {
        using var folder = new TemporaryFolder();
        return ChildProcess.RunAsync("/", "mount", "-t", "tmpfs", "tmpfs", folder.Path).Result.ExitCode == 0
            && ChildProcess.RunAsync("/", "umount", folder.Path).Result.ExitCode == 0;
    }
}
