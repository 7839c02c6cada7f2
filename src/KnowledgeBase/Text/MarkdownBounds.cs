using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace KnowledgeBase.Text;

/// <summary>Opens no block, and looks at each line that may: how deep it lies, and how long it is.</summary>
internal sealed class LineGate : BlockParser
{
    /// <summary>A list is two blocks deep, itself and its item.</summary>
    private const int DeepestBlock = 64;

    /// <summary>In characters: a heading of so many costs nothing, whatever is in it.</summary>
    private const int ShortLine = 1_000;

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var depth = 0;
        for (var block = processor.CurrentContainer; block is not null; block = block.Parent)
            depth++;
        if (depth > DeepestBlock)
            throw new MarkdownLimitException(MarkdownLimit.Nesting, processor.LineIndex);
        if (processor.Line.Length > ShortLine)
            new ParagraphCost().Add(processor.Line, processor.LineIndex);
        return BlockState.None;
    }
}

/// <summary>Paragraphs that stay within the limits while they grow.</summary>
internal sealed class BoundedParagraphs : ParagraphBlockParser
{
    private static readonly object CostKey = new();

    public override BlockState TryOpen(BlockProcessor processor)
    {
        var state = base.TryOpen(processor);
        if (state == BlockState.None || processor.NewBlocks.Peek() is not ParagraphBlock paragraph)
            return state;
        var cost = new ParagraphCost();
        cost.Add(processor.Line, processor.LineIndex);
        paragraph.SetData(CostKey, cost);
        paragraph.ProcessInlinesBegin += (inlines, _) => ((MarkdownContext)inlines.Context!).Line = paragraph.Line;
        return state;
    }

    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        ((ParagraphCost?)block.GetData(CostKey))?.Add(processor.Line, block.Line);
        var parent = block.Parent;
        var state = base.TryContinue(processor, block);
        if (parent is not null && block.Parent is null)
            ((MarkdownContext)processor.Context!).Underline(block.Line, parent.Count);
        return state;
    }

    public override bool Close(BlockProcessor processor, Block block)
    {
        var context = (MarkdownContext)processor.Context!;
        context.EmptyCells += ((ParagraphCost?)block.GetData(CostKey))?.EmptyCells ?? 0;
        if (context.EmptyCells > OwnMarkdown.MostEmptyCells)
            throw new MarkdownLimitException(MarkdownLimit.Table, block.Line);
        return base.Close(processor, block);
    }
}

/// <summary>What the lines of one paragraph cost to read.</summary>
internal sealed class ParagraphCost
{
    /// <summary>Signs times characters: for each sign a parser may look through the rest of the paragraph.</summary>
    private const long MostWork = 300_000_000;

    private static readonly SearchValues<char> Signs = SearchValues.Create("[:*_~^=+\"w");

    private long _length;
    private long _signs;
    private int _rows;
    private int _cells;
    private int _columns;
    private bool _isTable;

    /// <summary>Of a table, if it is one; it is told from a line of nothing but bars and hyphens.</summary>
    public int EmptyCells => _isTable ? (int)Math.Min(int.MaxValue / 2, (long)_rows * _columns - _cells) : 0;

    /// <param name="at">Where the paragraph stands.</param>
    public void Add(StringSlice line, int at)
    {
        var text = line.AsSpan();
        var cells = text.Count('|') + 1;
        _length += text.Length;
        _rows++;
        _cells += cells;
        _columns = Math.Max(_columns, cells);
        _isTable |= text.Contains('-') && text.IndexOfAnyExcept("|:- \t") < 0;
        for (var rest = text; rest.IndexOfAny(Signs) is >= 0 and var sign; rest = rest[(sign + 1)..])
            _signs++;
        if (_length > OwnMarkdown.LongestParagraph || _length * _signs > MostWork)
            throw new MarkdownLimitException(MarkdownLimit.Paragraph, at);
    }
}
