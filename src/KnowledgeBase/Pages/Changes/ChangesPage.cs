using System.Collections.Immutable;
using KnowledgeBase.Library;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Pages.Changes;

/// <summary>What changed, day by day.</summary>
internal sealed record ChangesPage(string Url, string Title) : Page(Url, Title)
{
    public static TemplateModel<ChangesPage> Model { get; } =
        PageModel
            .Of<ChangesPage>("changes", "What the dated files of the library say is new, day by day.")
            .Number("count", x => x.Count, "Changes of papers known before, on all pages.")
            .Text("feed", x => x.Feed, "Address of a feed with an entry for each day; there only with `site.url`.")
            .Many("days", x => x.Days, ChangeDay.Model, "Newest first.")
            .One("pager", x => x.Pager, Pager.Model, "Null where the list fits on one page.");

    public override PageKind Kind => PageKinds.Changes;

    public string Feed => PageUrls.ChangeFeed;
    public int Count { get; init; }
    public ImmutableArray<ChangeDay> Days { get; init; } = [];
    public Pager? Pager { get; init; }
}

/// <summary>What one day changed.</summary>
internal sealed record ChangeDay(string Date, int FirstSeen, ImmutableArray<ChangeRow> Changes)
{
    public static TemplateModel<ChangeDay> Model { get; } =
        new TemplateModel<ChangeDay>("change_day", "What one day changed.")
            .Text("date", x => x.Date, "yyyy-MM-dd")
            .Number("first_seen", x => x.FirstSeen, "Papers that no dated file had before.")
            .One("digest", x => x.Digest, PageLink.Model, "The day's digest; null without one.")
            .Many("changes", x => x.Changes, ChangeRow.Model, "Of papers known before.");

    public PageLink? Digest { get; init; }
}
