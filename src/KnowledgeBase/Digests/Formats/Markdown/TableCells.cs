using System.Text;

namespace KnowledgeBase.Digests.Formats.Markdown;

/// <summary>Splits a row of a Markdown table at its bars; <c>\|</c> is a bar within a cell.</summary>
internal static class TableCells
{
    private const int MostCells = 200;

    public static List<string> Split(string row)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var text = row.AsSpan().Trim();
        if (text is ['|', ..])
            text = text[1..];
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] == '\\' && index + 1 < text.Length && text[index + 1] == '|')
                cell.Append(text[++index]);
            else if (text[index] == '|' && cells.Count < MostCells)
                Add();
            else
                cell.Append(text[index]);
        }
        if (cell.Length > 0 && !string.IsNullOrWhiteSpace(cell.ToString()))
            Add();
        return cells;

        void Add()
        {
            cells.Add(cell.ToString().Trim());
            cell.Clear();
        }
    }

    /// <summary>
    /// As many cells as there are columns. A formula may contain bars, so cells are joined within dollars; what is
    /// still too much belongs to the last cell.
    /// </summary>
    public static List<string> Fit(List<string> cells, int columns)
    {
        if (cells.Count <= columns || columns == 0)
            return cells;
        var joined = new List<string>();
        foreach (var cell in cells)
        {
            var isWithinFormula = joined.Count > 0 && joined[^1].AsSpan().Count('$') % 2 == 1;
            var rest = cells.Count - joined.Count;
            if (joined.Count > 0 && rest > 0 && (isWithinFormula || joined.Count == columns))
                joined[^1] += "|" + cell;
            else
                joined.Add(cell);
        }
        return joined;
    }
}
