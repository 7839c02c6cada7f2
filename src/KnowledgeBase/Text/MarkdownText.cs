using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Text;

/// <summary>
/// Writes plain text as Markdown that shows exactly that text, with web addresses as links and formulas as code. The
/// address of an unknown mirror of a well-known host stays plain text.
/// </summary>
internal static partial class MarkdownText
{
    /// <summary>The longest start of a block: nine digits and a dot begin a list item.</summary>
    private const int LongestMark = 10;

    private static readonly SearchValues<char> FormulaStarts = SearchValues.Create("$\\");
    private static readonly SearchValues<char> OtherSpaces = SearchValues.Create(
        "\t\n\v\f\r\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
            + "\u2028\u2029\u202f\u205f\u3000"
    );
    private static readonly SearchValues<char> Marks = SearchValues.Create(@"\`*[]<>&|~_$");
    private static readonly SearchValues<char> Signs = SearchValues.Create(@"\`*[]<>&|~_#+-=:.)");

    /// <summary>One paragraph; white space is folded, so that no line can begin a block.</summary>
    public static string Escape(string text)
    {
        var line = (HasUnevenSpace(text) ? UnevenSpace().Replace(text, " ") : text).Trim();
        if (IsPlain(line))
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

    /// <summary>Whether nothing in the line means anything in Markdown, as is the case for most lines.</summary>
    private static bool IsPlain(string line)
    {
        if (line.AsSpan().ContainsAny(Marks) || line.Contains("://", StringComparison.Ordinal))
            return false;
        return !line.AsSpan(0, Math.Min(line.Length, LongestMark)).ContainsAny(Signs);
    }

    private static bool HasUnevenSpace(string text) =>
        text.AsSpan().ContainsAny(OtherSpaces) || text.Contains("  ", StringComparison.Ordinal);

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
            AppendEscaped(markdown, text, done, at);
            markdown.Append('`').Append(text, at, end - at).Append('`');
            done = end;
            at = end - 1;
        }
        AppendEscaped(markdown, text, done, to);
    }

    // Next to another backtick, even an escaped one, Markdown parsers disagree on where code begins.
    private static bool TouchesBacktick(string text, int start, int end) =>
        text.AsSpan(Math.Max(start - 1, 0)..Math.Min(end + 1, text.Length)).Contains('`');

    private static void AppendEscaped(StringBuilder markdown, string text, int from, int to)
    {
        for (var done = from; done < to; )
        {
            var sign = Next(Signs, text, done, to);
            markdown.Append(text, done, sign - done);
            if (sign < to)
            {
                if (NeedsEscape(text, sign))
                    markdown.Append('\\');
                markdown.Append(text[sign]);
            }
            done = sign + 1;
        }
    }

    private static int Next(SearchValues<char> characters, string text, int from, int to)
    {
        var offset = text.AsSpan(from, to - from).IndexOfAny(characters);
        return offset < 0 ? to : from + offset;
    }

    private static bool NeedsEscape(string text, int at) =>
        text[at] switch
        {
            '\\' or '`' or '*' or '[' or ']' or '<' or '>' or '&' or '|' or '~' => true,
            '_' => !(IsWord(text, at - 1) && IsWord(text, at + 1)),
            '#' or '+' or '-' or '=' or ':' => at == 0,
            '.' or ')' => at is > 0 and < LongestMark && text.AsSpan(0, at).IndexOfAnyExcept(CharacterSets.Digits) < 0,
            _ => false,
        };

    private static bool IsWord(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);

    [GeneratedRegex(@"[^\S ]\s*| \s+", RegexOptions.CultureInvariant)]
    private static partial Regex UnevenSpace();

    [GeneratedRegex(@"\bhttps?://[A-Za-z0-9][A-Za-z0-9\-._~:/?#@!$&'*+,;=%()]*", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
