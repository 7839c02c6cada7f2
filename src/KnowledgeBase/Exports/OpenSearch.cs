using System.Text;
using System.Xml;
using KnowledgeBase.Library;
using KnowledgeBase.Pages;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Exports;

/// <summary>
/// The description by which a browser offers the site's search as its own. Addresses in it must be absolute, so a site
/// without an address has none. Source: github.com/dewitt/opensearch, version 1.1.
/// </summary>
internal static class OpenSearch
{
    private const string Namespace = "http://a9.com/-/spec/opensearch/1.1/";

    /// <summary>The longest short name that the format allows, in characters.</summary>
    private const int LongestShortName = 16;

    /// <param name="url">The site's address with a closing slash.</param>
    /// <param name="icon">The site's picture; null without.</param>
    public static SiteFile Description(SiteModel site, string url, SiteIcon? icon = null)
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
            xml.WriteStartElement("OpenSearchDescription", Namespace);
            xml.WriteElementString("ShortName", Namespace, ShortName(site.Title));
            xml.WriteElementString("Description", Namespace, $"Papers in {site.Title}");
            xml.WriteElementString("InputEncoding", Namespace, "UTF-8");
            if (icon is not null)
            {
                xml.WriteStartElement("Image", Namespace);
                xml.WriteAttributeString("height", "16");
                xml.WriteAttributeString("width", "16");
                xml.WriteAttributeString("type", icon.Type);
                xml.WriteString(url + icon.Path);
                xml.WriteEndElement();
            }
            xml.WriteStartElement("Url", Namespace);
            xml.WriteAttributeString("type", "text/html");
            xml.WriteAttributeString("template", $"{url}{PageUrls.Search}?q={{searchTerms}}");
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        return new SiteFile("opensearch.xml", output.ToArray());
    }

    private static string ShortName(string title)
    {
        if (title.Length <= LongestShortName)
            return title;
        var end = title.LastIndexOf(' ', LongestShortName);
        return end > 0 ? title[..end] : title[..LongestShortName];
    }
}
