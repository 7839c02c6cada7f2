using System.Text;
using KnowledgeBase.Text;

namespace KnowledgeBase.Library;

/// <summary>The form in which titles are compared: folded letters and digits only, in lower case.</summary>
internal static class TitleKey
{
    public static string Of(string title)
    {
        var key = new StringBuilder(title.Length);
        foreach (var c in Folding.ToAscii(title))
        {
            if (char.IsLetterOrDigit(c))
                key.Append(char.ToLowerInvariant(c));
        }
        return key.Length == 0 ? title : key.ToString();
    }
}
