using System.Globalization;
using System.Text;
using KnowledgeBase.Library;
using KnowledgeBase.Pages;
using KnowledgeBase.Pages.Roundups;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Exports;

/// <summary>What a week or a month brought, as a text that can be sent as a mail.</summary>
internal static class RoundupTexts
{
    private const int Columns = 72;

    public static IEnumerable<SiteFile> Of(PageList list, string? url) =>
        list
            .Pages.Where(page => page.Kind == PageKinds.Roundup)
            .Select(lazy => new SiteFile(PageUrls.Text(lazy.Url), () =>
                Encoding.UTF8.GetBytes(Text((RoundupPage)lazy.Make(), url))
            ));

    /// <param name="url">The site's, with a closing slash; null when unknown, addresses are then relative.</param>
    public static string Text(RoundupPage roundup, string? url)
    {
        var text = new StringBuilder();
        AppendWrapped(text, "", $"{roundup.Title}, {roundup.First} to {roundup.Last}");
        AppendWrapped(text, "", $"{Quantity.Of(roundup.Count, "paper")} first listed");
        text.Append(CultureInfo.InvariantCulture, $"{url}{roundup.Url}\n");
        foreach (var group in roundup.Watches)
            Append(text, $"Watch: {group.Title}", group, roundup.Span, url);
        foreach (var group in roundup.Topics)
            Append(text, group.Title, group, roundup.Span, url);
        AppendChanges(text, roundup, url);
        return text.ToString();
    }

    private static void AppendChanges(StringBuilder text, RoundupPage roundup, string? url)
    {
        if (roundup.Changes.IsEmpty)
            return;
        text.Append('\n');
        AppendWrapped(text, "", $"What changed ({roundup.ChangeCount})");
        text.Append('\n');
        foreach (var change in roundup.Changes)
        {
            AppendWrapped(text, "- ", $"{change.Paper.Title}. {change.Text}");
            text.Append(CultureInfo.InvariantCulture, $"  {url}{change.Paper.Url}\n");
        }
        if (roundup.ChangeCount > roundup.Changes.Length)
            text.Append(CultureInfo.InvariantCulture, $"  and more: {url}{PageUrls.Changes}\n");
    }

    private static void Append(StringBuilder text, string title, RoundupGroup group, string span, string? url)
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
                $"  and {group.Count - group.Papers.Length} more in the digests of the {span}\n"
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
