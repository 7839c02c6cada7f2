namespace KnowledgeBase.Text;

/// <summary>Beginnings of texts.</summary>
internal static class Excerpt
{
    /// <summary>A paper stands in the list of each of its authors.</summary>
    private const int LongestTitle = 300;

    private const int LongestName = 200;

    /// <summary>Whole words from the beginning, with an ellipsis where it is cut; null for an empty text.</summary>
    public static string? Of(string? text, int length)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (text.Length <= length)
            return text;
        return text[..End(text, length)].TrimEnd(' ', ',', ';', ':', '.') + "…";
    }

    /// <summary>The title of a paper or a journal, as far as lists repeat it.</summary>
    public static string OfTitle(string title) => Of(title, LongestTitle) ?? "";

    /// <summary>The name of a person or an organisation, as far as lists repeat it.</summary>
    public static string OfName(string name) => Of(name, LongestName) ?? "";

    private static int End(string text, int length)
    {
        var space = text.LastIndexOf(' ', length - 1);
        if (space > length / 2)
            return space;
        return char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1;
    }
}
