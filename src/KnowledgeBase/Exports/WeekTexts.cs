using System.Globalization;
using System.Text;
using KnowledgeBase.Library;
using KnowledgeBase.Pages;
using KnowledgeBase.Pages.Weeks;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Exports;

/// <summary>What a week brought, as a text that can be sent as a mail.</summary>
internal static class WeekTexts
{
    private const int Columns = 72;

    public static IEnumerable<SiteFile> Of(PageList list, string? url) =>
        list
            .Pages.Where(page => page.Kind == PageKinds.Week)
            .Select(lazy => new SiteFile(PageUrls.Text(lazy.Url), () =>
                Encoding.UTF8.GetBytes(Text((WeekPage)lazy.Make(), url))
            ));

    /// <param name="url">The site's, with a closing slash; null when unknown, addresses are then relative.</param>
    public static string Text(WeekPage week, string? url)
    {
        var text = new StringBuilder();
        AppendWrapped(text, "", $"{week.Title}, {week.First} to {week.Last}");
        AppendWrapped(text, "", $"{Quantity.Of(week.Count, "paper")} first listed");
        text.Append(CultureInfo.InvariantCulture, $"{url}{week.Url}\n");
        foreach (var group in week.Watches)
            Append(text, $"Watch: {group.Title}", group, url);
        foreach (var group in week.Topics)
            Append(text, group.Title, group, url);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string title, WeekGroup group, string? url)
    {
        text.Append('\n');
        AppendWrapped(text, "", $"{title} ({group.Count})");
        text.Append('\n');
        foreach (var paper in group.Papers)
        {
            AppendWrapped(text, "- ", paper.Byline is { } byline ? $"{paper.Title}, {byline}" : paper.Title);
            text.Append(CultureInfo.InvariantCulture, $"  {url}{paper.Url}\n");
        }
        if (group.Count > group.Papers.Length)
            text.Append(
                CultureInfo.InvariantCulture,
                $"  and {group.Count - group.Papers.Length} more in the digests of the week\n"
            );
    }

    /// <summary>A word longer than a line stays whole: it may be an address.</summary>
    private static void AppendWrapped(StringBuilder text, string bullet, string line)
    {
        text.Append(bullet);
        var column = bullet.Length;
        foreach (var word in line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (column > bullet.Length && column + 1 + word.Length > Columns)
            {
                text.Append('\n').Append(' ', bullet.Length);
                column = bullet.Length;
            }
            if (column > bullet.Length)
            {
                text.Append(' ');
                column++;
            }
            text.Append(word);
            column += word.Length;
        }
        text.Append('\n');
    }
}
