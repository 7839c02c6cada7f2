using System.Text.RegularExpressions;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests.Reading;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats;

/// <summary>A listing as copied from the Daily Papers page: titles, abstracts and short footers.</summary>
internal static partial class TextListing
{
    /// <summary>How far into a file, in lines that are not blank, the listing's own date may stand.</summary>
    private const int LongestHeader = 40;

    /// <summary>How far into a file, in lines that are not blank, something of its page stands at the latest.</summary>
    private const int FarthestMark = 2_000;

    /// <summary>Of plain text, only the lines below an abstract are a mark.</summary>
    public static DigestFormat Format { get; } =
        new("text listing", [".txt"], head => Footer().IsMatch(head), Read)
        {
            IsDailyPapers = true,
            MayBeAnything = true,
        };

    private static PaperListing Read(Source source, FaultList faults)
    {
        var lines = ReadLines(source, faults);
        if (!IsListing(lines))
            return new PaperListing([]);
        var header = FindHeader(lines);
        var drafts = ReadEntries(source, lines, header, faults);
        var rights = lines.Take(HeaderLength(lines, header)).Select(line => ListingForms.Rights(line.Text));
        var stated = rights.FirstOrDefault(line => line is not null);
        var calendar = ListingCalendar.For(source, header?.Date, drafts, faults);
        var entries = drafts.Select(draft => draft.Dated(calendar, faults) with { Rights = stated });
        return new PaperListing([.. entries]) { Stated = calendar.Date };
    }

    /// <summary>Any other text has titles and paragraphs too, but nothing of the page around them.</summary>
    private static bool IsListing(List<ListingLine> lines)
    {
        for (var index = 0; index < lines.Count && index < FarthestMark; index++)
        {
            var text = lines[index].Text;
            var isBeforeSeparator = index + 1 < lines.Count && ListingForms.IsSeparator(lines[index + 1].Text);
            if (IsPageText(text) || ListingForms.IsSeparator(text) || ListingForms.IsAuthors(text, isBeforeSeparator))
                return true;
        }
        return false;
    }

    private static List<ListingLine> ReadLines(Source source, FaultList faults)
    {
        var lines = new List<ListingLine>();
        var isAfterBlank = true;
        using var reader = new LineReader(source, faults);
        while (reader.TryRead(out var line))
        {
            var text = OneLine.Fold(line.Text);
            if (text.Length > 0)
                lines.Add(new ListingLine(line.Number, text, isAfterBlank));
            isAfterBlank = text.Length == 0;
        }
        return lines;
    }

    /// <summary>The listing's own date: the first date near the top that stands before every footer.</summary>
    private static (int Index, PrintedDate Date)? FindHeader(List<ListingLine> lines)
    {
        for (var index = 0; index < lines.Count && index < LongestHeader; index++)
        {
            var text = lines[index].Text;
            if (ListingForms.IsSeparator(text) || ListingForms.IsAuthors(text, isBeforeSeparator: false))
                return null;
            if (ListingForms.Date(text, lines[index].Number) is { } date)
                return (index, date);
        }
        return null;
    }

    private static List<ListingDraft> ReadEntries(
        Source source,
        List<ListingLine> lines,
        (int Index, PrintedDate Date)? header,
        FaultList faults
    )
    {
        var drafts = new ListingDrafts(source.Path, faults);
        var index = SkipHeader(source, lines, header, faults);
        while (index < lines.Count)
        {
            if (ListingFooter.Read(lines, index, drafts.Paragraphs, source.Path, faults) is { } footer)
            {
                drafts.Close(footer);
                index += footer.Lines.Length;
                continue;
            }
            if (IsPageText(lines, index))
                index = SkipPageText(source, lines, index, drafts, faults);
            else
                drafts.Add(lines[index++]);
        }
        drafts.Close(footer: null);
        return drafts.All;
    }

    private static int SkipHeader(
        Source source,
        List<ListingLine> lines,
        (int Index, PrintedDate Date)? header,
        FaultList faults
    )
    {
        var length = HeaderLength(lines, header);
        foreach (var line in lines.Take(length - 1).Where(line => !IsHeaderText(line.Text)))
            faults.Add(DigestFaults.StrayLine(new SourceLocation(source.Path, line.Number), line.Text));
        return length;
    }

    /// <summary>Up to the date; without one as far as the page's own text goes.</summary>
    private static int HeaderLength(List<ListingLine> lines, (int Index, PrintedDate Date)? header) =>
        header?.Index + 1 ?? lines.TakeWhile(line => IsHeaderText(line.Text)).Count();

    private static bool IsHeaderText(string line) => IsPageText(line) || ListingForms.Rights(line) is not null;

    private static bool IsPageText(string line) => ListingForms.IsPageText(line) || ListingForms.IsMaybePageText(line);

    /// <summary>Among the entries, a line that may be a title is page text only beside one that cannot.</summary>
    private static bool IsPageText(List<ListingLine> lines, int index) =>
        ListingForms.IsPageText(lines[index].Text)
        || (
            ListingForms.IsMaybePageText(lines[index].Text)
            && (
                (index > 0 && ListingForms.IsPageText(lines[index - 1].Text))
                || (index + 1 < lines.Count && IsPageText(lines[index + 1].Text))
            )
        );

    /// <summary>The header of a second listing in the same file ends the entry before it.</summary>
    private static int SkipPageText(
        Source source,
        List<ListingLine> lines,
        int index,
        ListingDrafts drafts,
        FaultList faults
    )
    {
        drafts.Close(footer: null);
        while (index < lines.Count && IsPageText(lines[index].Text))
            index++;
        if (index == lines.Count)
            return index;
        var line = lines[index];
        if (ListingForms.Date(line.Text, line.Number) is not { } date)
            return index;
        faults.Add(DigestFaults.SecondListing(new SourceLocation(source.Path, line.Number), date.Text));
        return index + 1;
    }

    [GeneratedRegex(
        @"^[ \t]*(?:[•·∙⋅] *[0-9][0-9,]* authors?|[·•∙⋅])[ \t]*\r?\n\s{0,20}(?:[·•∙⋅]|[A-Z][a-z]{2,8}\.? [0-9]{1,2}\b)",
        RegexOptions.Multiline | RegexOptions.CultureInvariant
    )]
    private static partial Regex Footer();
}
