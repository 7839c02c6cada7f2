namespace KnowledgeBase.Digests.Formats.Markdown;

/// <summary>
/// Tells the blocks of a file line by line, in one pass: headings, list items, rows of tables, paragraphs. Code and
/// comments are no blocks.
/// </summary>
internal sealed class MarkdownBlocks(LineQueue lines)
{
    /// <summary>In lines. What is longer is not closed, and is read as text.</summary>
    private const int LongestCode = 2_000;

    private const int LongestHtmlTable = 50_000;

    /// <summary>Lines over which one row of a table may be broken.</summary>
    private const int MostLinesOfRow = 12;

    private readonly List<string> _lines = [];
    private MarkdownBlockKind _kind;
    private int _line;
    private int _level;
    private bool _isOpen;
    private TableState? _table;

    /// <summary>No table is closed before this line.</summary>
    private int _unclosedUpTo;

    public IEnumerable<MarkdownBlock> All()
    {
        while (lines.Next() is { } line)
        {
            var text = MarkdownLines.WithoutQuote(line.Text);
            foreach (var block in OfLine(text, line.Number))
                yield return block;
        }
        foreach (var block in Close())
            yield return block;
    }

    private IEnumerable<MarkdownBlock> OfLine(string text, int number)
    {
        if (string.IsNullOrWhiteSpace(text))
            return _table is null ? Close() : Concat(Close(), EndTable());
        if (MarkdownLines.IsFence(text, out var fence))
        {
            lines.TakeTo(
                line => MarkdownLines.WithoutQuote(line).TrimStart().StartsWith(fence, StringComparison.Ordinal),
                LongestCode
            );
            return Concat(Close(), EndTable());
        }
        if (text.TrimStart().StartsWith("<!--", StringComparison.Ordinal))
            return OfComment(text, number);
        if (_table is not null && InTable(text, number) is { } rows)
            return rows;
        if (MarkdownLines.StartsHtmlTable(text) && ReadHtmlTable(text, number) is { } whole)
            return Concat(Close(), [whole]);
        if (StartOfTable(text, number) is { } header)
            return header;
        return OfText(text, number);
    }

    private IEnumerable<MarkdownBlock> OfText(string text, int number)
    {
        if (_isOpen && _kind == MarkdownBlockKind.Text && _lines.Count == 1 && MarkdownLines.IsUnderline(text))
        {
            _kind = MarkdownBlockKind.Heading;
            _level = text.Contains('=', StringComparison.Ordinal) ? 1 : 2;
            return Close();
        }
        if (MarkdownLines.IsRule(text))
            return Concat(Close(), [new MarkdownBlock(MarkdownBlockKind.Rule, number, 0, [])]);
        if (MarkdownLines.Heading(text) is { } heading)
            return Concat(
                Close(),
                [new MarkdownBlock(MarkdownBlockKind.Heading, number, heading.Level, [heading.Text])]
            );
        if (MarkdownLines.Summary(text) is { } part)
            return OfSummary(part.Name, part.Behind, number);
        if (MarkdownLines.EndsPart(text))
            return OfEnd(text, number);
        if (MarkdownLines.IsBoxes(text))
            return Close();
        if (MarkdownLines.Item(text) is { } item)
            return Open(MarkdownBlockKind.Item, number, MarkdownLines.Indent(text), item);
        if (_isOpen)
        {
            _lines.Add(text);
            return [];
        }
        return Open(MarkdownBlockKind.Text, number, MarkdownLines.Indent(text), text);
    }

    private IEnumerable<MarkdownBlock> OfSummary(string name, string rest, int number)
    {
        var before = Concat(Close(), [new MarkdownBlock(MarkdownBlockKind.Summary, number, 0, [name])]);
        return string.IsNullOrWhiteSpace(rest) || MarkdownLines.IsBoxes(rest)
            ? before
            : Concat(before, Open(MarkdownBlockKind.Text, number, 0, rest));
    }

    /// <summary>Text before the end of a part belongs to it.</summary>
    private IEnumerable<MarkdownBlock> OfEnd(string text, int number)
    {
        var end = text.IndexOf("</details", StringComparison.OrdinalIgnoreCase);
        if (!string.IsNullOrWhiteSpace(text[..end]))
        {
            if (_isOpen)
                _lines.Add(text[..end]);
            else
                _ = Open(MarkdownBlockKind.Text, number, 0, text[..end]).Count();
        }
        return Concat(Close(), [new MarkdownBlock(MarkdownBlockKind.Rule, number, 0, [])]);
    }

    private IEnumerable<MarkdownBlock> OfComment(string text, int number)
    {
        if (!text.Contains("-->", StringComparison.Ordinal))
        {
            lines.TakeTo(line => line.Contains("-->", StringComparison.Ordinal), LongestCode);
            return [];
        }
        var rest = text[(text.IndexOf("-->", StringComparison.Ordinal) + 3)..];
        return string.IsNullOrWhiteSpace(rest) ? [] : OfText(rest, number);
    }

    /// <summary>The blocks of a line within a table; null where the line ends it.</summary>
    private IEnumerable<MarkdownBlock>? InTable(string text, int number)
    {
        var table = _table!;
        if (MarkdownLines.IsTableRule(text))
            return [];
        var isRow = text.TrimStart() is ['|', ..];
        if (_isOpen && !isRow && table.IsCut(_lines) && _lines.Count < MostLinesOfRow)
        {
            _lines.Add(text.Trim());
            return [];
        }
        if (isRow || (!table.HasOuterBars && text.Contains('|', StringComparison.Ordinal)))
            return Open(MarkdownBlockKind.TableRow, number, table.Columns, text);
        _ = EndTable();
        return null;
    }

    /// <summary>A line with bars opens a table, and a rule makes the line before it a header.</summary>
    private IEnumerable<MarkdownBlock>? StartOfTable(string text, int number)
    {
        if (MarkdownLines.IsTableRule(text) && _isOpen && _lines[^1].Contains('|', StringComparison.Ordinal))
        {
            var header = _lines[^1];
            var at = _line + _lines.Count - 1;
            _lines.RemoveAt(_lines.Count - 1);
            _isOpen = _lines.Count > 0;
            _table = TableState.Of(header);
            return Concat(Close(), [Header(header, at)]);
        }
        if (text.TrimStart() is not ['|', .. var rest] || !rest.AsSpan().Contains('|'))
            return null;
        _table = TableState.Of(text);
        return Concat(Close(), [Header(text, number)]);
    }

    private MarkdownBlock Header(string text, int number) =>
        new(MarkdownBlockKind.TableHeader, number, _table!.Columns, [text]);

    /// <summary>Null where the table is never closed.</summary>
    private MarkdownBlock? ReadHtmlTable(string text, int number)
    {
        if (EndsHtmlTable(text))
            return new MarkdownBlock(MarkdownBlockKind.HtmlTable, number, 0, [text]);
        if (number < _unclosedUpTo)
            return null;
        if (lines.TakeTo(EndsHtmlTable, LongestHtmlTable) is { } rest)
            return new MarkdownBlock(MarkdownBlockKind.HtmlTable, number, 0, [text, .. rest.Select(line => line.Text)]);
        _unclosedUpTo = number + LongestHtmlTable;
        return null;
    }

    private static bool EndsHtmlTable(string line) => line.Contains("</table", StringComparison.OrdinalIgnoreCase);

    private IEnumerable<MarkdownBlock> Open(MarkdownBlockKind kind, int number, int level, string text)
    {
        var before = Close();
        _isOpen = true;
        _kind = kind;
        _line = number;
        _level = level;
        _lines.Add(text);
        return before;
    }

    private IEnumerable<MarkdownBlock> Close()
    {
        if (!_isOpen)
            return [];
        _isOpen = false;
        var block = new MarkdownBlock(_kind, _line, _level, [.. _lines]);
        _lines.Clear();
        return [block];
    }

    private IEnumerable<MarkdownBlock> EndTable()
    {
        _table = null;
        return [];
    }

    private static IEnumerable<MarkdownBlock> Concat(
        IEnumerable<MarkdownBlock> first,
        IEnumerable<MarkdownBlock> second
    ) => first.Concat(second);

    /// <param name="Columns">Of the header.</param>
    /// <param name="HasOuterBars">Each row begins with a bar.</param>
    /// <param name="EndsInBar">Each row ends with one, so that a row without goes on.</param>
    private sealed record TableState(int Columns, bool HasOuterBars, bool EndsInBar)
    {
        public static TableState Of(string header) =>
            new(TableCells.Split(header).Count, header.TrimStart() is ['|', ..], header.TrimEnd().EndsWith('|'));

        /// <summary>Whether a row is not at its end yet.</summary>
        public bool IsCut(List<string> lines) =>
            HasOuterBars
            && EndsInBar
            && !lines[^1].TrimEnd().EndsWith('|')
            && lines.Sum(line => line.AsSpan().Count('|')) <= Columns;
    }
}
