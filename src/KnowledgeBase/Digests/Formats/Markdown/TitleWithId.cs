using System.Text.RegularExpressions;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats.Markdown;

/// <summary>A title behind its identifier of arXiv: <c>[2401.00001] Title</c>, <c>2401.00001 — Title</c>.</summary>
internal sealed partial record TitleWithId(string Title, string Id)
{
    private const int LongestText = 500;

    public static TitleWithId? In(RichText text)
    {
        var link = text.Runs.Skip(1).FirstOrDefault(run => run.Url is not null && LinkTexts.IsGeneric(run.Text));
        var line = link is null ? text.Text : text.Text[..text.StartOf(text.Runs.IndexOf(link))];
        if (line.Length > LongestText || Form().Match(line) is not { Success: true } match)
            return null;
        var id = match.Groups["id"].Value;
        return
            ArxivId.TryParse(id, out _)
            && TitleText.Clean(match.Groups["title"].Value) is { } title
            && TitleText.ReadsAsTitle(title)
            ? new TitleWithId(title, id)
            : null;
    }

    [GeneratedRegex(
        """^\W{0,6}(?:arxiv\s?[:：]?\s?)?(?<id>[0-9]{4}\.[0-9]{4,5})(?:v[0-9]{1,2})?[\])]?\s{0,2}(?:[-–—:：|·]\s?|\s)(?<title>[^\n]{10,400})\z""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Form();
}
