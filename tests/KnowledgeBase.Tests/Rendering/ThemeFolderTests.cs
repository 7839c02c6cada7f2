using KnowledgeBase.Diagnostics;
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

        var (theme, diagnostics) = ThemeFolder.Read(_site.At("own"), BuiltInTheme.At(_site.At("theme")));

        Assert.Empty(diagnostics);
        Assert.All(theme.Files, file => Assert.Equal("mine"u8, file.Content().Span));
    }

    [Fact]
    public void RulesOfOnesOwnArePublishedAtTheRootUnderAnAddressThatChangesWithThem()
    {
        _site.Write("own/own.css", ":root { --accent: red }");
        var (red, diagnostics) = ThemeFolder.Read(_site.At("own"), BuiltInTheme.At(_site.At("theme")));
        _site.Write("own/own.css", ":root { --accent: tan }");
        var (tan, _) = ThemeFolder.Read(_site.At("own"), BuiltInTheme.At(_site.At("theme")));

        Assert.Empty(diagnostics);
        Assert.Equal(":root { --accent: red }"u8, red.Files.Single(file => file.Path == "own.css").Content().Span);
        Assert.Matches("^own\\.css\\?[0-9a-f]{16}$", red.Assets["own.css"]);
        Assert.NotEqual(red.Assets["own.css"], tan.Assets["own.css"]);
    }

    [Fact]
    public void WhatChangesNothingInAThemeOfOnesOwnIsSaidWithWhatDoes()
    {
        _site.Write("own/styles/tokens.css", ":root { --accent: red }");
        _site.Write("own/styles/more/rows.css", "");
        _site.Write("own/scripts/site.ts", "");
        _site.Write("own/pages/papr.sbn-html", "");
        _site.Write("own/pages/paper.html", "");
        _site.Write("own/partials/row.sbn-html", "");
        _site.Write("own/images/logo.svg", "");
        _site.Write("own/logo.svg", "");
        _site.Write("own/style.css", "");
        _site.Write("own/dist/assets/site.css", "mine");
        _site.Write("own/dist/site.css", "");
        _site.Write("own/README.md", "What is changed here.");
        _site.Write("own/.gitignore", "");

        var (_, diagnostics) = ThemeFolder.Read(_site.At("own"), BuiltInTheme.At(_site.At("theme")));

        const string Nothing = "Nothing in the site is made of this: ";
        const string Bundled =
            "styles and scripts are bundled with a whole theme. Write your rules into `own.css`, which pages load last.";
        const string Parts = "a theme is `layouts/`, `pages/`, `partials/`, `static/` and `own.css`.";
        Assert.All(diagnostics, fault =>
            Assert.Equal(("KB404", DiagnosticSeverity.Warning), (fault.Id, fault.Severity))
        );
        Assert.Equal(
            [
                ("dist/site.css", "`dist/assets.json` does not name it. Files to be published belong in `static/`."),
                ("images", Parts),
                ("logo.svg", "files to be published are: call it `static/logo.svg`."),
                ("pages/paper.html", "templates are files named `*.sbn-html` and `*.sbn-md`."),
                ("pages/papr.sbn-html", "no page is of the kind “papr”. Did you mean “paper”?"),
                ("scripts", Bundled),
                ("style.css", Parts),
                ("styles", Bundled),
            ],
            diagnostics.Select(fault => (fault.At.Path["theme/".Length..], fault.Message[Nothing.Length..]))
        );
    }

    [Fact]
    public void AWholeThemeKeepsItsSourcesBesideItsBundle()
    {
        _site.Write("whole/dist/assets.json", """{"site.css": "assets/site.css"}""");
        _site.Write("whole/dist/assets/site.css", "mine");
        _site.Write("whole/styles/site.css", "mine");
        _site.Write("whole/build.mjs", "");

        Assert.Empty(ThemeFolder.Read(_site.At("whole"), BuiltInTheme.At(_site.At("theme"))).Diagnostics);
    }
}
