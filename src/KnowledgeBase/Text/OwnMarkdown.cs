using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KnowledgeBase.Text;

/// <summary>What makes reading a text of Markdown cost far more than its length.</summary>
internal enum MarkdownLimit
{
    /// <summary>Lists, quotes, emphasis or brackets within each other.</summary>
    Nesting,

    /// <summary>Text without an empty line in it, or the signs of Markdown in it.</summary>
    Paragraph,

    /// <summary>Cells that a table adds to rows that have fewer than others.</summary>
    Table,

    /// <summary>Headings that are underlined, among very many blocks.</summary>
    Underlines,
}

/// <param name="line">From 0, in the text.</param>
internal sealed class MarkdownLimitException(MarkdownLimit limit, int line, Exception? inner = null)
    : Exception(limit.ToString(), inner)
{
    public MarkdownLimit Limit => limit;

    public int Line => line;
}

/// <summary>People's own Markdown, read within limits that keep its cost in proportion to its length.</summary>
internal static class OwnMarkdown
{
    /// <summary>In characters.</summary>
    public const int LongestParagraph = 50_000;

    /// <summary>Empty cells that tables of one text may add.</summary>
    public const int MostEmptyCells = 10_000;

    /// <summary>By the parser, once for each heading that is underlined: some 14,000 of them, one below the other.</summary>
    public const long MostBlocksPassed = 100_000_000;

    /// <summary>The renderer ends at 128.</summary>
    private const int DeepestInline = 100;

    public static MarkdownPipeline Pipeline { get; } = Bounded(
        new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().UseEmphasisExtras().UseTaskLists().UseCitations());

    /// <exception cref="MarkdownLimitException">Beyond a limit.</exception>
    public static MarkdownDocument Parse(string markdown)
    {
        var context = new MarkdownContext();
        try
        {
            return Shallow(Markdown.Parse(markdown, Pipeline, context), context);
        }
        catch (ArgumentException exception)
        {
            // The parser's own limit of nesting, which it has for what stands within a line.
            throw new MarkdownLimitException(MarkdownLimit.Nesting, context.Line, exception);
        }
    }

    /// <summary>Null where the text can be read.</summary>
    public static MarkdownLimitException? Fault(string markdown)
    {
        try
        {
            Parse(markdown);
            return null;
        }
        catch (MarkdownLimitException fault)
        {
            return fault;
        }
    }

    /// <summary>What the renderer can follow: a bracket that is never closed has all behind it in it.</summary>
    private static MarkdownDocument Shallow(MarkdownDocument document, MarkdownContext context)
    {
        var rest = new Stack<(Inline Inline, int Depth)>();
        foreach (var leaf in document.Descendants<LeafBlock>().Where(leaf => leaf.Inline is not null))
        {
            context.Line = leaf.Line;
            rest.Push((leaf.Inline!, DepthOf(leaf)));
            while (rest.TryPop(out var next))
            {
                if (next.Depth > DeepestInline)
                    throw new MarkdownLimitException(MarkdownLimit.Nesting, context.Line);
                if (next.Inline.NextSibling is { } sibling)
                    rest.Push((sibling, next.Depth));
                if (next.Inline is ContainerInline { FirstChild: { } child })
                    rest.Push((child, next.Depth + 1));
            }
        }
        return document;
    }

    private static int DepthOf(Block block)
    {
        var depth = 0;
        for (var parent = block.Parent; parent is not null; parent = parent.Parent)
            depth++;
        return depth;
    }

    private static MarkdownPipeline Bounded(MarkdownPipelineBuilder builder)
    {
        builder.BlockParsers.Insert(0, new LineGate());
        builder.BlockParsers.Replace<ParagraphBlockParser>(new BoundedParagraphs());
        return builder.Build();
    }
}

/// <summary>What is known of a text while it is parsed.</summary>
internal sealed class MarkdownContext : MarkdownParserContext
{
    /// <summary>Of the block that is read.</summary>
    public int Line { get; set; }

    public int EmptyCells { get; set; }

    private long BlocksPassed { get; set; }

    /// <summary>A line made its paragraph a heading: the parser has looked for it among all blocks before it.</summary>
    /// <exception cref="MarkdownLimitException">That was so often that it takes long.</exception>
    public void Underline(int line, int blocks)
    {
        BlocksPassed += blocks;
        if (BlocksPassed > OwnMarkdown.MostBlocksPassed)
            throw new MarkdownLimitException(MarkdownLimit.Underlines, line);
    }
}
