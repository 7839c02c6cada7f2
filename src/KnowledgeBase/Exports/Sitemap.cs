using System.Text;
using System.Xml;
using KnowledgeBase.Library;
using KnowledgeBase.Pages;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Exports;

/// <summary>Sitemaps of at most 50,000 addresses each, and their index. Source: sitemaps.org/protocol.html.</summary>
internal static class Sitemap
{
    private const int AddressesPerFile = 50_000;
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <param name="baseUrl">Absolute, with a closing slash.</param>
    public static IEnumerable<SiteFile> Files(IEnumerable<LazyPage> pages, string baseUrl)
    {
        var files = pages
            .Where(page => page.Kind.IsListed)
            .Select(page => baseUrl + (page.Url == PageUrls.Home ? "" : page.Url))
            .Chunk(AddressesPerFile)
            .Select((urls, i) => new SiteFile($"sitemap-{i + 1}.xml", Write("urlset", "url", urls)))
            .ToList();
        if (files.Count == 1)
            return [new SiteFile("sitemap.xml", files[0].Content)];
        var index = Write("sitemapindex", "sitemap", files.Select(file => baseUrl + file.Path));
        return [new SiteFile("sitemap.xml", index), .. files];
    }

    private static ReadOnlyMemory<byte> Write(string root, string item, IEnumerable<string> urls)
    {
        var output = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(false),
            Indent = true,
            NewLineChars = "\n",
        };
        using (var xml = XmlWriter.Create(output, settings))
        {
            xml.WriteStartElement(root, Namespace);
            foreach (var url in urls)
            {
                xml.WriteStartElement(item, Namespace);
                xml.WriteElementString("loc", Namespace, url);
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        return output.ToArray();
    }
}
