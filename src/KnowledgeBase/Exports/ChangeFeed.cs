using System.Net;
using KnowledgeBase.Library;
using KnowledgeBase.Pages;
using KnowledgeBase.Pages.Changes;
using KnowledgeBase.Text;

namespace KnowledgeBase.Exports;

/// <summary>
/// An Atom entry for each of the newest days on which a paper changed that was known before; new papers have feeds of
/// their own.
/// </summary>
internal static class ChangeFeed
{
    private const int MostDays = 60;
    private const int MostChanges = 100;

    /// <summary>Of a feed without entries, which must have a date, too.</summary>
    private static readonly DateOnly LongAgo = new(1970, 1, 1);

    public static ReadOnlyMemory<byte> Write(AtomWriter atom, ChangeLog log)
    {
        var days = log.Days.Where(day => !log.On(day).IsEmpty).Take(MostDays).ToList();
        var newest = days.Count == 0 ? LongAgo : days[0];
        return atom.Write(PageUrls.ChangeFeed, ChangesPages.Title, PageUrls.Changes, newest, xml =>
        {
            foreach (var day in days)
            {
                var changes = log.On(day);
                xml.WriteStartElement("entry", AtomWriter.Namespace);
                AtomWriter.WriteText(xml, "id", $"{atom.Ids}changes/{SiteView.Day(day)}");
                AtomWriter.WriteText(xml, "title", $"{SiteView.Day(day)}: {Quantity.Of(changes.Length, "change")}");
                AtomWriter.WriteText(xml, "updated", AtomWriter.Moment(day));
                atom.WriteLink(xml, "alternate", "text/html", PageUrls.Changes);
                var lines = changes.Take(MostChanges).Select(change => Line(atom, change));
                AtomWriter.WriteHtml(xml, $"<ul>{string.Concat(lines)}</ul>");
                xml.WriteEndElement();
            }
        });
    }

    private static string Line(AtomWriter atom, ChangeRow change) =>
        $"<li>{atom.HtmlLink(change.Paper.Title, change.Paper.Url)}: {WebUtility.HtmlEncode(change.Text)}</li>";
}
