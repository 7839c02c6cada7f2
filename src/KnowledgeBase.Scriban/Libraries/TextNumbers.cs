using System.Globalization;
using System.Numerics;

namespace KnowledgeBase.Scriban.Libraries;

/// <summary>Numbers in texts.</summary>
internal static class TextNumbers
{
    /// <summary>The number a text stands for, or the text when it stands for none.</summary>
    public static Value Parse(string text)
    {
        if (text.Length < 1000 && BigInteger.TryParse(
            text, NumberStyles.AllowLeadingSign | NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture, out var whole)) return Value.Of(whole);
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) ? real : text;
    }
}
