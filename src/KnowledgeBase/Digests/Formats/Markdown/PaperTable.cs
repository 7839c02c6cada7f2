using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats.Markdown;

/// <summary>Reads the rows of a table as papers; the first are kept until they tell what the columns hold.</summary>
/// <param name="start">Begins a paper in a line of the file.</param>
internal sealed class PaperTable(TableRow header, int? year, Func<string, int, PaperDraft> start)
{
    private const int SampleSize = 40;

    private readonly List<TableRow> _sample = [];
    private TableColumns? _columns;

    /// <summary>Rows that lead to a paper and do not tell its title.</summary>
    public List<TableRow> Untitled { get; } = [];

    public int Columns => header.Cells.Count;

    public IEnumerable<PaperDraft> Add(TableRow row)
    {
        if (_columns is not null)
            return Read(row) is { } paper ? [paper] : [];
        _sample.Add(row);
        return _sample.Count < SampleSize ? [] : End();
    }

    /// <summary>The papers of the rows that were kept.</summary>
    public IEnumerable<PaperDraft> End()
    {
        if (_columns is not null)
            return [];
        _columns = TableColumns.Of(header, _sample);
        var rows = _columns.HasHeader ? _sample : [header, .. _sample];
        return rows.Select(Read).OfType<PaperDraft>().ToList();
    }

    private PaperDraft? Read(TableRow row)
    {
        var columns = _columns!;
        var isPaper = row.Id is not null || References(row).Any(cell => cell.HasPaper) || HasIdentifier(row);
        var found =
            columns.Title >= 0 && columns.Title < row.Cells.Count ? TitleFinder.InCell(row.Cells[columns.Title]) : null;
        if (found is null || (!isPaper && !columns.IsOfPapers))
        {
            if (isPaper && found is null)
                Untitled.Add(row);
            return null;
        }
        if (!isPaper && FieldLabels.Of(found.Title) is not null)
            return null;
        var paper = start(found.Title, row.Line);
        paper.Confirm();
        AddCells(paper, row, found);
        return paper;
    }

    private void AddCells(PaperDraft paper, TableRow row, FoundTitle found)
    {
        var columns = _columns!;
        var titleCell = row.Cells[columns.Title];
        foreach (var run in titleCell.Links.Where(run => TitleText.Clean(run.Text) == found.Title))
            paper.AddLink(run.Url);
        if (row.Id is { } id)
            paper.AddArxivId(id);
        AddBesideTitle(paper, found);
        for (var column = 0; column < row.Cells.Count; column++)
        {
            if (column == columns.Title)
                continue;
            if (Field(column) is { } field)
                PaperDetails.AddField(paper, field, row.Cells[column], year);
            else
                PaperDetails.AddLinks(paper, row.Cells[column]);
        }
    }

    /// <summary>Further lines of the title's cell say more: “Institution: …”, a summary.</summary>
    private void AddBesideTitle(PaperDraft paper, FoundTitle found)
    {
        var lines = found.After.Lines();
        var isOneLine = lines.Count < 2 && !found.After.Text.StartsWith('\n');
        if (isOneLine)
        {
            PaperDetails.AddRest(paper, found, year);
            return;
        }
        PaperDetails.AddLinks(paper, found.Before);
        foreach (var line in lines)
        {
            if (LabelledText.Of(line) is { Field: { } field } labelled)
                PaperDetails.AddField(paper, field, labelled.Value, year);
            else
                PaperDetails.AddRest(paper, new FoundTitle(found.Title, RichText.Empty, line), year);
        }
    }

    /// <summary>The cells that lead to the paper itself: texts about it may lead to others.</summary>
    private IEnumerable<RichText> References(TableRow row) =>
        row.Cells.Where(
            (_, column) =>
                Field(column)
                    is not (PaperField.Abstract or PaperField.Summary or PaperField.Keywords or PaperField.Other)
        );

    /// <summary>An identifier that stands alone in its cell, without a link.</summary>
    private bool HasIdentifier(TableRow row) =>
        row
            .Cells.Where((_, column) => Field(column) is PaperField.Link or PaperField.Doi or PaperField.Paper)
            .Any(cell => ArxivId.TryParse(cell.Plain, out _) || Doi.TryParse(cell.Plain, out _));

    private PaperField? Field(int column) => column < _columns!.Fields.Length ? _columns.Fields[column] : null;
}
