using Markdig;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KnowledgeBase.Text;

/// <summary>What can make a Markdown text cost far more to parse than its length suggests.</summary>
internal enum MarkdownLimit
{
    /// <summary>Lists, quotes, emphasis or brackets within each other.</summary>
    Nesting,

    /// <summary>Text without an empty line, or the Markdown signs in it.</summary>
    Paragraph,

    /// <summary>Cells that a table adds to its shorter rows.</summary>
    Table,

    /// <summary>Underlined headings among very many blocks.</summary>
    Underlines,
}

/// <param name="line">Counted from 0 in the text.</param>
internal sealed class MarkdownLimitException(MarkdownLimit limit, int line, Exception? inner = null)
    : Exception(limit.ToString(), inner)
{
    public MarkdownLimit Limit => limit;

    public int Line => line;
}

/// <summary>Parses Markdown that people write, within limits that keep its cost in proportion to its length.</summary>
internal static class OwnMarkdown
{
    /// <summary>In characters.</summary>
    public const int LongestParagraph = 50_000;

    /// <summary>Empty cells that the tables of one text may add.</summary>
    public const int MostEmptyCells = 10_000;

    /// <summary>
    /// Blocks that the parser walks past for underlined headings: reached by some 14,000 headings in a row.
    /// </summary>
    public const long MostBlocksPassed = 100_000_000;

    /// <summary>The renderer gives up at 128.</summary>
    private const int DeepestInline = 100;

    public static MarkdownPipeline Pipeline { get; } =
        Bounded(
            new MarkdownPipelineBuilder()
                .UsePipeTables()
                .Use<ScrolledTables>()
                .UseAutoLinks()
                .UseEmphasisExtras()
                .UseTaskLists()
                .UseCitations()
                .UsePreciseSourceLocation()
        );

    /// <exception cref="MarkdownLimitException">The text exceeds a limit.</exception>
    public static MarkdownDocument Parse(string markdown)
    {
        var context = new MarkdownContext();
        try
        {
            return Shallow(Markdown.Parse(markdown, Pipeline, context), context);
        }
        catch (ArgumentException exception)
        {
            // The parser's own nesting limit, which it applies to what stands within a line.
            throw new MarkdownLimitException(MarkdownLimit.Nesting, context.Line, exception);
        }
    }

    /// <summary>The heading that a text begins with, as plain text, and what comes after it; null without.</summary>
    public static (string? Heading, string Below) Heading(string markdown)
    {
        var end = markdown.IndexOf('\n', StringComparison.Ordinal);
        var line = end < 0 ? markdown : markdown[..end];
        if (!line.StartsWith("# ", StringComparison.Ordinal) || Fault(line) is not null)
            return (null, markdown);
        var heading = Parse(line).OfType<HeadingBlock>().Select(PlainMarkdown.Of).FirstOrDefault() ?? "";
        return heading.Length == 0 ? (null, markdown) : (heading, markdown[line.Length..].TrimStart('\n'));
    }

    /// <summary>Null if the text can be parsed.</summary>
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

    /// <summary>
    /// Checks the depth that the renderer must follow: a bracket never closed contains all that comes after.
    /// </summary>
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
        builder.BlockParsers.Insert(0, new LineLimits());
        builder.BlockParsers.Replace<ParagraphBlockParser>(new BoundedParagraphs());
        return builder.Build();
    }
}

/// <summary>The state of one text while it is parsed.</summary>
internal sealed class MarkdownContext : MarkdownParserContext
{
    /// <summary>The line of the current block.</summary>
    public int Line { get; set; }

    public int EmptyCells { get; set; }

    private long BlocksPassed { get; set; }

    /// <summary>
    /// Counts a line that turned its paragraph into a heading: the parser walked past all blocks before it.
    /// </summary>
    /// <exception cref="MarkdownLimitException">This has happened so often that it takes too long.</exception>
    public void Underline(int line, int blocks)
    {
        BlocksPassed += blocks;
        if (BlocksPassed > OwnMarkdown.MostBlocksPassed)
            throw new MarkdownLimitException(MarkdownLimit.Underlines, line);
    }
}
