using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using KnowledgeBase.Editorial;
using KnowledgeBase.Pages;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Exports;

/// <summary><c>llms.txt</c>: the way for language models to the Markdown twins. Source: llmstxt.org.</summary>
internal static class LlmsText
{
    private const int NewestDigests = 30;

    public static SiteFile Of(ImmutableArray<LatePage> pages, SiteModel site)
    {
        var first = pages.Where(page => page.HasTwin && IsFirst(page)).ToList();
        var hasAll = site.Extent.Twins == TwinFiles.All;
        var text = new StringBuilder("# ").Append(Line(site.Title)).Append("\n\n");
        if (site.Description.Length > 0)
            text.Append(CultureInfo.InvariantCulture, $"> {Line(site.Description)}\n\n");
        text.Append(hasAll ? "Every page has" : "Pages named here with `.md` have");
        text.Append(" a Markdown twin at the same address with `.md`: its facts as YAML, then its prose.\n");
        Append(text, "Lists", first.Where(page => page.Kind is IndexPage.KindName or PapersPage.KindName), site);
        Append(text, "Topics", first.Where(page => page.Kind == TopicPage.KindName), site);
        Append(text, "Newest digests", first.Where(page => page.Kind == DigestPage.KindName)
            .OrderByDescending(page => ((DigestPage)page.Make()).Date, StringComparer.Ordinal).Take(NewestDigests), site);
        Append(text, "Optional", first.Where(page => page.Kind == ContentPage.KindName), site);
        text.Append(CultureInfo.InvariantCulture, $"- [All papers as data]({site.Url}data/papers.jsonl): One paper a line, in JSON.\n");
        text.Append(CultureInfo.InvariantCulture, $"- [All papers as BibTeX]({site.Url}{PageUrls.LibraryBibliography})\n");
        return new SiteFile("llms.txt", Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static bool IsFirst(LatePage page) => page.Kind switch
    {
        PapersPage.KindName or TopicPage.KindName or DigestPage.KindName => page.List is not null,
        IndexPage.KindName => ((IndexPage)page.Make()).Pager is null or { Number: 1 },
        ContentPage.KindName => true,
        _ => false,
    };

    private static void Append(StringBuilder text, string heading, IEnumerable<LatePage> pages, SiteModel site)
    {
        text.Append(CultureInfo.InvariantCulture, $"\n## {heading}\n\n");
        foreach (var late in pages)
        {
            var page = late.Make();
            text.Append(CultureInfo.InvariantCulture, $"- [{Line(page.Title)}]({site.Url}{(site.Extent.HasTwin(late) ? page.TwinUrl : page.Url)})");
            text.Append(page.Description.Length > 0 ? $": {Line(page.Description)}\n" : "\n");
        }
    }

    private static string Line(string text) => MarkdownText.Escape(text);
}
