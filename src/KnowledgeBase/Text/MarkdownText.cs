using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Text;

/// <summary>
/// Writes plain text as Markdown that shows exactly that text, with web addresses as links and formulas as code. The
/// address of an unknown mirror of a well-known host stays plain text.
/// </summary>
internal static partial class MarkdownText
{
    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("$\\");

    /// <summary>One paragraph; white space is folded, so that no line can begin a block.</summary>
    public static string Escape(string text)
    {
        var line = MarkdownEscape.OneLine(text).Trim(' ');
        if (MarkdownEscape.IsPlain(line))
            return line;
        var markdown = new StringBuilder(line.Length + 16);
        var done = 0;
        foreach (var address in Address().EnumerateMatches(line))
        {
            var end = EndOfAddress(line, address.Index, address.Index + address.Length);
            if (WebHosts.LeadsToMirror(line[address.Index..end]))
                continue;
            AppendProse(markdown, line, done, address.Index);
            markdown.Append('<').Append(line, address.Index, end - address.Index).Append('>');
            done = end;
        }
        AppendProse(markdown, line, done, line.Length);
        return markdown.ToString();
    }

    // Closing punctuation belongs to the sentence; a closing bracket belongs to the address only if that opens one.
    private static int EndOfAddress(string text, int start, int end)
    {
        var address = text.AsSpan(start, end - start);
        var unopened = address.Count(')') - address.Count('(');
        while (end > start && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*' or '_' or ')')
        {
            if (text[end - 1] == ')' && unopened-- <= 0)
                break;
            end--;
        }
        return end;
    }

    private static void AppendProse(StringBuilder markdown, string text, int from, int to)
    {
        var done = from;
        for (var at = Next(FormulaStarts, text, from, to); at < to; at = Next(FormulaStarts, text, at + 1, to))
        {
            var end = Formulas.EndAt(text, at);
            if (end < 0 || end > to || TouchesBacktick(text, at, end))
                continue;
            MarkdownEscape.Append(markdown, text, done, at);
            markdown.Append('`').Append(text, at, end - at).Append('`');
            done = end;
            at = end - 1;
        }
        MarkdownEscape.Append(markdown, text, done, to);
    }

    // Next to another backtick, even an escaped one, Markdown parsers disagree on where code begins.
    private static bool TouchesBacktick(string text, int start, int end) =>
        text.AsSpan(Math.Max(start - 1, 0)..Math.Min(end + 1, text.Length)).Contains('`');

    private static int Next(SearchValues<char> characters, string text, int from, int to)
    {
        var offset = text.AsSpan(from, to - from).IndexOfAny(characters);
        return offset < 0 ? to : from + offset;
    }

    [GeneratedRegex(@"\bhttps?://[A-Za-z0-9][A-Za-z0-9\-._~:/?#@!$&'*+,;=%()]*", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
