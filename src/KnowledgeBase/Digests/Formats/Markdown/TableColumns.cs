using System.Collections.Immutable;

namespace KnowledgeBase.Digests.Formats.Markdown;

/// <summary>What the columns of a table hold, told by the words of its header or else by the first rows.</summary>
/// <param name="Title">The column of the titles; -1 where there is none.</param>
/// <param name="IsOfPapers">The table lists papers, so that a row is one even without a link.</param>
internal sealed record TableColumns(ImmutableArray<PaperField?> Fields, int Title, bool HasHeader, bool IsOfPapers)
{
    public static TableColumns Of(TableRow header, IReadOnlyList<TableRow> sample)
    {
        var named = header.Cells.Select(cell => FieldLabels.Of(cell.Plain)).ToArray();
        var hasHeader = named.Any(field => field is not null) || !header.HasPaper;
        var rows = hasHeader ? sample : [header, .. sample];
        var count = rows.Select(row => row.Cells.Count).Append(named.Length).Max();
        var fields = Enumerable
            .Range(0, count)
            .Select(column =>
                column < named.Length && hasHeader ? named[column] ?? ByContent(rows, column) : ByContent(rows, column)
            )
            .ToImmutableArray();
        var title = TitleColumn(fields, rows, hasHeader);
        return new TableColumns(fields, title, hasHeader, title >= 0 && AreOfPapers(fields, rows));
    }

    private static PaperField? ByContent(IReadOnlyList<TableRow> rows, int column)
    {
        var texts = Cells(rows, column).Select(cell => cell.Plain).Where(text => text.Length > 0).ToList();
        if (texts.Count == 0)
            return null;
        if (texts.Count(text => DatesInText.Whole(text) is not null) * 10 >= texts.Count * 6)
            return PaperField.Date;
        return texts.Count(WrittenNames.AreIn) * 2 >= texts.Count ? PaperField.Authors : null;
    }

    /// <summary>
    /// The column that is called so; else the one whose links to papers are their titles; else one that may be.
    /// </summary>
    private static int TitleColumn(ImmutableArray<PaperField?> fields, IReadOnlyList<TableRow> rows, bool hasHeader)
    {
        var called = fields.IndexOf(PaperField.Title);
        if (called >= 0)
            return called;
        var linked = Best(fields, rows, cell =>
            cell.Runs.Any(run => run.Paper is not null && TitleText.Clean(run.Text) is not null)
        );
        if (linked >= 0)
            return linked;
        var paper = fields.IndexOf(PaperField.Paper);
        if (paper >= 0 && Cells(rows, paper).Any(cell => TitleFinder.InCell(cell) is not null))
            return paper;
        return Best(fields, rows, cell => IsTitle(cell, hasHeader));
    }

    /// <summary>Below a header that says something else, only a title in bold stands out.</summary>
    private static bool IsTitle(RichText cell, bool hasHeader) =>
        TitleFinder.InCell(cell) is { } found
        && TitleText.ReadsAsTitle(found.Title)
        && (!hasHeader || cell.Runs.Any(run => run.IsBold || run.Url is not null));

    private static int Best(
        ImmutableArray<PaperField?> fields,
        IReadOnlyList<TableRow> rows,
        Func<RichText, bool> isTitle
    )
    {
        var best = -1;
        var most = 0;
        for (var column = 0; column < fields.Length; column++)
        {
            if (fields[column] is not (null or PaperField.Paper or PaperField.Link or PaperField.Name))
                continue;
            var titles = Cells(rows, column).Count(isTitle);
            if (titles > most)
                best = column;
            most = Math.Max(titles, most);
        }
        return most * 2 >= rows.Count ? best : -1;
    }

    private static bool AreOfPapers(ImmutableArray<PaperField?> fields, IReadOnlyList<TableRow> rows)
    {
        if (rows.Count(row => row.HasPaper) * 3 >= rows.Count)
            return true;
        return fields.Contains(PaperField.Authors)
            && (
                fields.Contains(PaperField.Abstract)
                || fields.Contains(PaperField.Venue)
                || fields.Contains(PaperField.Doi)
            );
    }

    private static IEnumerable<RichText> Cells(IReadOnlyList<TableRow> rows, int column) =>
        rows.Where(row => column < row.Cells.Count).Select(row => row.Cells[column]);
}
