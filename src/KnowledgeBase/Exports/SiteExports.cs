using KnowledgeBase.Citations;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Mining;
using KnowledgeBase.Pages;
using KnowledgeBase.Rendering;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Exports;

/// <summary>The files for programs: data, bibliographies, feeds, sitemap, descriptions of the site.</summary>
internal static class SiteExports
{
    /// <param name="diagnostics">What was found in the input and the theme.</param>
    public static IEnumerable<SiteFile> Of(
        Catalog catalog, Insights insights, AbstractRights rights, PageList list, SiteModel site, Bibliography bibliography,
        Theme theme, IEnumerable<Diagnostic> diagnostics) =>
    [
        PaperData.File(catalog, insights, rights),
        ListFiles.Library(bibliography),
        LlmsText.Of(list.Pages, site),
        WebManifest.Of(site, theme),
        .. DataFiles.Of(site, diagnostics),
        .. ListFiles.Of(list.Lists, bibliography),
        .. site.Url is { } url ? Addressed(catalog, list, site, url) : [],
    ];

    /// <summary>What names the site's absolute address.</summary>
    private static IEnumerable<SiteFile> Addressed(Catalog catalog, PageList list, SiteModel site, string url) =>
    [
        .. Feeds.Of(list.Lists, list.Rows, catalog, site, url),
        .. Sitemap.Files(list.Pages, url),
        OpenSearch.Description(site, url),
    ];
}
