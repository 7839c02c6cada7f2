using System.Text;
using KnowledgeBase.Text;

namespace KnowledgeBase.Library;

/// <summary>
/// The form in which titles are compared: folded letters and digits only, in lower case, with the signs that tell one
/// name from another (C, C++ and C#; A and A*).
/// </summary>
internal static class TitleKey
{
    public static string Of(string title)
    {
        var key = new StringBuilder(title.Length);
        var text = Folding.ToAscii(title);
        for (var index = 0; index < text.Length; index++)
        {
            if (char.IsLetterOrDigit(text[index]))
                key.Append(char.ToLowerInvariant(text[index]));
            else if (IsPartOfName(text, index))
                key.Append(text[index]);
        }
        return key.Length == 0 ? title : key.ToString();
    }

    /// <summary>After a name of one letter (<c>A*</c>, <c>C#</c>), or a plus that ends a word (<c>DiT+</c>).</summary>
    private static bool IsPartOfName(string text, int index)
    {
        if (text[index] is not ('+' or '#' or '*'))
            return false;
        var start = index;
        while (start > 0 && text[start - 1] == text[index])
            start--;
        var end = index + 1;
        while (end < text.Length && text[end] == text[index])
            end++;
        if (start == 0 || !char.IsLetterOrDigit(text[start - 1]))
            return false;
        if (end < text.Length && char.IsLetterOrDigit(text[end]))
            return false;
        var isOneLetter = start == 1 || !char.IsLetterOrDigit(text[start - 2]);
        return isOneLetter || text[index] == '+';
    }
}
