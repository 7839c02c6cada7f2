using KnowledgeBase.Diagnostics;
using KnowledgeBase.Editorial;
using KnowledgeBase.Pages;
using KnowledgeBase.Rendering;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Exports;

/// <summary>The files for programs: data, bibliographies, feeds, sitemap, descriptions of the site.</summary>
internal static class SiteExports
{
    private static readonly SiteFile[] NoFiles = [];

    /// <param name="diagnostics">What was found in the input and the theme.</param>
    public static IEnumerable<SiteFile> Of(
        SiteView site,
        PageList list,
        Theme theme,
        IEnumerable<Diagnostic> diagnostics
    ) =>
        [
            .. site.Site.HasPapers ? WholeLibrary(site) : NoFiles,
            LlmsText.Of(list.Pages, site.Site),
            WebManifest.Of(site.Site, theme),
            .. DataFiles.Of(site, diagnostics),
            .. RoundupTexts.Of(list, site.Site.Url),
            .. ListFiles.Of(list.Lists, site.Bibliography),
            .. site.Site.Url is { } url ? Addressed(site, list, theme, url) : [],
        ];

    private static IEnumerable<SiteFile> WholeLibrary(SiteView site)
    {
        SiteFile[] files = [PaperData.File(site), ListFiles.Library(site.Bibliography)];
        return site.Settings.Data == DataForm.Gzip ? files.Select(GzipFile.Of) : files;
    }

    /// <summary>What names the site's absolute address.</summary>
    private static IEnumerable<SiteFile> Addressed(SiteView site, PageList list, Theme theme, string url) =>
        [
            .. site.Site.HasPapers ? Feeds.Of(list.Lists, site, url) : NoFiles,
            .. Sitemap.Files(list.Pages, url),
            OpenSearch.Description(site.Site, url, WebManifest.IconOf(theme)),
        ];
}
