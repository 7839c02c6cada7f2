using System.Globalization;
using System.Net;
using System.Text;
using System.Xml;
using KnowledgeBase.Pages;

namespace KnowledgeBase.Exports;

/// <summary>What all Atom feeds of the site have in common. Source: RFC 4287; ids by RFC 4151.</summary>
/// <param name="url">The site's address with a closing slash.</param>
internal sealed class AtomWriter(SiteModel site, string url)
{
    public const string Namespace = "http://www.w3.org/2005/Atom";

    /// <summary>What every id begins with.</summary>
    /// <remarks>
    /// A tag needs a year in which its host was its owner's; it never changes, or every paper would be new again.
    /// </remarks>
    public string Ids { get; } = $"tag:{new Uri(url).IdnHost},2026:{new Uri(url).AbsolutePath}";

    /// <param name="title">Of the list; null where the feed is the whole site's.</param>
    /// <param name="page">The address of the page that lists the same.</param>
    public ReadOnlyMemory<byte> Write(
        string path,
        string? title,
        string page,
        DateOnly updated,
        Action<XmlWriter> entries
    )
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
            xml.WriteStartElement("feed", Namespace);
            WriteText(xml, "id", Ids + path[..^".atom".Length]);
            WriteText(xml, "title", title is null ? site.Title : $"{title} · {site.Title}");
            WriteText(xml, "updated", Moment(updated));
            WriteLink(xml, "self", "application/atom+xml", path);
            WriteLink(xml, "alternate", "text/html", page);
            WriteAuthor(xml, site.Title);
            entries(xml);
            xml.WriteEndElement();
        }
        return output.ToArray();
    }

    public static void WriteText(XmlWriter xml, string name, string text) =>
        xml.WriteElementString(name, Namespace, Valid(text));

    /// <param name="html">Escaped where it comes from outside.</param>
    public static void WriteHtml(XmlWriter xml, string html)
    {
        xml.WriteStartElement("content", Namespace);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(Valid(html));
        xml.WriteEndElement();
    }

    public string HtmlLink(string title, string path) =>
        $"<a href=\"{WebUtility.HtmlEncode(url + path)}\">{WebUtility.HtmlEncode(title)}</a>";

    public static void WriteAuthor(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author", Namespace);
        WriteText(xml, "name", name);
        xml.WriteEndElement();
    }

    public void WriteLink(XmlWriter xml, string relation, string type, string path)
    {
        xml.WriteStartElement("link", Namespace);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", url + path);
        xml.WriteEndElement();
    }

    public static string Moment(DateOnly day) => day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);

    /// <summary>Without what XML 1.0 cannot hold even escaped.</summary>
    public static string Valid(string text) =>
        text.AsSpan().ContainsAnyExceptInRange(' ', '\ud7ff')
            ? string.Concat(text.EnumerateRunes().Where(IsValid))
            : text;

    private static bool IsValid(Rune rune) =>
        rune.Value is '\t' or '\n' or '\r' or (>= 0x20 and not (0xFFFE or 0xFFFF));
}
