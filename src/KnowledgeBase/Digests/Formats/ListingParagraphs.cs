using System.Text.RegularExpressions;

namespace KnowledgeBase.Digests.Formats;

/// <summary>Lines of a listing that read as one text.</summary>
internal sealed record ListingParagraph(int Line, int LastLine, string Text);

/// <param name="Title">Null for an abstract that has lost its title.</param>
/// <param name="Abstract">Its paragraphs, none for a title alone.</param>
internal sealed record ListingText(ListingParagraph? Title, IReadOnlyList<ListingParagraph> Abstract);

/// <summary>
/// Tells titles from abstracts between two footers. Entries without a footer run into each other, and an abstract may
/// have several paragraphs, so every paragraph gets a weight for being a title and the best reading of all wins.
/// </summary>
internal static partial class ListingParagraphs
{
    private const int LongestWrappedLine = 200;
    private const int LongestTitle = 300;
    private const double NoTitle = 8;
    private const double NoAbstract = 8;
    private const double NoAbstractButFooter = 4;
    private const double NoFooter = 1;
    private const double TooLong = -9;

    /// <summary>Blocks of lines between blank ones, joined where they are hard-wrapped.</summary>
    public static List<ListingParagraph> Of(IReadOnlyList<ListingLine> lines)
    {
        var paragraphs = new List<ListingParagraph>();
        for (var start = 0; start < lines.Count; )
        {
            var end = start + 1;
            while (end < lines.Count && !lines[end].IsAfterBlank)
                end++;
            AddBlock(paragraphs, [.. lines.Skip(start).Take(end - start)]);
            start = end;
        }
        return paragraphs;
    }

    /// <summary>The likeliest split into entries; linear in the number of paragraphs.</summary>
    public static List<ListingText> Split(IReadOnlyList<ListingParagraph> paragraphs, bool hasFooter)
    {
        var isTitle = Label(paragraphs, hasFooter);
        var texts = new List<ListingText>();
        for (var start = 0; start < paragraphs.Count; )
        {
            var end = start + 1;
            while (end < paragraphs.Count && !isTitle[end])
                end++;
            var first = isTitle[start] ? start + 1 : start;
            texts.Add(
                new ListingText(
                    isTitle[start] ? paragraphs[start] : null,
                    [.. paragraphs.Skip(first).Take(end - first)]
                )
            );
            start = end;
        }
        return texts;
    }

    /// <summary>Positive for a likely title, negative for a likely part of an abstract.</summary>
    public static double TitleWeight(string text)
    {
        if (text.Length > LongestTitle)
            return TooLong;
        var weight = text.Length switch
        {
            <= 120 => 2.0,
            <= 200 => 1,
            _ => -1,
        };
        weight += text[^1] switch
        {
            '.' => -3,
            ':' or ',' or ';' => -2,
            _ => 0,
        };
        weight -= 2 * Math.Min(2, SentenceEnd().Count(text));
        if (text.Contains("://", StringComparison.Ordinal))
            weight -= 4;
        if (SentenceStart().IsMatch(text))
            weight -= 1;
        return weight + CapitalsWeight(text);
    }

    private static double CapitalsWeight(string text)
    {
        var words = LongWord().Matches(text);
        if (words.Count < 2)
            return 0;
        var capitals = (double)words.Count(word => char.IsUpper(word.Value[0]));
        return (capitals / words.Count) switch
        {
            >= 0.6 => 1.5,
            <= 0.2 => -0.5,
            _ => 0,
        };
    }

    private static void AddBlock(List<ListingParagraph> paragraphs, ListingLine[] block)
    {
        var joined = string.Join(' ', block.Select(line => line.Text));
        if (block.Length > 1 && block.Any(line => line.Text.Length > LongestWrappedLine))
        {
            paragraphs.AddRange(block.Select(line => new ListingParagraph(line.Number, line.Number, line.Text)));
            return;
        }
        var isTitleAndAbstract = paragraphs.Count == 0 && block.Length > 1 && joined.Length > LongestTitle;
        if (isTitleAndAbstract)
        {
            paragraphs.Add(new ListingParagraph(block[0].Number, block[0].Number, block[0].Text));
            joined = string.Join(' ', block.Skip(1).Select(line => line.Text));
        }
        paragraphs.Add(new ListingParagraph(block[isTitleAndAbstract ? 1 : 0].Number, block[^1].Number, joined));
    }

    private static bool[] Label(IReadOnlyList<ListingParagraph> paragraphs, bool hasFooter)
    {
        var count = paragraphs.Count;
        var asTitle = new double[count + 1];
        var asAbstract = new double[count + 1];
        var isTitleBefore = new bool[count + 1, 2];
        asTitle[0] = double.NegativeInfinity;
        for (var index = 0; index < count; index++)
        {
            var weight = TitleWeight(paragraphs[index].Text);
            var titleAfterTitle = asTitle[index] - NoAbstract;
            var titleAfterAbstract = asAbstract[index] - (index == 0 ? 0 : NoFooter);
            var abstractAfterTitle = asTitle[index];
            var abstractAfterAbstract = asAbstract[index] - (index == 0 ? NoTitle : 0);
            isTitleBefore[index + 1, 1] = titleAfterTitle > titleAfterAbstract;
            isTitleBefore[index + 1, 0] = abstractAfterTitle > abstractAfterAbstract;
            asTitle[index + 1] = weight + Math.Max(titleAfterTitle, titleAfterAbstract);
            asAbstract[index + 1] = -weight + Math.Max(abstractAfterTitle, abstractAfterAbstract);
        }
        var isLastTitle = asTitle[count] - (hasFooter ? NoAbstractButFooter : NoAbstract) > asAbstract[count];
        return Trace(isTitleBefore, isLastTitle);
    }

    private static bool[] Trace(bool[,] isTitleBefore, bool isLastTitle)
    {
        var labels = new bool[isTitleBefore.GetLength(0) - 1];
        var isTitle = isLastTitle;
        for (var index = labels.Length - 1; index >= 0; index--)
        {
            labels[index] = isTitle;
            isTitle = isTitleBefore[index + 1, isTitle ? 1 : 0];
        }
        return labels;
    }

    [GeneratedRegex(@"\p{Ll}{2}[.!?] \p{Lu}", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();

    [GeneratedRegex("^(?:We|In this|This|These|Our|The code|Code|It|However|To) ", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceStart();

    [GeneratedRegex(@"\p{L}{4,}", RegexOptions.CultureInvariant)]
    private static partial Regex LongWord();
}
