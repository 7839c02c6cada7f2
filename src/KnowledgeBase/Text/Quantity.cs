using System.Globalization;
using System.Text;

namespace KnowledgeBase.Text;

/// <summary>Numbers in sentences.</summary>
internal static class Quantity
{
    private const char ThinSpace = '\u202f';

    /// <summary><c>1 paper</c>, <c>3 papers</c>.</summary>
    public static string Of(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    /// <summary>How many of some names are given before the others are counted: a single other is named.</summary>
    public static int Named(int names, int most) => names > most + 1 ? most : names;

    public static string Others(int count) => $"{Thousands(count)} others";

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
