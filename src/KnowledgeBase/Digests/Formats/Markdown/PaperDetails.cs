using System.Text.RegularExpressions;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats.Markdown;

/// <summary>Adds to a paper what the texts around its title say.</summary>
internal static partial class PaperDetails
{
    private const int ShortestSummary = 25;
    private const int MostParts = 24;

    /// <param name="year">Of the section, for a date that states none.</param>
    public static void AddField(PaperDraft paper, PaperField field, RichText value, int? year)
    {
        switch (field)
        {
            case PaperField.Authors:
                paper.AddAuthors(value.Text);
                break;
            case PaperField.Date:
                paper.AddDate(DatesInText.Whole(value.Plain, year) ?? DatesInText.Find(value.Plain));
                break;
            case PaperField.Abstract:
                paper.AddAbstract(value.Plain);
                break;
            case PaperField.Summary:
                paper.AddSummary(value.Plain);
                break;
            case PaperField.Keywords:
                paper.AddKeywords(value);
                break;
            case PaperField.Organization:
                paper.AddOrganization(value.Plain);
                break;
            case PaperField.Votes:
                paper.AddVotes(value.Plain);
                break;
            case PaperField.Stars:
                paper.AddStars(value.Plain);
                break;
            default:
                AddReference(paper, field, value);
                break;
        }
    }

    /// <summary>What stands before and behind a title in its own line.</summary>
    public static void AddRest(PaperDraft paper, FoundTitle found, int? year)
    {
        AddLinks(paper, found.Before);
        AddBefore(paper, found.Before.Plain, year);
        AddLinks(paper, found.After);
        AddVotes(paper, found.After.Plain);
        AddAfter(paper, found.After, year);
    }

    /// <summary>Every link but those whose text is the title of another paper.</summary>
    public static void AddLinks(PaperDraft paper, RichText text)
    {
        foreach (var run in text.Links)
        {
            if (run.Paper is null || LinkTexts.IsGeneric(run.Text))
                paper.AddLink(run.Url);
            if (paper.Depth >= PaperDraft.DepthOfText && TitleFinder.IsCalledPaper(run))
                paper.Confirm();
        }
    }

    /// <summary>Identifiers, links and the names of venues.</summary>
    private static void AddReference(PaperDraft paper, PaperField field, RichText value)
    {
        AddLinks(paper, value);
        var text = value.Plain;
        if (field == PaperField.Venue && text.Any(char.IsLetter) && !TitleText.IsPlaceholder(text))
            paper.AddVenue(text);
        else if (field == PaperField.Doi)
            paper.AddDoi(text);
        else if (field is PaperField.Link or PaperField.Paper)
            AddIdentifier(paper, text);
    }

    private static void AddIdentifier(PaperDraft paper, string text)
    {
        if (Identifier().Match(text) is not { Success: true } match)
            return;
        if (match.Groups["doi"].Success)
            paper.AddDoi(match.Groups["doi"].Value);
        else
            paper.AddArxivId(match.Value);
    }

    private static void AddBefore(PaperDraft paper, string before, int? year)
    {
        var text = before.Trim(' ', ',', '.', ':', '-', '–', '—', '|', '*', '[', ']', '(', ')');
        paper.AddDate(DatesInText.Find(before) ?? DatesInText.Whole(text, year));
        paper.AddVenue(LinkTexts.Venue(text));
        if (WrittenNames.AreIn(text))
            paper.AddAuthors(text);
    }

    private static void AddVotes(PaperDraft paper, string text)
    {
        if (Votes().Match(text) is { Success: true } match)
            paper.AddVotes(match.Groups["count"].Value);
    }

    /// <summary>Names, a venue and a date in any order; from the first other part on, the rest is a summary.</summary>
    private static void AddAfter(PaperDraft paper, RichText after, int? year)
    {
        var start = 0;
        for (var part = 0; part < MostParts && start < after.Text.Length; part++)
        {
            var end = EndOfPart(after, start);
            var run = RunAt(after, start);
            var isKnown = run.Url is not null || AddPart(paper, after.Text[start..end], run.IsItalic, year);
            if (!isKnown)
                break;
            start = end;
        }
        var summary = after.From(start);
        var text = summary.Plain.Trim(' ', '-', '–', '—', ':', '：', '|', ',', ';', ']', ')', '*');
        var letters = summary.Runs.Where(run => run.Url is null).Sum(run => run.Text.Count(char.IsLetter));
        if (letters >= ShortestSummary && !LinkTexts.IsGeneric(text))
            paper.AddSummary(text);
    }

    private static bool AddPart(PaperDraft paper, string part, bool isItalic, int? year)
    {
        var text = OneLine
            .Fold(part)
            .Trim(' ', ',', '.', ':', '：', ';', '-', '–', '—', '|', '(', ')', '[', ']', '*', '·');
        if (text.Length == 0 || text.Length > 20_000)
            return text.Length == 0;
        if (DatesInText.Whole(text, year) is { } date)
            paper.AddDate(date);
        else if (WrittenNames.AreIn(text))
            paper.AddAuthors(text);
        else if (isItalic && WrittenNames.IsOne(text))
            paper.AddAuthors(text);
        else if (LinkTexts.IsGeneric(text) || (isItalic && LinkTexts.Venue(text) is not null))
            paper.AddVenue(LinkTexts.Venue(text));
        else
            return AddNamesAndVenue(paper, text, isItalic);
        return true;
    }

    /// <summary>“Ann Lee, Bo Cho, ICLR 2024”, or in italics “Ann Lee. Journal of Widgets”.</summary>
    private static bool AddNamesAndVenue(PaperDraft paper, string text, bool isItalic)
    {
        var split = isItalic ? text.LastIndexOfAny([',', '.']) : text.LastIndexOf(',');
        if (split <= 0)
            return Votes().IsMatch(text);
        var names = text[..split];
        var rest = text[(split + 1)..].Trim();
        if (!WrittenNames.AreIn(names) && !(isItalic && WrittenNames.IsOne(names)))
            return false;
        if (!isItalic && !TitleText.IsTag(rest))
            return false;
        paper.AddAuthors(names);
        paper.AddDate(DatesInText.Whole(rest) ?? DatesInText.Find(rest));
        paper.AddVenue(LinkTexts.Venue(rest) ?? (isItalic && !LinkTexts.IsGeneric(rest) ? rest : null));
        return true;
    }

    /// <summary>Where the run ends, or a line, a sentence or a dash within it.</summary>
    private static int EndOfPart(RichText text, int start)
    {
        var runEnd = 0;
        var run = text.Runs[0];
        foreach (var next in text.Runs)
        {
            run = next;
            runEnd += next.Text.Length;
            if (runEnd > start)
                break;
        }
        if (run.Url is not null || run.IsItalic)
            return runEnd;
        var end = PartEnd().Match(text.Text, start, runEnd - start);
        return end.Success ? end.Index + end.Length : runEnd;
    }

    private static TextRun RunAt(RichText text, int at)
    {
        var end = 0;
        foreach (var run in text.Runs)
        {
            end += run.Text.Length;
            if (end > at)
                return run;
        }
        return text.Runs[^1];
    }

    [GeneratedRegex(@"(?<=[^\s.,;:–—|·-])(?:\n|\s[–—|·-]\s|(?<=[\p{L}\p{N})]{2})\.\s)", RegexOptions.CultureInvariant)]
    private static partial Regex PartEnd();

    [GeneratedRegex(
        """(?<![0-9./])(?:arxiv:\s?)?(?:[0-9]{4}\.[0-9]{4,5}(?:v[0-9]{1,2})?|[a-z]{2,8}(?:-[a-z]{2,4})?/[0-9]{7})(?![0-9])|(?<doi>10\.[0-9]{4,9}/[^\s"<>]{1,200})""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Identifier();

    [GeneratedRegex(
        """(?:👍|⬆️?|▲|🔺|\bupvotes?\b|\bvotes?\b|\blikes?\b)\s?:?\s?(?<count>[0-9][0-9,]{0,8})|\b(?<count>[0-9][0-9,]{0,8})\s(?:upvotes|votes|likes)\b""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Votes();
}
