using System.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KnowledgeBase.Text;

/// <summary>What a reader reads of Markdown, without its signs.</summary>
internal static class PlainMarkdown
{
    /// <summary>One line: white space is folded.</summary>
    public static string Of(Block block)
    {
        var text = new StringBuilder();
        Append(text, block);
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static void Append(StringBuilder text, Block block)
    {
        if (block is ContainerBlock container)
        {
            foreach (var child in container)
                Append(text, child);
        }
        else if (block is LeafBlock { Inline: { } inline })
            Append(text, inline);
        else if (block is CodeBlock code)
            text.Append(code.Lines.ToString());
        text.Append('\n');
    }

    private static void Append(StringBuilder text, ContainerInline inlines)
    {
        foreach (var inline in inlines)
        {
            if (inline is ContainerInline container)
                Append(text, container);
            else if (inline is LiteralInline literal)
                text.Append(literal.Content.AsSpan());
            else if (inline is CodeInline code)
                text.Append(code.Content);
            else if (inline is AutolinkInline link)
                text.Append(link.Url);
            else if (inline is HtmlEntityInline entity)
                text.Append(entity.Transcoded.AsSpan());
            else if (inline is LineBreakInline)
                text.Append('\n');
        }
    }
}
