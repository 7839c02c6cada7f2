using KnowledgeBase.Browser.Tests.Fixtures;
using KnowledgeBase.Cli.Serving;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Rendering;
using KnowledgeBase.Tests.Fixtures;
using Microsoft.Playwright;

namespace KnowledgeBase.Browser.Tests;

/// <summary>Colours, a logo and a topic of one's own, over the theme that the program brings, without Node.</summary>
[Collection(DemoCollection.Name)]
public sealed class OwnLooksTests(DemoSite site) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kb-own-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task ColoursAndALogoOfOnesOwnAreSeenInLightAndDark()
    {
        var draft = OwnStyle.Draft(await File.ReadAllTextAsync(RepositoryRoot.At("theme", OwnStyle.Tokens)));
        var offered = draft.Split('\n').Single(line => line.StartsWith("  /* --accent:", StringComparison.Ordinal));
        Write("own/own.css", draft.Replace(offered, "--accent: light-dark(rgb(138, 21, 56), rgb(255, 158, 181));"));
        Write(
            "own/static/logo.svg",
            """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><path d="M0 0h2v1H0z"/></svg>"""
        );
        Write("input/digests/2025-12-25.bib", Papers);
        var topic = Drafts.Topic(EditorialFiles.None, "Scaling");
        Write($"input/{topic.Path}", topic.Content.Replace("\"scaling\"", "large models, small models"));
        var built = SiteBuild.Run(
            new BuildOptions(At("input"), At("own"), At("output"))
            {
                BuiltInTheme = BuiltInTheme.At(RepositoryRoot.At("theme")),
            }
        );
        Assert.Empty(built.Diagnostics.Select(fault => fault.ToString()));
        await using var server = await SiteServer.StartAsync(At("output"), port: 0, "/own/");
        await using var visit = await site.VisitAsync(at: server.Address);

        await visit.OpenAsync("topics/scaling.html");

        Assert.Equal("rgb(138, 21, 56)", await LinkColourAsync(visit));
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Assert.Equal("rgb(255, 158, 181)", await LinkColourAsync(visit));
        var logo = await visit.Page.Locator(".brand img").BoundingBoxAsync();
        Assert.Equal((56, 28), (logo!.Width, logo.Height));
        await Assertions.Expect(visit.Page.Locator("main .rows > li")).ToHaveCountAsync(2);
        Assert.Empty(visit.Faults);
    }

    private const string Papers = """
        @misc{a, title = {Deep Scale}, abstract = {Large models are trained on large clusters.}}
        @misc{b, title = {Small Scale}, abstract = {Small models are trained on small clusters.}}
        """;

    private string At(string path) => Path.Combine(_folder, path);

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllText(At(path), text);
    }

    /// <summary>Of a link in a text of its own, once its colour has stopped changing.</summary>
    private static Task<string> LinkColourAsync(Visit visit) =>
        visit.Page.EvaluateAsync<string>(
            """
            () => {
              const link = document.querySelector("main").appendChild(document.createElement("a"));
              link.href = "#";
              return getComputedStyle(link).color;
            }
            """
        );
}
