namespace KnowledgeBase.Digests.Formats.Markdown;

/// <summary>The tables of a file, one after the other.</summary>
/// <param name="start">Begins a paper in a line of the file.</param>
internal sealed class MarkdownTables(MarkdownSections sections, OpenPapers papers, Func<string, int, PaperDraft> start)
{
    private PaperTable? _table;

    /// <summary>Of the table that is read now.</summary>
    public int Columns => _table?.Columns ?? 0;

    public void Begin(TableRow header) => _table = new PaperTable(header, sections.Year, start);

    public void Add(TableRow row)
    {
        if (_table is not null)
            papers.AddClosed(_table.Add(row));
    }

    public void End()
    {
        if (_table is null)
            return;
        papers.AddClosed(_table.End());
        foreach (var row in _table.Untitled)
            papers.AddUntitled(row.Cells.SelectMany(cell => cell.Runs), row.Line);
        _table = null;
    }

    /// <param name="rows">Of a table, its header first.</param>
    public void ReadWhole(IReadOnlyList<TableRow> rows)
    {
        if (rows.Count == 0)
            return;
        Begin(rows[0]);
        foreach (var row in rows.Skip(1))
            Add(row);
        End();
    }
}
