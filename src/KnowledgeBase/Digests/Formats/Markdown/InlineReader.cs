using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using KnowledgeBase.Text;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Mathematics;
using Markdig.Parsers;
using Markdig.Syntax;

namespace KnowledgeBase.Digests.Formats.Markdown;

/// <summary>
/// Reads what stands within a line of Markdown. The parser is given one piece at a time, and of a long piece only so
/// much as keeps its work in proportion: for each sign of markup it may search the rest.
/// </summary>
internal static partial class InlineReader
{
    private const int LongestChunk = 16_000;
    private const int MostWork = 2_000_000;

    private static readonly SearchValues<char> Marks = SearchValues.Create("[]*_<>&\\`!$~\n");
    private static readonly MarkdownPipeline Pipeline = CreatePipeline();

    /// <param name="markdown">One piece: a cell, a heading, a list item; line ends within it are spaces.</param>
    public static RichText Read(string markdown)
    {
        var text = WithApartAddresses(WithNamesOfPages(WithAccents(markdown)));
        if (!text.AsSpan().ContainsAny(Marks) && !text.Contains("://", StringComparison.Ordinal))
            return RichText.Of(text.Trim());
        return Simple(text) ?? Parsed(text);
    }

    private static RichText Parsed(string text)
    {
        var runs = new RunBuilder();
        for (var start = 0; start < text.Length; )
        {
            var end = EndOfChunk(text, start);
            AddChunk(runs, text[start..end]);
            start = end;
        }
        return runs.ToText();
    }

    /// <summary>What most cells are, and needs no parser: one link, one text in bold, or a link in bold.</summary>
    private static RichText? Simple(string text)
    {
        var cell = text.AsSpan().Trim();
        var isBold = cell.Length > 4 && cell.StartsWith("**") && cell.EndsWith("**");
        if (isBold)
            cell = cell[2..^2];
        if (cell.IsEmpty || cell[0] == ' ' || cell[^1] == ' ')
            return null;
        if (isBold && !cell.ContainsAny(Marks) && !cell.Contains("://", StringComparison.Ordinal))
            return new RichText([new TextRun(cell.ToString(), IsBold: true)]);
        return SimpleLink(cell, isBold);
    }

    private static RichText? SimpleLink(ReadOnlySpan<char> cell, bool isBold)
    {
        var end = cell.IndexOf("](", StringComparison.Ordinal);
        if (end < 2 || cell[0] != '[' || cell[^1] != ')')
            return null;
        var name = cell[1..end];
        var url = cell[(end + 2)..^1];
        var isPlain = !name.ContainsAny(Marks) && url.StartsWith("http") && url.IndexOfAny(" ()<>\\&\"'*_[]") < 0;
        return isPlain ? new RichText([new TextRun(name.ToString(), url.ToString(), isBold)]) : null;
    }

    private static MarkdownPipeline CreatePipeline()
    {
        var builder = new MarkdownPipelineBuilder()
            .UseAutoLinks()
            .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough);
        builder.InlineParsers.Insert(0, new MathInlineParser());
        builder.BlockParsers.Clear();
        builder.BlockParsers.Add(new ParagraphBlockParser { ParseSetextHeadings = false });
        return builder.Build();
    }

    /// <summary>A chunk ends at a space, so that no word is cut; markup may be, and is text then.</summary>
    private static int EndOfChunk(string text, int start)
    {
        var signs = 0;
        var space = -1;
        for (var index = start; index < text.Length; index++)
        {
            if (Marks.Contains(text[index]) || text[index] is ':' or 'w')
                signs++;
            var length = index - start + 1;
            if (length > LongestChunk || (long)length * signs > MostWork)
                return space > start ? space : Math.Max(index, start + 1);
            if (text[index] == ' ')
                space = index;
        }
        return text.Length;
    }

    private static void AddChunk(RunBuilder runs, string chunk)
    {
        MarkdownDocument document;
        try
        {
            document = Markdig.Markdown.Parse(chunk, Pipeline);
        }
        catch (ArgumentException)
        {
            // The parser's own limit of nesting: such a text is damaged, and is kept as it came.
            runs.AddText(chunk, isBold: false, isItalic: false);
            return;
        }
        var isFirst = true;
        foreach (var block in document.OfType<LeafBlock>())
        {
            if (block.Inline is null)
                continue;
            if (!isFirst)
                runs.AddText("\n", isBold: false, isItalic: false);
            isFirst = false;
            InlineWalk.Add(runs, block.Inline);
        }
    }

    /// <summary>LaTeX accents, whose backslash Markdown would take away: <c>na\"ive</c>.</summary>
    private static string WithAccents(string text) =>
        text.Contains('\\', StringComparison.Ordinal)
            ? Accent().Replace(text, match => LatexText.Decode(match.Value))
            : text;

    /// <summary>In scripts without spaces, an address begins and ends where its characters do.</summary>
    private static string WithApartAddresses(string text) =>
        text.Contains("://", StringComparison.Ordinal) && !Ascii.IsValid(text)
            ? ApartAddress().Replace(text, " ${url} ")
            : text;

    /// <summary>A link to a page of the same vault is its name: <c>[[Ann Lee]]</c>, <c>[[a-lee|Ann Lee]]</c>.</summary>
    private static string WithNamesOfPages(string text) =>
        text.Contains("[[", StringComparison.Ordinal) ? PageName().Replace(text, "${name}") : text;

    [GeneratedRegex(
        """\\(?:["'^`~=.]\{[A-Za-z]\}|["'^][A-Za-z](?![a-z]*\{)|[cvHukr]\{[A-Za-z]\})""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Accent();

    [GeneratedRegex(
        @"(?<=[^\x00-\x7F])(?<url>https?://[!-~]+)|(?<![!-~])(?<url>https?://[!-~]+)(?=[^\x00-\x7F])",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex ApartAddress();

    [GeneratedRegex(
        @"\[\[(?:[^\[\]|\n]{1,200}\|)?(?<name>[^\[\]|\n]{1,200})\]\](?!\()",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex PageName();
}
