using System.Globalization;
using System.Text;

namespace KnowledgeBase.Text;

/// <summary>
/// Turns text into plain ASCII: marks are dropped, special letters replaced, Greek letters spelled out.
/// </summary>
internal static class Folding
{
    private static readonly string[] GreekNames =
    [
        "alpha",
        "beta",
        "gamma",
        "delta",
        "epsilon",
        "zeta",
        "eta",
        "theta",
        "iota",
        "kappa",
        "lambda",
        "mu",
        "nu",
        "xi",
        "omicron",
        "pi",
        "rho",
        "sigma",
        "sigma",
        "tau",
        "upsilon",
        "phi",
        "chi",
        "psi",
        "omega",
    ];

    private const string GreekLetters = "abgdezhqiklmnxoprsstufcyw";

    /// <summary>
    /// Characters without a rule are left as they are. A Greek letter by itself is spelled by name (<c>PanGu-α</c>
    /// becomes <c>PanGu-alpha</c>), inside a Latin word by letter (<c>DεpS</c> becomes <c>DepS</c>).
    /// </summary>
    public static string ToAscii(string text)
    {
        if (Ascii.IsValid(text))
            return text;
        var decomposed = text.Normalize(NormalizationForm.FormKD);
        var folded = new StringBuilder(decomposed.Length + 8);
        for (var i = 0; i < decomposed.Length; i++)
            AppendFolded(folded, decomposed, i);
        return folded.ToString();
    }

    private static void AppendFolded(StringBuilder folded, string text, int at)
    {
        var c = text[at];
        if (c < 128)
            folded.Append(c);
        else if (GreekIndex(c) is { } greek)
            AppendGreek(folded, greek, char.IsUpper(c), TouchesLatin(text, at));
        else if (SpecialLetter(c) is { } letters)
            folded.Append(letters);
        else if (!IsMark(c))
            folded.Append(c);
    }

    private static void AppendGreek(StringBuilder folded, int index, bool upper, bool insideWord)
    {
        var name = insideWord ? GreekLetters.Substring(index, 1) : GreekNames[index];
        folded.Append(upper ? char.ToUpperInvariant(name[0]) : name[0]).Append(name, 1, name.Length - 1);
    }

    private static int? GreekIndex(char c) =>
        c switch
        {
            >= 'α' and <= 'ω' => c - 'α',
            >= 'Α' and <= 'Ω' => c - 'Α',
            'ϵ' => 4,
            'ϑ' => 7,
            'ϕ' => 21,
            _ => null,
        };

    private static bool TouchesLatin(string text, int at) =>
        (at > 0 && char.IsAsciiLetter(text[at - 1])) || (at + 1 < text.Length && char.IsAsciiLetter(text[at + 1]));

    private static string? SpecialLetter(char c) =>
        c switch
        {
            'ø' => "o",
            'Ø' => "O",
            'ł' => "l",
            'Ł' => "L",
            'đ' or 'ð' => "d",
            'Đ' or 'Ð' => "D",
            'ß' => "ss",
            'ẞ' => "SS",
            'æ' => "ae",
            'Æ' => "AE",
            'œ' => "oe",
            'Œ' => "OE",
            'þ' => "th",
            'Þ' => "Th",
            'ħ' => "h",
            'Ħ' => "H",
            'ı' => "i",
            'ŋ' => "n",
            'Ŋ' => "N",
            '‘' or '’' => "'",
            '“' or '”' => "\"",
            '‐' or '‑' or '–' or '—' or '−' => "-",
            _ => null,
        };

    private static bool IsMark(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c)
            is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark
                or UnicodeCategory.EnclosingMark
                or UnicodeCategory.Format;
}
