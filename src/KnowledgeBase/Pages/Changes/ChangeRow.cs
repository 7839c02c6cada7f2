using KnowledgeBase.Library;
using KnowledgeBase.Templates;
using KnowledgeBase.Text;

namespace KnowledgeBase.Pages.Changes;

/// <summary>What a dated file says of a paper that was known before.</summary>
internal sealed record ChangeRow(string Date, string Kind, string Text, PageLink Paper, string File, int? Line)
{
    public static TemplateModel<ChangeRow> Model { get; } =
        new TemplateModel<ChangeRow>("change", "What a dated file says of a paper that was known before.")
            .Text("date", x => x.Date, "The day in the name of the file, yyyy-MM-dd.")
            .Text("type", x => x.Kind, "`version`, `published`, `code`, `withdrawn` or `title`.")
            .Text("text", x => x.Text, "What is new, in a few words: “Version 2”.")
            .Text("link", x => x.Link, "Absolute address of the code; null of all others.")
            .One("paper", x => x.Paper, PageLink.Model, "The paper.")
            .Text("file", x => x.File, "Path below the input folder.")
            .Number("line", x => x.Line, "From 1; null for the whole file.");

    public string? Link { get; init; }

    public static ChangeRow Of(PageLink paper, Change change) =>
        new(
            SiteView.Day(change.Day),
            NameOf(change.Kind),
            InWords(change),
            paper,
            change.At.Path,
            change.At.Line == 0 ? null : change.At.Line
        )
        {
            Link = change.Kind == ChangeKind.Code && !WebHosts.LeadsToMirror(change.Value!) ? change.Value : null,
        };

    /// <summary>As <c>data/changes.json</c> names it.</summary>
    public static string NameOf(ChangeKind kind) =>
        kind switch
        {
            ChangeKind.FirstSeen => "first-seen",
            ChangeKind.Version => "version",
            ChangeKind.Published => "published",
            ChangeKind.Code => "code",
            ChangeKind.Withdrawn => "withdrawn",
            ChangeKind.Title => "title",
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };

    private static string InWords(Change change) =>
        change.Kind switch
        {
            ChangeKind.FirstSeen => "First seen",
            ChangeKind.Version => $"Version {change.Value}",
            ChangeKind.Published => $"Published: {Excerpt.OfTitle(DisplayText.Plain(change.Value!))}",
            ChangeKind.Code => $"Code: {Papers.PaperPages.Label(change.Value!)}",
            ChangeKind.Withdrawn => "Withdrawn",
            ChangeKind.Title =>
                $"New title: {Excerpt.OfTitle(change.Value!)}; before: {Excerpt.OfTitle(change.Before!)}",
            _ => throw new ArgumentOutOfRangeException(nameof(change)),
        };
}
