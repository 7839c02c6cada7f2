using System.Text;
using KnowledgeBase.Mining.Claims;
using KnowledgeBase.Text;

namespace KnowledgeBase.Pages.Papers;

/// <summary>An abstract as Markdown, the numbers that it reports in bold.</summary>
internal static class MarkedAbstract
{
    // Of the private use area, so that hardly a text has them: they outlast the escaping of what stands around them.
    private const char Opening = '\ue000';
    private const char Closing = '\ue001';

    /// <summary>Sentences that are not shown as they were, after which no more are looked for.</summary>
    private const int MostMissed = 8;

    public static string Of(string text, IReadOnlyList<Claim> claims)
    {
        var shown = DisplayText.Repair(text);
        if (claims.Count == 0 || shown.AsSpan().ContainsAny(Opening, Closing))
            return MarkdownText.Escape(shown);
        return MarkdownText
            .Escape(Marked(shown, claims))
            .Replace(Opening.ToString(), "**", StringComparison.Ordinal)
            .Replace(Closing.ToString(), "**", StringComparison.Ordinal);
    }

    /// <summary>Claims stand in the order of the text.</summary>
    private static string Marked(string shown, IReadOnlyList<Claim> claims)
    {
        var marked = new StringBuilder(shown.Length + 16);
        var (done, from, missed) = (0, 0, 0);
        foreach (var claim in claims)
        {
            var sentence = DisplayText.Repair(claim.Text);
            var at = shown.IndexOf(sentence, from, StringComparison.Ordinal);
            if (at < 0 && ++missed == MostMissed)
                break;
            if (at < 0)
                continue;
            from = at + sentence.Length;
            foreach (var (start, end) in Numbers(shown, at, sentence))
            {
                marked.Append(shown, done, start - done).Append(Opening);
                marked.Append(shown, start, end - start).Append(Closing);
                done = end;
            }
        }
        return marked.Append(shown, done, shown.Length - done).ToString();
    }

    /// <summary>Those of a sentence, without those where bold type could not begin or end.</summary>
    private static IEnumerable<(int Start, int End)> Numbers(string shown, int at, string sentence)
    {
        foreach (var number in ClaimSentences.NumbersIn(sentence))
        {
            var (start, end) = (at + number.Start.Value, at + number.End.Value);
            while (start < end && char.IsWhiteSpace(shown[start]))
                start++;
            var isPlain = !shown.AsSpan(start, end - start).ContainsAny('$', '\\', '`');
            if (isPlain && !Touches(shown, start - 1) && !Touches(shown, end))
                yield return (start, end);
        }
    }

    /// <summary>Whether a letter, a digit or a sign of Markdown, of an address or of a formula stands there.</summary>
    private static bool Touches(string text, int at) =>
        at >= 0
        && at < text.Length
        && (char.IsLetterOrDigit(text[at]) || text[at] is '*' or '_' or '`' or '$' or '\\' or '<' or '/' or '=');
}
