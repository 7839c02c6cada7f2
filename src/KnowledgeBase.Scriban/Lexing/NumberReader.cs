using System.Globalization;
using System.Numerics;

namespace KnowledgeBase.Scriban.Lexing;

/// <summary>Numbers as templates write them: <c>1_000 0xff 0b101 1.5 1e3 2f 3.5m 0x80u</c>.</summary>
internal static class NumberReader
{
    /// <summary>The end of the number at the start, or -1 when it is none.</summary>
    public static int Read(string text, int start, out object value)
    {
        value = BigInteger.Zero;
        if (Prefixed(text, start, "xX")) return ReadDigits(text, start + 2, char.IsAsciiHexDigit, 4, out value);
        if (Prefixed(text, start, "bB")) return ReadDigits(text, start + 2, static c => c is '0' or '1', 1, out value);

        var end = SkipDigits(text, start);
        _ = SkipFraction(text, ref end) | SkipExponent(text, ref end);
        var digits = text[start..end].Replace("_", "", StringComparison.Ordinal);
        var suffix = end < text.Length ? char.ToLowerInvariant(text[end]) : '\0';
        if (suffix is 'f' or 'd' or 'm' && !IsNamePart(text, end + 1)) end++;
        else suffix = '\0';
        if (IsNamePart(text, end)) return -1;
        value = suffix == 'm' ? ReadDecimal(digits)
            : suffix == '\0' && IsWhole(digits) ? BigInteger.Parse(digits, NumberStyles.AllowExponent, CultureInfo.InvariantCulture)
            : double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
        return end;
    }

    /// <summary><c>1e40</c> is a whole number; one of thousands of digits is none.</summary>
    private static bool IsWhole(string digits)
    {
        var exponent = digits.IndexOfAny(['e', 'E']);
        return exponent < 0 ? !digits.Contains('.', StringComparison.Ordinal)
            : !digits.Contains('.', StringComparison.Ordinal)
            && int.TryParse(digits.AsSpan(exponent + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var power)
            && power is >= 0 and <= 1000;
    }

    private static object ReadDecimal(string digits) =>
        decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);

    private static bool Prefixed(string text, int start, string letters) =>
        text[start] == '0' && start + 1 < text.Length && letters.Contains(text[start + 1], StringComparison.Ordinal);

    private static int ReadDigits(string text, int at, Func<char, bool> isDigit, int bits, out object value)
    {
        var number = BigInteger.Zero;
        var first = at;
        for (; at < text.Length && (isDigit(text[at]) || text[at] == '_') && at - first < 1000; at++)
        {
            if (text[at] != '_') number = (number << bits) + Convert.ToInt32(text[at].ToString(), 16);
        }

        var unsigned = at < text.Length && text[at] is 'u' or 'U';
        value = unsigned ? number : Signed(number);
        if (unsigned) at++;
        return at == first || IsNamePart(text, at) ? -1 : at;
    }

    /// <summary>Without <c>u</c> the digits are the bits of a signed number of 32, else of 64 bits.</summary>
    private static BigInteger Signed(BigInteger bits) =>
        bits <= uint.MaxValue ? (int)(uint)bits : bits <= ulong.MaxValue ? (long)(ulong)bits : bits;

    private static int SkipDigits(string text, int at)
    {
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '_')) at++;
        return at;
    }

    private static bool SkipFraction(string text, ref int at)
    {
        if (at + 1 >= text.Length || text[at] != '.' || !char.IsAsciiDigit(text[at + 1])) return false;
        at = SkipDigits(text, at + 1);
        return true;
    }

    private static bool SkipExponent(string text, ref int at)
    {
        if (at >= text.Length || text[at] is not ('e' or 'E')) return false;
        var digits = at + 1 < text.Length && text[at + 1] is '+' or '-' ? at + 2 : at + 1;
        var end = SkipDigits(text, digits);
        if (end == digits) return false;
        at = end;
        return true;
    }

    private static bool IsNamePart(string text, int at) =>
        at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '_');
}
