using KnowledgeBase.Templates;

namespace KnowledgeBase.Pages;

/// <summary>Whether a group of papers grows or shrinks against the library, and where it begins.</summary>
internal sealed record TrendRow
{
    public static TemplateModel<TrendRow> Model { get; } =
        new TemplateModel<TrendRow>("trend", "Whether papers become more against the library.")
            .Text("direction", x => x.Direction, "rising or falling; null where neither can be shown.")
            .Text("statement", x => x.Statement, "A sentence with the counts that tell so; null with the direction.")
            .One("first", x => x.First, PageLink.Model, "The earliest paper that has a date; null where none has one.")
            .Text("first_date", x => x.FirstDate, "yyyy, yyyy-MM or yyyy-MM-dd; print it with `day`.")
            .One("first_seen", x => x.FirstSeen, PageLink.Model, "The earliest digest that lists one of the papers.");

    public string? Direction { get; init; }
    public string? Statement { get; init; }
    public PageLink? First { get; init; }
    public string? FirstDate { get; init; }
    public PageLink? FirstSeen { get; init; }
}
