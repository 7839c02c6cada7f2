using System.Buffers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace KnowledgeBase.Text;

/// <summary>Checks every line that might open a block, for its depth and its length; opens none itself.</summary>
internal sealed class LineLimits : BlockParser
{
    /// <summary>A list counts twice: for itself and for its item.</summary>
    private const int DeepestBlock = 64;

    /// <summary>In characters. A heading this short is cheap, whatever it contains.</summary>
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

/// <summary>Parses paragraphs and checks them against the limits while they grow.</summary>
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

/// <summary>What the lines of one paragraph cost to parse.</summary>
internal sealed class ParagraphCost
{
    /// <summary>Signs times characters: for each sign, a parser may search the rest of the paragraph.</summary>
    private const long MostWork = 300_000_000;

    private static readonly SearchValues<char> Signs = SearchValues.Create("[:*_~^=+\"w");

    private long _length;
    private long _signs;
    private int _rows;
    private int _cells;
    private int _columns;
    private bool _isTable;

    /// <summary>Empty cells if this is a table, which a line of nothing but bars and hyphens gives away.</summary>
    public int EmptyCells => _isTable ? (int)Math.Min(int.MaxValue / 2, (long)_rows * _columns - _cells) : 0;

    /// <param name="at">The line on which the paragraph begins.</param>
    public void Add(StringSlice line, int at)
    {
        var text = line.AsSpan();
        var cells = text.Count('|') + 1;
        _length += text.Length;
        _rows++;
        _cells += cells;
        _columns = Math.Max(_columns, cells);
        _isTable |= text.Contains('-') && text.IndexOfAnyExcept("|:- \t") < 0;
        foreach (var character in text)
        {
            if (Signs.Contains(character))
                _signs++;
        }
        if (_length > OwnMarkdown.LongestParagraph || _length * _signs > MostWork)
            throw new MarkdownLimitException(MarkdownLimit.Paragraph, at);
    }
}
