namespace KnowledgeBase.Digests.Formats.Markdown;

internal enum MarkdownBlockKind
{
    /// <summary>Its level is 1 to 6.</summary>
    Heading,

    /// <summary>A list item with the lines that continue it; its level is its indent in columns.</summary>
    Item,

    /// <summary>A paragraph; its level is its indent in columns.</summary>
    Text,

    /// <summary>The line above a table's rule, or the first line of a table that has none.</summary>
    TableHeader,

    /// <summary>A row of a table, without its outer bars.</summary>
    TableRow,

    /// <summary>A table in HTML, whole.</summary>
    HtmlTable,

    /// <summary>What a part that opens on a click is called.</summary>
    Summary,

    /// <summary>A rule between parts, or the end of a part that opens on a click.</summary>
    Rule,
}

/// <param name="Line">Where it begins in its file.</param>
/// <param name="Lines">As they came, without the marks that make the block.</param>
internal sealed record MarkdownBlock(MarkdownBlockKind Kind, int Line, int Level, IReadOnlyList<string> Lines)
{
    public string Text => Lines.Count == 1 ? Lines[0] : string.Join('\n', Lines);
}
