using System.Collections.Immutable;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Pages.Roundups;

/// <summary>The papers of a roundup on one topic, or those that a watch found.</summary>
internal sealed record RoundupGroup(string Title, string Url, int Count, ImmutableArray<PaperRow> Papers)
{
    public static TemplateModel<RoundupGroup> Model { get; } =
        new TemplateModel<RoundupGroup>("roundup_group", "The papers of a roundup on one topic or found by a watch.")
            .Text("title", x => x.Title, "The topic or the watch.")
            .Text("url", x => x.Url, "Its page; that of all papers where there are no topics.")
            .Number("count", x => x.Count, "Papers of the week or month in it.")
            .Many("papers", x => x.Papers, PaperRow.Model, "The first twenty of a week, the first six of a month.");
}
