using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Editorial;

/// <summary>The front matter of <c>notes/**.md</c>.</summary>
internal static class NoteForm
{
    private static readonly Key<string> Paper = new(
        "paper",
        Shapes.Text,
        "The paper this note is about: its address (slug), arXiv identifier or title."
    )
    {
        Required = true,
    };

    private static readonly Key<string> Title = new("title", Shapes.Text, "Replaces the title.");

    private static readonly Key<ImmutableArray<string>> Authors = new(
        "authors",
        Shapes.Names,
        "Replaces the list of authors; in the order of the paper, given names first."
    );

    private static readonly Key<ImmutableArray<Slug>> Topics = new(
        "topics",
        Shapes.SlugList("a list of topic ids"),
        "Replaces the computed topics; the first one is the primary one."
    );

    private static readonly Key<string> Organization = new("organization", Shapes.Text, "Replaces the organisation.");

    private static readonly Key<PartialDate> Published = new(
        "published",
        Shapes.Date,
        "Replaces the date of publication."
    );

    private static readonly Key<bool> Withdrawn = new(
        "withdrawn",
        Shapes.Flag,
        "Whether the paper is withdrawn: its page stays with a banner and leaves lists and feeds."
    );

    private static readonly Key<ImmutableArray<Slug>> Redirect = new(
        "redirect",
        Shapes.SlugList("a list of old addresses"),
        "Old addresses (slugs) that lead to this paper."
    );

    private static readonly Key<LinkKind> LinkKindKey = new(
        "kind",
        Shapes.OneOf(
            ("code", LinkKind.Code),
            ("project", LinkKind.Project),
            ("model", LinkKind.Model),
            ("data", LinkKind.Data),
            ("demo", LinkKind.Demo),
            ("video", LinkKind.Video),
            ("pdf", LinkKind.Pdf),
            ("other", LinkKind.Other)
        ),
        "What the link leads to."
    )
    {
        Required = true,
    };

    private static readonly Key<string> LinkUrl = new("url", Shapes.Url, "Where the link leads.") { Required = true };

    private static readonly Key<ImmutableArray<EntryLink>> Links = new(
        "links",
        Shape.ListOf(
            "a list of {kind, url}",
            Shape.Record(
                "{kind, url}",
                new Form("link", "A link of the paper.", [LinkKindKey, LinkUrl]),
                fields => new EntryLink(fields.Get(LinkKindKey), fields.Get(LinkUrl))
            )
        ),
        "Links of the paper, before those that were found."
    );

    public static Form Form { get; } =
        new(
            "note",
            "A reader's note on one paper; whatever it states replaces what was collected.",
            [Paper, Title, Authors, Topics, Organization, Published, Links, Withdrawn, Redirect]
        );

    public static PaperNote Read(Fields fields, string body, EditorialPaths paths, List<Diagnostic> faults)
    {
        if (fields.FindValue(Topics) is { } topics)
            paths.CheckTopics(topics, fields.At(Topics), faults);
        return new PaperNote(fields.Get(Paper), fields.At(Paper))
        {
            Title = fields.Find(Title),
            Authors = fields.Get(Authors, []),
            Topics = fields.FindValue(Topics),
            Organization = fields.Find(Organization),
            Published = fields.Find(Published),
            Links = fields.Get(Links, []),
            Withdrawn = fields.FindValue(Withdrawn),
            RedirectFrom = fields.Get(Redirect, []),
            Body = body,
        };
    }
}
