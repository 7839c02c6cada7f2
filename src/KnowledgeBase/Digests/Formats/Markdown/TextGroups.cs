using System.Text.RegularExpressions;

namespace KnowledgeBase.Digests.Formats.Markdown;

/// <summary>Joins the lines of a paragraph that go on, and parts those that begin something.</summary>
internal static partial class TextGroups
{
    /// <summary>Each group is one text, with line feeds where its lines ended.</summary>
    public static List<string> Of(IReadOnlyList<string> lines)
    {
        var groups = new List<string>();
        var start = 0;
        for (var index = 1; index <= lines.Count; index++)
        {
            if (index < lines.Count && !EndsHard(lines[index - 1]) && !Begins(lines[index]))
                continue;
            groups.Add(string.Join('\n', lines.Skip(start).Take(index - start).Select(Unbroken)));
            start = index;
        }
        return groups;
    }

    /// <summary>Two spaces, a backslash or a tag at the end of a line break it.</summary>
    private static bool EndsHard(string line) =>
        line.EndsWith("  ", StringComparison.Ordinal)
        || line.EndsWith('\\')
        || line.TrimEnd().EndsWith("<br>", StringComparison.OrdinalIgnoreCase)
        || line.TrimEnd().EndsWith("/>", StringComparison.Ordinal)
        || line.TrimEnd().EndsWith("</p>", StringComparison.OrdinalIgnoreCase)
        || line.TrimEnd().EndsWith("</div>", StringComparison.OrdinalIgnoreCase);

    private static string Unbroken(string line) => line.TrimEnd().TrimEnd('\\').TrimStart();

    /// <summary>A label, a link or bold text at its head: such a line does not go on from the one before.</summary>
    private static bool Begins(string line)
    {
        var text = line.TrimStart();
        if (text.Length == 0)
            return false;
        if (
            text[0] is '['
            || text.StartsWith("**", StringComparison.Ordinal)
            || text.StartsWith("![", StringComparison.Ordinal)
        )
            return true;
        var label = Label().Match(text);
        return label.Success && FieldLabels.Of(label.Groups["label"].Value) is not null;
    }

    [GeneratedRegex(
        @"^[^\p{L}\p{N}]{0,8}(?<label>[\p{L}][^:：\n]{0,40}?)[*_\s]{0,4}[:：](?!//)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Label();
}
