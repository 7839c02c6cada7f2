using System.Collections.Immutable;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Mining;
using KnowledgeBase.Pages;

namespace KnowledgeBase.Search;

/// <summary>A page that is not a paper's, for the palette: a document after those of the papers.</summary>
/// <param name="Kind"><c>topic</c>, <c>org</c>, <c>author</c>, <c>name</c> or <c>page</c>.</param>
/// <param name="Address">Site-relative.</param>
/// <param name="Papers">0 for a page of people's own words.</param>
internal sealed record DirectoryEntry(string Kind, string Label, string Address, int Papers)
{
    public static ImmutableArray<DirectoryEntry> All(Catalog catalog, Insights insights, EditorialFiles editorial)
    {
        var counts = insights.Papers.SelectMany(paper => paper.Topics).GroupBy(given => given.Topic).ToDictionary(topic => topic.Key, topic => topic.Count());
        var extent = SiteExtent.Of(catalog, editorial.Settings);
        return
        [
            .. editorial.Topics.Select(topic => new DirectoryEntry(
                "topic", topic.Title, PageUrls.Topic(topic.Id), counts.GetValueOrDefault(topic.Id))),
            .. catalog.Organizations.Select(organization => new DirectoryEntry(
                "org", organization.Name, PageUrls.Organization(organization.Slug), organization.Papers.Length)),
            .. from author in catalog.Authors where extent.HasPage(author, catalog.Papers) select new DirectoryEntry(
                "author", author.Name, PageUrls.Author(author.Slug), author.Papers.Length),
            .. insights.Names.Where(name => name.IsShared).Select(name => new DirectoryEntry(
                "name", name.Text, PageUrls.Name(name.Slug), name.IntroducedBy.Length + name.Mentions.Length)),
            .. editorial.Pages.Select(page => new DirectoryEntry("page", page.Title, $"{page.Address}.html", 0)),
        ];
    }

    public void Describe(DocumentTerms terms) => terms.AddTitle(Label);
}
