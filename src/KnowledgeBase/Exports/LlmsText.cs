using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Pages;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Exports;

/// <summary><c>llms.txt</c>: the way for language models to the Markdown. Source: llmstxt.org.</summary>
internal static class LlmsText
{
    public static SiteFile Of(ImmutableArray<LazyPage> pages, SiteModel site)
    {
        var text = new StringBuilder("# ").Append(Line(site.Title)).Append("\n\n");
        if (site.Description.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"> {Line(site.Description)}\n\n");
        text.Append(site.Extent.Twins == TwinFiles.All ? "Every page is" : "Pages named here with `.md` are");
        text.Append(
            " Markdown, too, at the same address with `.md`: facts as YAML, then all that the page says, with "
        );
        text.Append("links to other Markdown files.\n");
        var overviews = PageKinds.All.Select(kind => kind.Overview).OfType<Overview>();
        foreach (var overview in overviews.DistinctBy(overview => overview.Heading, StringComparer.Ordinal))
        {
            LazyPage[] first =
            [
                .. pages.Where(page => page.IsFirst && page.Kind.Overview?.Heading == overview.Heading),
            ];
            if (site.HasPapers || first.Length > 0)
                Append(text, overview, first, site);
        }
        if (site.HasPapers)
            AppendData(text, site);
        return new SiteFile("llms.txt", Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void AppendData(StringBuilder text, SiteModel site)
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"- [All papers as data]({site.Url}data/papers.jsonl{site.DataSuffix}): One paper a line, in JSON.\n"
        );
        text.Append(
            CultureInfo.InvariantCulture,
            $"- [All papers as BibTeX]({site.Url}{PageUrls.LibraryBibliography}{site.DataSuffix})\n"
        );
    }

    private static void Append(StringBuilder text, Overview overview, IEnumerable<LazyPage> pages, SiteModel site)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {(site.HasPapers ? overview.Heading : "Pages")}\n\n");
        var newest = pages.OrderByDescending(page => page.List?.Date, StringComparer.Ordinal).Take(overview.Most);
        foreach (var (lazy, page) in newest.Select(lazy => (lazy, lazy.Make())))
        {
            var url = site.Extent.HasTwin(lazy) ? lazy.TwinUrl : lazy.Url;
            text.Append(CultureInfo.InvariantCulture, $"- [{Line(page.Title)}]({site.Url}{url})");
            text.Append(page.Description.Length > 0 ? $": {Line(page.Description)}\n" : "\n");
        }
    }

    private static string Line(string text) => MarkdownText.Escape(text);
}
