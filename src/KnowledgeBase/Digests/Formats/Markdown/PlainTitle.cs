using System.Text.RegularExpressions;

namespace KnowledgeBase.Digests.Formats.Markdown;

/// <summary>A title in a text without any markup: <c>Title. A. Lee, B. Cho. ICLR 2024.</c></summary>
/// <param name="Start">Where it begins in its text.</param>
internal sealed partial record PlainTitle(string Title, int Start, int Length)
{
    private const int LongestText = 1_000;

    /// <summary>Null where the text is a sentence about something, or names nobody and nothing.</summary>
    public static PlainTitle? Find(string text)
    {
        if (text.Length > LongestText)
            return null;
        var parts = Parts(text);
        if (parts.Count == 0)
            return null;
        if (parts.Count > 1 && WrittenNames.AreIn(text[parts[0]]))
            return Of(text, parts[1]);
        if (parts.Count > 1 && parts.Skip(1).All(part => IsBeside(text[part])))
            return Of(text, parts[0]);
        return BeforeNames(text, parts[0]) ?? Of(text, parts[0].Start.Value..parts[^1].End.Value);
    }

    private static PlainTitle? Of(string text, Range range)
    {
        var part = text[range];
        return TitleText.Clean(part) is { } title && TitleText.ReadsAsTitle(title)
            ? new PlainTitle(title, range.Start.Value, part.Length)
            : null;
    }

    /// <summary>“Title, Ann Lee et al.” has no other mark between the two.</summary>
    private static PlainTitle? BeforeNames(string text, Range range)
    {
        var more = EtAl().Match(text, range.Start.Value);
        if (!more.Success)
            return null;
        var comma = text.LastIndexOf(',', more.Index);
        return comma > range.Start.Value ? Of(text, range.Start.Value..comma) : null;
    }

    /// <summary>What may stand behind a title: names, a venue, a date.</summary>
    private static bool IsBeside(string part) =>
        WrittenNames.AreIn(part) || TitleText.IsTag(part) || LinkTexts.Venue(part) is not null;

    private static List<Range> Parts(string text)
    {
        var parts = new List<Range>();
        var start = 0;
        foreach (Match end in PartEnd().Matches(text))
        {
            Add(start, end.Index);
            start = end.Index + end.Length;
        }
        Add(start, text.Length);
        return parts;

        void Add(int from, int to)
        {
            if (text.AsSpan(from, to - from).Trim(" .,;:-–—[]()*|").Length > 1)
                parts.Add(from..to);
        }
    }

    /// <summary>The end of a sentence, not the point of an initial or of “et al.”; or a dash between spaces.</summary>
    [GeneratedRegex(
        """(?<=[\p{L}\p{N})”"]{2}[?!])\s+(?=\S)|(?<!\b(?:al|vs|cf)\.)(?<=[\p{L}\p{N})”"]{2}\.)\s+(?=\S)|\s[–—|·-]\s|\n""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex PartEnd();

    [GeneratedRegex(@"\bet\s?\.?\s?al\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EtAl();
}
