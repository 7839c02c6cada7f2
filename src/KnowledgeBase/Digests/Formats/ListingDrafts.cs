using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Digests.Formats;

/// <summary>An entry whose date still waits for the listing's year.</summary>
internal sealed record ListingDraft(DigestEntry Entry, PrintedDate? Date)
{
    public DigestEntry Dated(ListingCalendar calendar, FaultList faults) =>
        Entry with
        {
            Published = Entry.Published ?? calendar.Resolve(Date, Entry.At.Path, faults),
        };
}

/// <summary>Gathers the lines between footers and makes entries of them.</summary>
internal sealed class ListingDrafts(string path, FaultList faults)
{
    private const int ShortestLooseAbstract = 60;

    private readonly List<ListingLine> _lines = [];

    public List<ListingDraft> All { get; } = [];

    /// <summary>The number of paragraphs since the last footer.</summary>
    public int Paragraphs { get; private set; }

    public void Add(ListingLine line)
    {
        if (ListingForms.IsSeparator(line.Text))
        {
            faults.Add(DigestFaults.StrayLine(At(line.Number), line.Text));
            return;
        }
        if (line.IsAfterBlank || Paragraphs < 2)
            Paragraphs++;
        _lines.Add(line);
    }

    /// <summary>Ends the entries since the last footer; the footer is the last one's.</summary>
    public void Close(ListingFooter? footer)
    {
        var texts = ListingParagraphs.Split(ListingParagraphs.Of(_lines), footer is not null);
        var isAdded = false;
        for (var index = 0; index < texts.Count; index++)
            isAdded = AddEntry(texts[index], index == texts.Count - 1 ? footer : null);
        if (footer is not null && !isAdded)
            LeaveOut(footer);
        _lines.Clear();
        Paragraphs = 0;
    }

    private bool AddEntry(ListingText text, ListingFooter? footer)
    {
        if (text.Title is null)
        {
            LeaveOut(text.Abstract, DigestFaults.MissingTitle);
            return false;
        }
        if (ListingForms.IsMarkup(text.Title.Text) || (footer is null && !IsAbstract(text.Abstract)))
        {
            LeaveOut([text.Title, .. text.Abstract], DigestFaults.StrayLine);
            return false;
        }
        All.Add(new ListingDraft(Entry(text.Title, text.Abstract, footer), footer?.Date));
        return true;
    }

    private DigestEntry Entry(ListingParagraph title, IReadOnlyList<ListingParagraph> paragraphs, ListingFooter? footer)
    {
        if (paragraphs.Count == 0)
            faults.Add(DigestFaults.MissingAbstract(At(title.Line), title.Text));
        return new DigestEntry(title.Text, At(title.Line))
        {
            Abstract = paragraphs.Count == 0 ? null : string.Join(' ', paragraphs.Select(paragraph => paragraph.Text)),
            AuthorCount = footer?.AuthorCount,
            Organization = footer?.Organization,
            Comments = footer?.Date?.Comments,
        };
    }

    /// <summary>Without a footer, only a sentence makes an entry of a short line: a page has menus too.</summary>
    private static bool IsAbstract(IReadOnlyList<ListingParagraph> paragraphs)
    {
        if (paragraphs.Count == 0)
            return false;
        var length = paragraphs.Sum(paragraph => paragraph.Text.Length);
        return length >= ShortestLooseAbstract || paragraphs[^1].Text[^1] is '.' or '!' or '?';
    }

    private void LeaveOut(IEnumerable<ListingParagraph> paragraphs, Func<SourceLocation, string, Diagnostic> fault)
    {
        foreach (var paragraph in paragraphs)
        {
            faults.Add(fault(At(paragraph.Line), paragraph.Text));
            for (var line = paragraph.Line + 1; line <= paragraph.LastLine; line++)
                faults.Add(DigestFaults.StrayLine(At(line), paragraph.Text));
        }
    }

    private void LeaveOut(ListingFooter footer)
    {
        foreach (var line in footer.Lines.Where(line => !ListingForms.IsSeparator(line.Text)))
            faults.Add(DigestFaults.StrayLine(At(line.Number), line.Text));
    }

    private SourceLocation At(int line) => new(path, line);
}
