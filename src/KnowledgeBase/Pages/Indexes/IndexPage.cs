using System.Collections.Immutable;
using KnowledgeBase.Library;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Pages.Indexes;

/// <summary>All topics, names, authors, organisations, digests or periods.</summary>
internal sealed record IndexPage(string Url, string Title) : Page(Url, Title)
{
    public static TemplateModel<IndexPage> Model { get; } =
        PageModel
            .Of<IndexPage>("index", "All topics, names, authors, organisations, digests or periods.")
            .Text("list", x => x.List, "topics, names, authors, orgs, digests or periods.")
            .Number("count", x => x.Count, "Entries in the whole list.")
            .Text("feed", x => x.Feed, "Address of a feed with an entry for each digest; null for other lists.")
            .Many("groups", x => x.Groups, IndexGroup.Model, "In order.")
            .One("pager", x => x.Pager, Pager.Model, "Null where the list fits on one page.");

    public override PageKind Kind => PageKinds.Index;

    /// <summary>The first part of the entries' addresses.</summary>
    public string List => Url[..Url.IndexOf('/', StringComparison.Ordinal)];

    public string? Feed => Url == PageUrls.Digests ? PageUrls.DigestFeed : null;

    public ImmutableArray<IndexGroup> Groups { get; init; } = [];
    public int Count { get; init; }
    public Pager? Pager { get; init; }
}

internal sealed record IndexGroup(string Title, string Anchor, ImmutableArray<IndexEntry> Entries)
{
    public static TemplateModel<IndexGroup> Model { get; } =
        new TemplateModel<IndexGroup>("index_group", "Entries under one letter or year.")
            .Text("title", x => x.Title, "A letter or a year; empty where the list has no groups.")
            .Text("anchor", x => x.Anchor, "Unique on the page.")
            .Many("entries", x => x.Entries, IndexEntry.Model, "In order.");
}

internal sealed record IndexEntry(CountedLink Link, ImmutableArray<CountedLink> Children)
{
    public static TemplateModel<IndexEntry> Model { get; } =
        new TemplateModel<IndexEntry>("index_entry", "A line of an index.")
            .One("link", x => x.Link, CountedLink.Model, "The entry.")
            .Many("children", x => x.Children, CountedLink.Model, "One level of entries below it.");
}
