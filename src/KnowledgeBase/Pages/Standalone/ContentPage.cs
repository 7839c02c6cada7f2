using System.Collections.Immutable;
using KnowledgeBase.Editorial;
using KnowledgeBase.Templates;
using KnowledgeBase.Text;

namespace KnowledgeBase.Pages.Standalone;

/// <summary>A page of people's own words.</summary>
internal sealed record ContentPage(string Url, string Title) : Page(Url, Title)
{
    /// <summary>The address of the page that takes the place of the home page.</summary>
    public const string Home = "index";

    public static TemplateModel<ContentPage> Model { get; } =
        PageModel
            .Of<ContentPage>("content", "A page of people's own words.")
            .Many("contents", x => x.Contents, PageLink.Model, "Its uppermost headings.");

    public ImmutableArray<PageLink> Contents { get; init; } = [];

    public override PageKind Kind => PageKinds.Content;

    internal static IEnumerable<LazyPage> Of(SiteView site) =>
        site.Editorial.Pages.Select(file => LazyPage.Of(Of(file)));

    internal static IEnumerable<NamedPage> Directory(SiteView site) =>
        site.Editorial.Pages.Select(file => NamedPage.Of(file.Title, UrlOf(file)));

    internal static PageLink? Menu(EditorialFiles editorial) =>
        editorial.Pages.FirstOrDefault(file => file.Address == "about") is { } about
            ? new PageLink(about.Title, UrlOf(about))
            : null;

    /// <summary>Those whose files say so.</summary>
    internal static IEnumerable<PageLink> InMenu(EditorialFiles editorial) =>
        editorial.Pages.Where(file => file.IsInMenu).Select(file => new PageLink(file.Title, UrlOf(file)));

    internal static string UrlOf(ContentFile file) => $"{file.Address}.html";

    private static ContentPage Of(ContentFile file) =>
        new(UrlOf(file), file.Title)
        {
            Description = file.Description ?? "",
            Body = [new Section(Section.Text, file.Body.Trim(), FromPeople: true)],
            Contents = Headings(file),
        };

    private static ImmutableArray<PageLink> Headings(ContentFile file)
    {
        if (OwnMarkdown.Fault(file.Body) is not null)
            return [];
        var headings = HeadingIds.Of(OwnMarkdown.Parse(file.Body)).ToList();
        var top = headings.Select(each => each.Heading.Level).DefaultIfEmpty().Min();
        return
        [
            .. headings
                .Where(each => each.Heading.Level == top)
                .Select(each => new PageLink(PlainMarkdown.Of(each.Heading), $"{UrlOf(file)}#{each.Id}")),
        ];
    }
}
