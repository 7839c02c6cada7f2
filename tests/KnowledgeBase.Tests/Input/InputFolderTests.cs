using KnowledgeBase.Input;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Input;

public sealed class InputFolderTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("kb-input");

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public void FilesAreListedByKindInOrdinalOrder()
    {
        Write(
            "digests/b.txt",
            "digests/B.txt",
            "digests/2025/a.txt",
            "metadata/papers.bib",
            "site.yml",
            "names.yml",
            "notes/x/y.md",
            ".git/config",
            "notes/_draft.md",
            "_old/a.md",
            "digests/.DS_Store"
        );

        var input = InputFolder.Open(_root.FullName);

        Assert.Equal(["digests/2025/a.txt", "digests/B.txt", "digests/b.txt"], input.Digests.Select(file => file.Path));
        Assert.Equal(["metadata/papers.bib"], input.Metadata.Select(file => file.Path));
        Assert.Equal(["names.yml", "notes/x/y.md", "site.yml"], input.Editorial.Select(file => file.Path));
    }

    [Fact]
    public void CopiesThatEditorsLeaveBehindAreLeftOut()
    {
        Write(
            "digests/a.bib",
            "digests/a.bib.bak",
            "digests/a.bib~",
            "digests/a.bib.sav",
            "digests/#a.bib#",
            "digests/a.BAK",
            "notes/n.md.swp",
            "notes/n.md.orig"
        );

        var input = InputFolder.Open(_root.FullName);

        Assert.Equal(["digests/a.bib"], input.Digests.Select(file => file.Path));
        Assert.Empty(input.Editorial);
    }

    [Fact]
    public void AFileCanBeOpenedMoreThanOnce()
    {
        Write("site.yml");
        var source = InputFolder.Open(_root.FullName).Editorial.Single();

        Assert.Equal("site.yml", Text(source));
        Assert.Equal("site.yml", Text(source));
    }

    [Fact]
    public void AMissingFolderIsNamed() =>
        Assert.Equal(
            "The input folder no/such does not exist.",
            Assert.Throws<DirectoryNotFoundException>(() => InputFolder.Open("no/such")).Message
        );

    [Fact]
    public void LinksAreNotFollowedAndNamed()
    {
        Write("notes/a.md");
        var outside = Directory.CreateTempSubdirectory("kb-outside");
        try
        {
            Directory.CreateSymbolicLink(Path.Combine(_root.FullName, "digests"), outside.FullName);
            var secret = Path.Combine(outside.FullName, "secret.txt");
            System.IO.File.WriteAllText(secret, "secret");
            System.IO.File.CreateSymbolicLink(Path.Combine(_root.FullName, "notes", "b.md"), secret);
            Directory.CreateSymbolicLink(Path.Combine(_root.FullName, "notes", "again"), _root.FullName);

            var input = InputFolder.Open(_root.FullName);

            Assert.Equal(["notes/a.md"], input.Editorial.Select(file => file.Path));
            Assert.Equal(["digests", "notes/again", "notes/b.md"], input.Diagnostics.Select(link => link.At.Path));
        }
        finally
        {
            outside.Delete(recursive: true);
        }
    }

    [Fact]
    public void PipesSocketsAndDevicesAreNamedAndNeverOpened()
    {
        if (!OperatingSystem.IsLinux())
            return; // Elsewhere a pipe reads as an empty file.
        Write("digests/a.txt");
        UnixFiles.MakePipe(Path.Combine(_root.FullName, "digests", "b.txt"));
        UnixFiles.MakePipe(Path.Combine(_root.FullName, "site.yml"));

        var input = InputFolder.Open(_root.FullName);

        Assert.Equal(["digests/a.txt"], input.Digests.Select(file => file.Path));
        Assert.Empty(input.Editorial);
        Assert.Equal(
            [
                "digests/b.txt: warning KB231: This is a pipe, a socket or a device, and is left out. Replace it with a regular file.",
                "site.yml: warning KB231: This is a pipe, a socket or a device, and is left out. Replace it with a regular file.",
            ],
            input.Diagnostics.Select(fault => $"{fault}")
        );
    }

    [Fact]
    public void AnEmptyFileIsReadAsOne()
    {
        System.IO.File.WriteAllText(Path.Combine(_root.FullName, "site.yml"), "");

        Assert.Equal("", Text(InputFolder.Open(_root.FullName).Editorial.Single()));
    }

    [Fact]
    public void ANameThatIsNotUtf8CostsItsFileAndIsNamedByItsBytes()
    {
        if (!OperatingSystem.IsLinux())
            return; // Other systems have no such names.
        Write("digests/a.txt");
        UnixFiles.Create(_root.FullName + "/digests/caf", 0xe9, ".bib");
        UnixFiles.Create(_root.FullName + "/digests/_caf", 0xe9, ".bib");

        var input = InputFolder.Open(_root.FullName);
        UnixFiles.Delete(_root.FullName + "/digests/caf", 0xe9, ".bib");
        UnixFiles.Delete(_root.FullName + "/digests/_caf", 0xe9, ".bib");

        Assert.Equal(["digests/a.txt"], input.Digests.Select(file => file.Path));
        Assert.Equal(
            [@"digests/caf\xe9.bib: warning KB230: The file's name is not UTF-8, so the file is left out. Rename it."],
            input.Diagnostics.Select(fault => $"{fault}")
        );
    }

    private void Write(params string[] paths)
    {
        foreach (var path in paths)
        {
            var full = Path.Combine(_root.FullName, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            System.IO.File.WriteAllText(full, path);
        }
    }

    private static string Text(KnowledgeBase.Vocabulary.Source source)
    {
        using var reader = new StreamReader(source.Open());
        return reader.ReadToEnd();
    }
}
