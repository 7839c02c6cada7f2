using KnowledgeBase.Diagnostics;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Pages;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Pages;

public sealed class PageKindsTests
{
    [Fact]
    public void EveryKindOfPageIsOnTheListOnce()
    {
        var pages = typeof(Page).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Page)) && !type.IsAbstract);

        var listed = PageKinds.All.Select(kind => kind.GetType().GetGenericArguments().Single());

        Assert.Equal(pages.OrderBy(type => type.Name), listed.OrderBy(type => type.Name));
    }

    [Fact]
    public void TheBuiltInThemeHasTheTemplatesOfEveryKindAndNoOther()
    {
        var templates = Directory.EnumerateFiles(RepositoryRoot.At("theme", "pages")).Select(Path.GetFileName);

        Assert.Equal(
            PageKinds
                .All.Select(kind => $"{kind.Name}.sbn-html")
                .Concat(PageKinds.All.Where(kind => kind.HasTwin).Select(kind => $"{kind.Name}.sbn-md"))
                .Order(StringComparer.Ordinal),
            templates.Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void NoTwoKindsHaveOnePlaceInTheMenu()
    {
        var places = PageKinds.All.Select(kind => kind.Menu).OfType<MenuEntry>().Select(entry => entry.Place).ToList();

        Assert.Equal(places.Distinct(), places);
    }

    [Fact]
    public void TheMenuHasWhatPeopleAddToItAndAllElseStandsBehind()
    {
        var editorial = EditorialFiles.None with
        {
            Settings = SiteSettings.Default with
            {
                Menu = [new MenuItem("Papers", PageUrls.Papers), new MenuItem("Numbers", PageUrls.Statistics)],
                MenuAdd = [new MenuItem("Our video papers", "topics/video.html")],
            },
            Pages =
            [
                new ContentFile("guide", "Guide", new SourceLocation("pages/guide.md")) { IsInMenu = true },
                new ContentFile("other", "Other", new SourceLocation("pages/other.md")),
            ],
        };

        var site = SiteModel.Of(editorial, SiteExtent.Whole, hasPapers: true, baseUrl: null);

        Assert.Equal(["Papers", "Numbers", "Guide", "Our video papers"], site.Menu.Select(item => item.Title));
        Assert.Equal(["Periods", "What changed", "Search"], site.More.Select(item => item.Title));
    }

    [Fact]
    public void SearchHasAWordForWhateverItFinds()
    {
        var words = File.ReadAllText(RepositoryRoot.At("theme", "scripts", "search", "results.ts"));

        Assert.All(PageKinds.All.Select(kind => kind.Directory).OfType<DirectoryPart>(), part =>
            Assert.Matches($"""\b{part.Word}: "[A-Z]""", words)
        );
    }

    [Fact]
    public void AnAddressNamesTheKindOfItsPage() => Assert.All(Demo.List.Pages, lazy =>
        {
            var page = lazy.Make();
            Assert.Equal((lazy.Url, lazy.Kind), (page.Url, page.Kind));
        });
}
