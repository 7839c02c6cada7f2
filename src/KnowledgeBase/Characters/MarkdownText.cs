using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Characters;

/// <summary>Plain text as Markdown that shows just that text, with web addresses as links.</summary>
public static partial class MarkdownText
{
    /// <summary>One paragraph: white space is folded, so that no line can begin a block.</summary>
    public static string Escape(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var markdown = new StringBuilder(line.Length + 16);
        var done = 0;
        foreach (Match address in Address().Matches(line))
        {
            AppendEscaped(markdown, line, done, address.Index);
            var end = EndOfAddress(line, address.Index, address.Index + address.Length);
            markdown.Append('<').Append(line, address.Index, end - address.Index).Append('>');
            done = end;
        }
        AppendEscaped(markdown, line, done, line.Length);
        return markdown.ToString();
    }

    // Closing punctuation belongs to the sentence, a closing bracket to the address only if it opens one.
    private static int EndOfAddress(string text, int start, int end)
    {
        while (end > start && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*' or '_' or ')')
        {
            var address = text.AsSpan(start, end - start);
            if (text[end - 1] == ')' && address.Count('(') >= address.Count(')'))
                break;
            end--;
        }
        return end;
    }

    private static void AppendEscaped(StringBuilder markdown, string text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (NeedsEscape(text, i))
                markdown.Append('\\');
            markdown.Append(text[i]);
        }
    }

    private static bool NeedsEscape(string text, int at) => text[at] switch
    {
        '\\' or '`' or '*' or '[' or ']' or '<' or '>' or '&' or '|' or '~' => true,
        '_' => !(IsWord(text, at - 1) && IsWord(text, at + 1)),
        '#' or '+' or '-' or '=' or ':' => at == 0,
        '.' or ')' => at is > 0 and < 10 && text.AsSpan(0, at).IndexOfAnyExceptInRange('0', '9') < 0,
        _ => false,
    };

    private static bool IsWord(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);

    [GeneratedRegex(@"\bhttps?://[A-Za-z0-9][A-Za-z0-9\-._~:/?#@!$&'*+,;=%()]*", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
