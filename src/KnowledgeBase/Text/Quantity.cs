using System.Globalization;
using System.Text;

namespace KnowledgeBase.Text;

/// <summary>Numbers in sentences.</summary>
internal static class Quantity
{
    private const char ThinSpace = '\u202f';

    /// <summary>A share of fewer says more than it knows.</summary>
    private const int SmallestBase = 30;

    /// <summary><c>1 paper</c>, <c>3 papers</c>.</summary>
    public static string Of(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>How many of some names are given before the others are counted: a single other is named.</summary>
    public static int Named(int names, int most) => names > most + 1 ? most : names;

    public static string Others(int count) => $"{Thousands(count)} others";

    /// <summary><c>6 of 90 papers (6.7 %)</c>; of fewer than 30 the counts alone.</summary>
    public static string Share(int count, int of, string noun = "")
    {
        var counts = $"{Thousands(count)} of {Thousands(of)}{(noun == "" ? "" : " ")}{noun}";
        return Percent(count, of) is { } percent ? $"{counts} ({percent})" : counts;
    }

    /// <summary><c>6.7 %</c>; null of fewer than 30.</summary>
    public static string? Percent(int count, int of) =>
        of < SmallestBase ? null : string.Create(CultureInfo.InvariantCulture, $"{100.0 * count / of:0.0}\u00a0%");

    public static string Thousands(long number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);
        if (digits.Length < 4)
            return digits;
        var text = new StringBuilder(digits.Length + 4);
        for (var i = 0; i < digits.Length; i++)
        {
            if (i > 0 && (digits.Length - i) % 3 == 0 && digits[i - 1] != '-')
                text.Append(ThinSpace);
            text.Append(digits[i]);
        }
        return text.ToString();
    }
}
