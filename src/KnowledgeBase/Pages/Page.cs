using System.Collections.Immutable;

namespace KnowledgeBase.Pages;

/// <summary>
/// One address of the site: typed facts and a body of prose. Its HTML and its Markdown are rendered from it.
/// </summary>
/// <param name="Url">Site-relative: <c>papers/deep-model-assembling.html</c>.</param>
/// <param name="Title">One line of plain text.</param>
internal abstract record Page(string Url, string Title)
{
    public abstract PageKind Kind { get; }

    /// <summary>One or two sentences for search engines and previews; empty where nothing is to be said.</summary>
    public string Description { get; init; } = "";

    public ImmutableArray<Section> Body { get; init; } = [];

    /// <summary>Whether some prose has a formula: a code span that begins with a dollar or <c>\(</c>.</summary>
    public bool HasMaths =>
        Body.Any(section =>
            section.Markdown.Contains("`$", StringComparison.Ordinal)
            || section.Markdown.Contains("`\\(", StringComparison.Ordinal)
        );
}

/// <summary>A part of a body.</summary>
/// <param name="Name">As templates name it: <c>sections.abstract</c>.</param>
/// <param name="FromPeople">
/// Written in the knowledge base's own files, where HTML is allowed; digests are never trusted.
/// </param>
internal sealed record Section(string Name, string Markdown, bool FromPeople)
{
    public const string Abstract = "abstract";
    public const string Summary = "summary";
    public const string Notes = "notes";
    public const string Introduction = "introduction";

    /// <summary>All that a page of people's own words has: its headings follow the page's title.</summary>
    public const string Text = "text";

    /// <summary>What templates may ask for.</summary>
    public static ImmutableArray<string> Names { get; } = [Abstract, Summary, Notes, Introduction, Text];

    /// <summary>Nothing where the Markdown is empty.</summary>
    public static ImmutableArray<Section> OfPeople(string name, string? markdown) =>
        string.IsNullOrWhiteSpace(markdown) ? [] : [new Section(name, markdown.Trim(), FromPeople: true)];
}
