using System.Collections.Immutable;

namespace KnowledgeBase.Pages;

/// <summary>
/// One address of the site: typed facts and a body of prose. Its Markdown twin and its HTML are two projections of it.
/// </summary>
/// <param name="Url">Site-relative: <c>papers/deep-model-assembling.html</c>.</param>
/// <param name="Title">One line of plain text.</param>
public abstract record Page(string Url, string Title)
{
    /// <summary>Names the template: <c>pages/paper.sbn-html</c>.</summary>
    public abstract string Kind { get; }

    /// <summary>One or two sentences for search engines and previews; empty where nothing is to be said.</summary>
    public string Description { get; init; } = "";

    public ImmutableArray<Section> Body { get; init; } = [];

    /// <summary>Whether some prose has a formula: a code span that begins with a dollar or <c>\(</c>.</summary>
    public bool HasMaths => Body.Any(section =>
        section.Markdown.Contains("`$", StringComparison.Ordinal) ||
        section.Markdown.Contains("`\\(", StringComparison.Ordinal));

    /// <summary>Whether the page has a Markdown twin at the same address with <c>.md</c>.</summary>
    public virtual bool HasTwin => true;

    /// <summary>Whether search engines are told of it.</summary>
    public virtual bool IsListed => true;

    public string TwinUrl => TwinOf(Url);

    internal static string TwinOf(string url) => url[..^".html".Length] + ".md";
}

/// <summary>A part of a body.</summary>
/// <param name="Name">As templates name it: <c>sections.abstract</c>.</param>
/// <param name="Heading">Printed in the twin; templates bring their own.</param>
/// <param name="FromPeople">Written in the knowledge base's own files, where HTML is allowed; digests are never trusted.</param>
public sealed record Section(string Name, string? Heading, string Markdown, bool FromPeople);

/// <summary>A title that leads somewhere within the site.</summary>
public sealed record PageLink(string Title, string Url);

/// <summary>A line of an index: a title, how many papers stand behind it, and a quiet note.</summary>
public sealed record CountedLink(string Title, string Url, int Count)
{
    public string? Note { get; init; }
}

/// <summary>A list cut into pages of bounded size.</summary>
/// <param name="Total">Entries in the whole list.</param>
/// <param name="Steps">The first page, the last, those near, and some farther away, in order.</param>
public sealed record Pager(int Number, int Pages, int Total, PageLink? Previous, PageLink? Next, ImmutableArray<PagerStep> Steps);

/// <param name="Title">The page's number, or the span of names on it.</param>
public sealed record PagerStep(string Title, string Url, bool Current);

/// <summary>A paper as lists show it; the same record on each page that lists it.</summary>
/// <param name="Byline">
/// Up to three names, the author whose list it is among them, and the number of others, or the stated count; null when
/// neither is known.
/// </param>
public sealed record PaperRow(string Slug, string Title, string Url, string? Byline)
{
    public PageLink? Organization { get; init; }

    /// <summary>yyyy, yyyy-MM or yyyy-MM-dd.</summary>
    public string? Published { get; init; }

    public bool HasCode { get; init; }

    /// <summary>The primary topic.</summary>
    public PageLink? Topic { get; init; }

    /// <summary>The beginning of the abstract, whole words, at most 240 characters; null where lists are brief.</summary>
    public string? Excerpt { get; init; }
}
