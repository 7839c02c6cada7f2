using System.Buffers;
using System.Globalization;
using System.Text;

namespace KnowledgeBase.Templates;

/// <summary>
/// Text as it stands in Markdown: in one line, every sign escaped that some reader of Markdown would take for markup,
/// such as Obsidian's tags and comments. Signs get a backslash; only <c>&lt;</c> and <c>&amp;</c> are entities, because
/// Python-Markdown, which knows no other escape of them, would let HTML through.
/// </summary>
/// <remarks>Source: CommonMark 0.31, GFM 0.29, Obsidian Help, Pandoc's manual, Python-Markdown.</remarks>
internal static class MarkdownEscape
{
    /// <summary>The longest start of a block: nine digits and a dot begin a list item.</summary>
    private const int LongestMark = 10;

    /// <summary>The longest entity of HTML has fewer characters.</summary>
    private const int LongestEntity = 40;

    private static readonly SearchValues<char> OtherSpaces = SearchValues.Create(
        "\0\t\n\v\f\r\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
            + "\u2028\u2029\u202f\u205f\u3000"
    );

    /// <summary>What may need an escape wherever it stands.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create(@"\`*[]<&|~_$#^=%{@.:/>+-)");

    /// <summary>Those of them that few lines have.</summary>
    private static readonly SearchValues<char> RareSigns = SearchValues.Create(@"\`*[]<&|~_$#^=%{@");

    /// <summary>What begins a block at the start of a line, but for numbers of lists.</summary>
    private static readonly SearchValues<char> Starts = SearchValues.Create("+-=:>0123456789");

    private static readonly SearchValues<string> AddressStarts = SearchValues.Create(
        ["://", "www."],
        StringComparison.OrdinalIgnoreCase
    );

    private static readonly SearchValues<char> TargetCharacters = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?#@!',;=+%"
    );

    /// <summary>A value that a template prints: it may begin a line or stand within one.</summary>
    public static string Value(string text)
    {
        var line = OneLine(text);
        if (IsPlain(line))
            return line;
        var markdown = new StringBuilder(line.Length + 16);
        Append(markdown, line, 0, line.Length);
        return markdown.ToString();
    }

    /// <summary>An address as the target of a link, whatever it contains.</summary>
    public static string Target(string address)
    {
        if (!address.AsSpan().ContainsAnyExcept(TargetCharacters))
            return address;
        var target = new StringBuilder(address.Length + 16);
        Span<byte> utf8 = stackalloc byte[4];
        var at = 0;
        foreach (var rune in address.EnumerateRunes())
        {
            at += rune.Utf16SequenceLength;
            if (rune.IsBmp && TargetCharacters.Contains((char)rune.Value))
                target.Append((char)rune.Value);
            else if (rune.Value == '&')
                target.Append(BeginsEntity(address.AsSpan(at)) ? "&amp;" : "&");
            else
                AppendEncoded(target, utf8[..rune.EncodeToUtf8(utf8)]);
        }
        return target.ToString();
    }

    private static void AppendEncoded(StringBuilder target, ReadOnlySpan<byte> utf8)
    {
        foreach (var unit in utf8)
            target.Append('%').Append(unit.ToString("X2", CultureInfo.InvariantCulture));
    }

    /// <summary>White space is folded, so that no line can begin a block.</summary>
    public static string OneLine(string text)
    {
        if (!text.AsSpan().ContainsAny(OtherSpaces) && !text.Contains("  ", StringComparison.Ordinal))
            return text;
        var line = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            var isSpace = character == ' ' || (character != '\0' && OtherSpaces.Contains(character));
            if (!isSpace)
                line.Append(character == '\0' ? '\ufffd' : character);
            else if (line.Length == 0 || line[^1] != ' ')
                line.Append(' ');
        }
        return line.ToString();
    }

    /// <summary>Whether nothing in a line means anything in Markdown, as is the case for most lines.</summary>
    public static bool IsPlain(string line)
    {
        var text = line.AsSpan();
        return text.IsEmpty
            || (!Starts.Contains(text[0]) && !text.ContainsAny(RareSigns) && !text.ContainsAny(AddressStarts));
    }

    /// <param name="text">One line; its beginning may begin a line of Markdown.</param>
    public static void Append(StringBuilder markdown, string text, int from, int to)
    {
        var lastCaret = -1;
        for (var done = from; done < to; )
        {
            var offset = text.AsSpan(done, to - done).IndexOfAny(Signs);
            var sign = offset < 0 ? to : done + offset;
            markdown.Append(text, done, sign - done);
            if (sign < to)
                AppendSign(markdown, text, sign, ref lastCaret);
            done = sign + 1;
        }
    }

    private static void AppendSign(StringBuilder markdown, string text, int at, ref int lastCaret)
    {
        var sign = text[at];
        var isPair = sign == '^' && lastCaret >= 0 && !text.AsSpan(lastCaret, at - lastCaret).Contains(' ');
        if (sign == '^')
            lastCaret = at;
        if (!isPair && !NeedsEscape(text, at))
            markdown.Append(sign);
        else if (sign is '<' or '&')
            markdown.Append(sign == '<' ? "&lt;" : "&amp;");
        else
            markdown.Append('\\').Append(sign);
    }

    private static bool NeedsEscape(string text, int at)
    {
        var before = at > 0 ? text[at - 1] : ' ';
        var after = at + 1 < text.Length ? text[at + 1] : '\0';
        return text[at] switch
        {
            '\\' or '`' or '*' or '[' or ']' or '|' or '$' => true,
            '<' => char.IsAsciiLetter(after) || after is '/' or '!' or '?' or '\0',
            '&' => BeginsEntity(text.AsSpan(at + 1)),
            '_' => !(char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after)),
            '~' => before != ' ' || !char.IsLetterOrDigit(after),
            '#' => !char.IsLetterOrDigit(before),
            '^' => before == ' ',
            '=' => at == 0 || before == '=' || after == '=',
            '%' => before is '%' or '{' || after == '%',
            '{' => before == '{',
            '@' => !char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after),
            ':' => at == 0 || before == '{' || (after == '/' && text.AsSpan(at).StartsWith("://")),
            '.' => before == '{' || IsNumberOfList(text, at, after) || EndsWww(text.AsSpan(0, at)),
            ')' => IsNumberOfList(text, at, after),
            '+' or '-' or '>' => at == 0,
            _ => false,
        };
    }

    private static bool BeginsEntity(ReadOnlySpan<char> text)
    {
        var name = text.StartsWith("#") ? text[1..] : text;
        var length = 0;
        while (length < name.Length && length < LongestEntity && char.IsAsciiLetterOrDigit(name[length]))
            length++;
        return length == name.Length || (length > 0 && name[length] == ';');
    }

    private static bool IsNumberOfList(string text, int at, char after) =>
        after is ' ' or '\0' && at is > 0 and < LongestMark && !text.AsSpan(0, at).ContainsAnyExceptInRange('0', '9');

    private static bool EndsWww(ReadOnlySpan<char> text) => text.EndsWith("www", StringComparison.OrdinalIgnoreCase);
}
