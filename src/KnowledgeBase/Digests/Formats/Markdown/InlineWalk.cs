using System.Text;
using Markdig.Extensions.Mathematics;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace KnowledgeBase.Digests.Formats.Markdown;

/// <summary>Makes runs of what the parser found within a line, in its order and without recursion.</summary>
internal static class InlineWalk
{
    public static void Add(RunBuilder runs, ContainerInline root)
    {
        var rest = new Stack<(Inline Inline, bool IsBold, bool IsItalic)>();
        Push(root, isBold: false, isItalic: false);
        while (rest.TryPop(out var next))
        {
            if (next.Inline.NextSibling is { } sibling)
                rest.Push((sibling, next.IsBold, next.IsItalic));
            switch (next.Inline)
            {
                case LinkInline { IsImage: true }:
                    break;
                case LinkInline link:
                    runs.AddLink(TextOf(link), link.Url, next.IsBold || HoldsBold(link), next.IsItalic);
                    break;
                case AutolinkInline link:
                    runs.AddLink(link.Url, link.IsEmail ? null : link.Url, next.IsBold, next.IsItalic);
                    break;
                case HtmlInline tag:
                    runs.AddTag(tag.Tag);
                    break;
                case CodeInline code:
                    runs.AddApart(code.Content);
                    break;
                case EmphasisInline { DelimiterChar: '~' } struck:
                    Push(struck, next.IsBold, next.IsItalic);
                    break;
                case EmphasisInline emphasis:
                    Push(
                        emphasis,
                        next.IsBold || emphasis.DelimiterCount > 1,
                        next.IsItalic || emphasis.DelimiterCount == 1
                    );
                    break;
                case ContainerInline container:
                    Push(container, next.IsBold, next.IsItalic);
                    break;
                default:
                    runs.AddText(TextOf(next.Inline), next.IsBold, next.IsItalic);
                    break;
            }
        }

        void Push(ContainerInline parent, bool isBold, bool isItalic)
        {
            if (parent is DelimiterInline delimiter)
                runs.AddText(delimiter.ToLiteral(), isBold, isItalic);
            if (parent.FirstChild is { } child)
                rest.Push((child, isBold, isItalic));
        }
    }

    /// <summary>All text in a link, and none for a picture in it: a badge names no paper.</summary>
    private static string TextOf(LinkInline link)
    {
        var text = new StringBuilder();
        foreach (var inline in link.FindDescendants<Inline>())
        {
            if (inline.Parent is not LinkInline { IsImage: true })
                text.Append(TextOf(inline));
        }
        return text.ToString();
    }

    private static string TextOf(Inline inline) =>
        inline switch
        {
            LiteralInline literal => literal.Content.ToString(),
            CodeInline code => code.Content,
            HtmlEntityInline entity => entity.Transcoded.ToString(),
            MathInline math => Formula(math),
            LineBreakInline { IsHard: true } => "\n",
            LineBreakInline => " ",
            _ => "",
        };

    private static string Formula(MathInline math)
    {
        var dollars = new string(math.Delimiter, math.DelimiterCount);
        return $"{dollars}{math.Content.ToString()}{dollars}";
    }

    private static bool HoldsBold(LinkInline link) =>
        link.Descendants<EmphasisInline>().Any(emphasis => emphasis.DelimiterCount > 1);
}
