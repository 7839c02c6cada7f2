using KnowledgeBase.Rendering;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Rendering;

public sealed class ThemeFolderTests : IDisposable
{
    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void LinksInAThemeAreNotFollowed()
    {
        _site.Write("secret.txt", "secret");
        _site.Write("private/key.txt", "secret");
        _site.Write("theme/static/open.txt", "open");
        File.CreateSymbolicLink(_site.At("theme/static/secret.txt"), _site.At("secret.txt"));
        Directory.CreateSymbolicLink(_site.At("theme/static/private"), _site.At("private"));
        Directory.CreateSymbolicLink(_site.At("theme/partials"), _site.At("private"));

        var (theme, diagnostics) = ThemeFolder.Read(_site.At("theme"));

        Assert.Equal(["assets/site.css", "open.txt"], theme.Files.Select(file => file.Path));
        Assert.Equal(
            ["theme/partials", "theme/static/private", "theme/static/secret.txt"],
            diagnostics.Where(fault => fault.Id == "KB217").Select(fault => fault.At.Path)
        );
    }

    [Fact]
    public void APipeInAThemeIsNamedAndNotOpened()
    {
        if (!OperatingSystem.IsLinux())
            return; // Elsewhere a pipe reads as an empty file.
        Directory.CreateDirectory(_site.At("theme/static"));
        UnixFiles.MakePipe(_site.At("theme/static/pipe"));

        Assert.Equal(
            "theme/static/pipe",
            ThemeFolder.Read(_site.At("theme")).Diagnostics.Single(fault => fault.Id == "KB231").At.Path
        );
    }

    [Theory]
    [InlineData("[]", "KB413")]
    [InlineData("{", "KB413")]
    [InlineData("""{"site.css": 1}""", "KB413")]
    [InlineData("""{"site.css": null}""", "KB414")]
    [InlineData("""{"site.css": "assets/other.css"}""", "KB414")]
    [InlineData("""{"site.css": "../layouts/base.sbn-html"}""", "KB414")]
    public void ABundleThatIsDamagedIsAFaultOfItsList(string list, string id)
    {
        _site.Write("theme/dist/assets.json", list);

        var fault = ThemeFolder.Read(_site.At("theme")).Diagnostics.First();

        Assert.Equal((id, "theme/dist/assets.json"), (fault.Id, fault.At.Path));
    }

    [Fact]
    public void FilesOfOnesOwnReplaceThoseOfTheThemeThatTheProgramBrings()
    {
        _site.Write("own/dist/assets/site.css", "mine");
        _site.Write("own/static/icon.svg", "mine");
        _site.Write("theme/static/icon.svg", "built in");

        var (theme, diagnostics) = ThemeFolder.Read(_site.At("own"), _site.At("theme"));

        Assert.Empty(diagnostics);
        Assert.All(theme.Files, file => Assert.Equal("mine"u8, file.Content().Span));
    }
}
