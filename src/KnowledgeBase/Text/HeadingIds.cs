using System.Text;
using Markdig.Syntax;

namespace KnowledgeBase.Text;

/// <summary>The ids of headings, by which links lead into a page: as GitHub makes them.</summary>
internal static class HeadingIds
{
    /// <summary>Ids of the frame of every page.</summary>
    private static readonly string[] Reserved = ["main", "menu", "more", "kept", "scheme"];

    /// <summary>In the order of the text; a heading without letters or digits has none.</summary>
    public static IEnumerable<(HeadingBlock Heading, string Id)> Of(MarkdownDocument document)
    {
        var taken = Reserved.ToHashSet(StringComparer.Ordinal);
        var next = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var heading in document.Descendants<HeadingBlock>())
        {
            var name = NameOf(PlainMarkdown.Of(heading));
            if (name.Length > 0)
                yield return (heading, Free(name, taken, next));
        }
    }

    /// <param name="next">The number from which on an id of the name may be free.</param>
    private static string Free(string name, HashSet<string> taken, Dictionary<string, int> next)
    {
        var number = next.GetValueOrDefault(name);
        string id;
        do id = number == 0 ? name : $"{name}-{number}";
        while (!taken.Add(id) && number++ < int.MaxValue);
        next[name] = number + 1;
        return id;
    }

    private static string NameOf(string heading)
    {
        var name = new StringBuilder(heading.Length);
        foreach (var letter in heading.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(letter) || letter is '-' or '_')
                name.Append(letter);
            else if (letter == ' ')
                name.Append('-');
        }
        return name.ToString();
    }
}
