using KnowledgeBase.Diagnostics;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats.Markdown;

/// <summary>
/// Reads papers from the blocks of a file. What carries it is one rule: a link to a paper whose text, row, item or
/// heading is its title. Lines below a title belong to it until another begins.
/// </summary>
internal sealed class MarkdownReader
{
    private readonly Source _source;
    private readonly MarkdownSections _sections = new();
    private readonly OpenPapers _open = new();
    private readonly ListingDates _dates = new();
    private readonly MarkdownTables _tables;

    /// <summary>The whole file is about one paper, so that the titles of others in it are only mentioned.</summary>
    private bool _isOfOne;

    private FrontMatter? _front;

    public MarkdownReader(Source source)
    {
        _source = source;
        _tables = new MarkdownTables(_sections, _open, (title, line) => NewPaper(title, line, PaperDraft.DepthOfText));
    }

    public MarkdownSections Sections => _sections;

    public ListingDates Dates => _dates;

    /// <summary>In the order of their lines.</summary>
    public IReadOnlyList<PaperDraft> Papers => [.. _open.Closed.OrderBy(paper => paper.At.Line)];

    /// <summary>Links to papers whose titles were not found, and their lines.</summary>
    public IReadOnlyDictionary<PaperAddress, int> Untitled => _open.Untitled;

    public void ReadFront(FrontMatter front)
    {
        if (front.IsOfPaper)
            _front = front;
        else
            _dates.AddFront(front.Date);
        if (front is { IsOfPaper: true, Title: { } title })
            StartOfFront(title, 1);
    }

    public void Read(MarkdownBlock block)
    {
        if (block.Kind is not MarkdownBlockKind.TableRow)
            _tables.End();
        switch (block.Kind)
        {
            case MarkdownBlockKind.Heading:
                ReadHeading(block);
                break;
            case MarkdownBlockKind.Item:
                ReadItem(block);
                break;
            case MarkdownBlockKind.Text:
                ReadText(block);
                break;
            case MarkdownBlockKind.TableHeader:
                _tables.Begin(TableRow.OfMarkdown(block, 0));
                break;
            case MarkdownBlockKind.TableRow:
                _tables.Add(TableRow.OfMarkdown(block, _tables.Columns));
                break;
            case MarkdownBlockKind.HtmlTable:
                _tables.ReadWhole(TableRow.OfHtml(block));
                break;
            case MarkdownBlockKind.Summary:
                ReadSummary(block);
                break;
            default:
                _open.Leave(PaperDraft.DepthOfText);
                break;
        }
    }

    public void End()
    {
        _tables.End();
        _open.Leave(0);
    }

    private void ReadHeading(MarkdownBlock block)
    {
        var heading = InlineReader.Read(block.Text);
        _open.Leave(block.Level);
        _sections.Leave(block.Level);
        if (!_isOfOne && ReadTitleWithId(heading, block.Line, block.Level))
            return;
        if (!_isOfOne && TitleFinder.InLine(heading) is { } found && heading.Runs.Any(TitleFinder.IsLinkToPaper))
        {
            Start(found, heading, block.Line, block.Level);
            return;
        }
        var text = TitleText.WithoutLead(heading.Plain);
        var field = FieldLabels.Of(text);
        _open.Context = _open.Current is null ? null : field;
        _dates.AddHeading(heading.Plain);
        if (field is null && _open.Current is not { IsIdentified: true } && TitleOfHeading(heading) is { } title)
            Propose(title, block.Line, block.Level);
        if (!(_isOfOne && block.Level == 1))
            _sections.Enter(block.Level, heading.Plain);
    }

    /// <summary>A heading may be a title: a link or an identifier below it tells.</summary>
    private static string? TitleOfHeading(RichText heading)
    {
        var text = TitleText.Clean(heading.Plain);
        var isTitle =
            text is not null
            && TitleText.ReadsAsTitle(text)
            && !MarkdownSections.IsOfText(text)
            && DatesInText.Find(text) is null;
        return isTitle ? text : null;
    }

    private void ReadItem(MarkdownBlock block)
    {
        var depth = PaperDraft.DepthOfItem + block.Level;
        var groups = TextGroups.Of(block.Lines);
        var head = InlineReader.Read(groups[0]);
        _open.Leave(depth);
        if (!ReadRecordLabel(head, block.Line, depth) && !ReadTitle(head, block.Line, depth))
            ReadDetail(head, block.Line, depth);
        foreach (var group in groups.Skip(1))
            ReadDetail(InlineReader.Read(group), block.Line, depth: null);
    }

    private void ReadText(MarkdownBlock block)
    {
        var line = block.Line;
        foreach (var group in TextGroups.Of(block.Lines))
        {
            var text = InlineReader.Read(group);
            _dates.AddText(text);
            LeaveItems(text, block.Level);
            if (ReadRecordLabel(text, line, PaperDraft.DepthOfItem))
                continue;
            var isBelowHeading = _open.Current is { IsIdentified: true, Depth: < PaperDraft.DepthOfText };
            if (isBelowHeading || !ReadTitle(text, line, PaperDraft.DepthOfText))
                ReadDetail(text, line, _open.Current is null ? PaperDraft.DepthOfText : null);
            line += group.AsSpan().Count('\n') + 1;
        }
    }

    /// <summary>Text at the margin ends a list, but for lines that say what they are.</summary>
    private void LeaveItems(RichText text, int indent)
    {
        if (
            _open.Current is not { Depth: >= PaperDraft.DepthOfItem } item
            || indent > item.Depth - PaperDraft.DepthOfItem
        )
            return;
        var isDetail =
            LabelledText.Of(text) is { Field: not null } || LabelledText.IsLinks(text) || _open.Context is not null;
        if (!isDetail)
            _open.Leave(PaperDraft.DepthOfItem + indent);
    }

    /// <summary>“Title: …” begins a record of lines that all have labels.</summary>
    private bool ReadRecordLabel(RichText head, int line, int depth)
    {
        if (_isOfOne || LabelledText.Of(head) is not { Field: PaperField.Title or PaperField.Paper } labelled)
            return false;
        var isComplete = _open.Current is { IsIdentified: true, HasAuthors: true, HasText: true };
        if (_open.Current is { IsIdentified: true, Depth: < PaperDraft.DepthOfText } && !isComplete)
            return false;
        var linked = labelled
            .Value.Links.Select(run => TitleText.Clean(run.Text))
            .FirstOrDefault(text => text is not null);
        if ((linked ?? TitleText.Clean(labelled.Value.Plain)) is not { } title)
            return false;
        var paper = Propose(title, line, depth - 1);
        foreach (var run in labelled.Value.Links)
            paper.AddLink(run.Url);
        return true;
    }

    /// <summary>A paper that begins in a line; false where none does.</summary>
    private bool ReadTitle(RichText text, int line, int depth)
    {
        if (_isOfOne)
            return false;
        if (ReadTitleWithId(text, line, depth))
            return true;
        if (!text.Runs.Any(TitleFinder.IsLinkToPaper))
            return false;
        var isInPaper = _open.Current is { IsIdentified: true };
        var label = LabelledText.Of(text);
        if (
            label is { Field: not (null or PaperField.Title or PaperField.Paper or PaperField.Link) }
            || (isInPaper && label is not null)
        )
            return false;
        if (
            (_open.Current is { } above && above.Depth < depth && LabelledText.IsLinks(text))
            || TitleFinder.InLine(text) is not { } found
        )
            return false;
        var same = text.Runs.Where(run => run.Paper is not null).Select(run => run.Paper).FirstOrDefault();
        if (isInPaper && (same is null || same == _open.Current!.Identity))
            return false;
        Start(found, text, line, depth);
        return true;
    }

    /// <summary>“2401.00001 — Title” needs no link.</summary>
    private bool ReadTitleWithId(RichText text, int line, int depth)
    {
        if (
            TitleWithId.In(text) is not { } found
            || _open.Current is { IsIdentified: true, Depth: < PaperDraft.DepthOfText }
        )
            return false;
        var paper = Propose(found.Title, line, depth);
        paper.AddArxivId(found.Id);
        PaperDetails.AddLinks(paper, text);
        return true;
    }

    private void Start(FoundTitle found, RichText text, int line, int depth)
    {
        var paper = Propose(found.Title, line, depth);
        paper.Confirm();
        foreach (var run in text.Links.Where(run => TitleText.Clean(run.Text) == found.Title))
            paper.AddLink(run.Url);
        PaperDetails.AddRest(paper, found, _sections.Year);
    }

    private PaperDraft Propose(string title, int line, int depth)
    {
        _open.Leave(depth);
        if (_front is { Title: null })
            return StartOfFront(title, line);
        var paper = NewPaper(title, line, depth);
        _open.Push(paper);
        return paper;
    }

    private PaperDraft StartOfFront(string title, int line)
    {
        var paper = NewPaper(title, line, depth: 0);
        _front!.AddTo(paper);
        paper.Confirm();
        _open.Push(paper);
        _front = null;
        _isOfOne = true;
        return paper;
    }

    private PaperDraft NewPaper(string title, int line, int depth) =>
        new(title, new SourceLocation(_source.Path, line), depth) { Sections = _sections.Above };

    /// <param name="depth">Of a title that the line may be; null where it cannot.</param>
    private void ReadDetail(RichText text, int line, int? depth)
    {
        if (_open.Current is { } paper)
        {
            if (paper.IsIdentified || depth is null || !ProposeLine(text, line, depth.Value))
                _open.Add(paper, text, _sections.Year);
            return;
        }
        if (LabelledText.IsLinks(text))
            _open.AddUntitled(text.Runs, line);
        else if (depth is { } own)
            ProposeLine(text, line, own);
    }

    /// <summary>A bold line, or a short one, may be a title: a link in a line below it tells.</summary>
    private bool ProposeLine(RichText text, int line, int depth)
    {
        if (text.HasPaper || text.Text.Length > 600 || LabelledText.Of(text) is not null)
            return false;
        var bold = text.Runs.FirstOrDefault(run => run.IsBold && !LinkTexts.IsGeneric(run.Text));
        var whole = bold?.Text ?? (depth >= PaperDraft.DepthOfItem ? text.Plain : "");
        if (TitleText.Clean(whole) is not { } title || !TitleText.ReadsAsTitle(title))
            return false;
        var paper = Propose(title, line, depth);
        if (bold is not null)
            PaperDetails.AddRest(paper, new FoundTitle(title, RichText.Empty, text.After(bold)), _sections.Year);
        return true;
    }

    private void ReadSummary(MarkdownBlock block)
    {
        var name = InlineReader.Read(block.Text);
        if (!ReadTitle(name, block.Line, PaperDraft.DepthOfText))
            _open.Context = FieldLabels.Of(name.Plain);
    }
}
