using System.Text;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Digests.Reading;

/// <summary>
/// The encoding that a file names in its first lines: JabRef's <c>% Encoding: ISO8859_1</c>, KBibTeX's comment, Emacs's
/// <c>coding:</c>, an XML declaration, a <c>meta</c> element.
/// </summary>
internal static partial class DeclaredEncodings
{
    /// <summary>Null where none is named, where it is UTF-8, and where nobody knows it.</summary>
    public static Encoding? In(ReadOnlySpan<byte> head)
    {
        if (head.IndexOf("oding"u8) < 0 && head.IndexOf("charset"u8) < 0)
            return null;
        var match = Declaration().Match(Encoding.Latin1.GetString(head));
        return match.Success ? Named(match.Groups["name"].Value) : null;
    }

    /// <summary>As browsers do, Latin-1 is read as its superset of Windows.</summary>
    private static Encoding? Named(string name)
    {
        var key = new string([.. name.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)]);
        return key switch
        {
            "utf8" or "unicodeutf8" or "usascii" or "ascii" => null,
            "iso88591" or "latin1" or "l1" or "westernisolatin1" => CodePage(1252),
            "cp1252" or "windows1252" or "ansi" or "westernwindowslatin1" => CodePage(1252),
            "iso885915" or "latin9" => CodePage(28605),
            "iso88592" or "latin2" => CodePage(28592),
            "cp1250" or "windows1250" => CodePage(1250),
            "cp1251" or "windows1251" => CodePage(1251),
            "westernmacosroman" or "macroman" or "macintosh" or "macosroman" or "applemac" => CodePage(10000),
            _ => CodePagesEncodingProvider.Instance.GetEncoding(name),
        };
    }

    private static Encoding? CodePage(int number) => CodePagesEncodingProvider.Instance.GetEncoding(number);

    [GeneratedRegex(
        """
            (?:^|\n)[%\s]*encoding:\s*(?<name>[\w.-]+)|
            (?:^|\n)%[^\n]*?string\sencoding\s(?<name>[^\n]+)|
            (?:^|\n)%[^\n]*?(?:-\*-[^\n]*?coding:\s*|!bib\sencoding\s?=\s?)(?<name>[\w.-]+)|
            ^@comment\{[^{}]{0,80}?encoding[=:]\s*(?<name>[\w.-]+)|
            ^\s*<\?xml\s[^<>]*?encoding\s*=\s*["'](?<name>[\w.-]+)|
            <meta\s[^<>]*?charset\s*=\s*["']?(?<name>[\w.-]+)
            """,
        RegexOptions.IgnoreCase
            | RegexOptions.IgnorePatternWhitespace
            | RegexOptions.CultureInvariant
            | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Declaration();
}
