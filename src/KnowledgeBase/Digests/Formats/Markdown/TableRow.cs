using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats.Markdown;

/// <param name="Line">Where it begins in its file.</param>
/// <param name="Id">An identifier of arXiv that no reader sees, but the row's buttons carry.</param>
internal sealed record TableRow(int Line, IReadOnlyList<RichText> Cells, string? Id = null)
{
    public bool HasPaper => Id is not null || Cells.Any(cell => cell.HasPaper);

    /// <param name="columns">Of the header; 0 for the header itself.</param>
    public static TableRow OfMarkdown(MarkdownBlock block, int columns)
    {
        var cells = TableCells.Fit(TableCells.Split(block.Text.Replace('\n', ' ')), columns);
        return new TableRow(block.Line, [.. cells.Select(InlineReader.Read)]);
    }

    /// <summary>The rows of a table in HTML, its header first.</summary>
    /// <exception cref="HtmlTooDeepException">More elements are open than a page may have.</exception>
    public static IReadOnlyList<TableRow> OfHtml(MarkdownBlock block)
    {
        var nesting = new HtmlNesting();
        var options = new HtmlParserOptions
        {
            IsKeepingSourceReferences = true,
            OnToken = (token, _) => nesting.Observe(token),
        };
        using var page = new HtmlParser(options).ParseDocument(block.Text);
        return [.. page.QuerySelectorAll("tr").Select(row => OfElement(row, block.Line))];
    }

    private static TableRow OfElement(IElement row, int firstLine)
    {
        var line = firstLine + (row.SourceReference?.Position.Line ?? 1) - 1;
        var cells = row.Children.Where(cell => cell.LocalName is "td" or "th").Select(CellText);
        return new TableRow(line, [.. cells], HiddenId(row));
    }

    private static string? HiddenId(IElement row)
    {
        foreach (var element in row.QuerySelectorAll("[data-arxiv-id], [data-arxiv], [data-paper-id]"))
        {
            foreach (var attribute in element.Attributes)
            {
                if (
                    attribute.Name.StartsWith("data-", StringComparison.Ordinal)
                    && ArxivId.TryParse(attribute.Value, out var id)
                )
                    return id.Value;
            }
        }
        return null;
    }

    /// <summary>The text of a cell as a browser shows it; Markdown in it is read as such.</summary>
    private static RichText CellText(IElement cell)
    {
        var runs = new RunBuilder();
        var rest = new Stack<(INode? Node, string? Closes)>();
        Push(cell);
        while (rest.TryPop(out var next))
        {
            if (next.Closes is { } name)
                runs.Close(name);
            else if (next.Node is IElement element)
            {
                Open(runs, element);
                rest.Push((null, element.LocalName));
                Push(element);
            }
            else if (next.Node is IText text)
                runs.AddText(text.Data.ReplaceLineEndings(" "), isBold: false, isItalic: false);
        }
        var read = runs.ToText();
        return read.Text.Contains("](", StringComparison.Ordinal) ? InlineReader.Read(read.Text) : read;

        void Push(INode parent)
        {
            for (var place = parent.ChildNodes.Length - 1; place >= 0; place--)
                rest.Push((parent.ChildNodes[place], null));
        }
    }

    private static void Open(RunBuilder runs, IElement element)
    {
        if (element.LocalName is "a" && element.GetAttribute("href") is { } url)
            runs.OpenLink(url);
        else
            runs.Open(element.LocalName, "");
    }
}
