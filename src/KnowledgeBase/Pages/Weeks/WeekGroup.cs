using System.Collections.Immutable;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Pages.Weeks;

/// <summary>The papers of a week on one topic, or those that a watch found.</summary>
internal sealed record WeekGroup(string Title, string Url, int Count, ImmutableArray<PaperRow> Papers)
{
    public static TemplateModel<WeekGroup> Model { get; } =
        new TemplateModel<WeekGroup>("week_group", "The papers of a week on one topic, or those that a watch found.")
            .Text("title", x => x.Title, "The topic or the watch.")
            .Text("url", x => x.Url, "Its page; that of all papers where there are no topics.")
            .Number("count", x => x.Count, "Papers of the week in it.")
            .Many("papers", x => x.Papers, PaperRow.Model, "The first twenty.");
}
