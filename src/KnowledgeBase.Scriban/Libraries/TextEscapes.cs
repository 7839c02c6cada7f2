using System.Globalization;
using System.Text;

namespace KnowledgeBase.Scriban.Libraries;

/// <summary>Texts as the language writes them between quotes.</summary>
internal static class TextEscapes
{
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var character in text)
        {
            if (Escape(character) is { } escape) escaped.Append(escape);
            else escaped.Append(character);
        }

        return escaped.ToString();
    }

    private static string? Escape(char character) => character switch
    {
        '\\' => @"\\",
        '"' => "\\\"",
        '\r' => @"\r",
        '\n' => @"\n",
        '\t' => @"\t",
        '\b' => @"\b",
        '\v' => @"\v",
        '\f' => @"\f",
        '\0' => @"\0",
        < ' ' => $"\\u{((int)character).ToString("x4", CultureInfo.InvariantCulture)}",
        _ => null,
    };
}
