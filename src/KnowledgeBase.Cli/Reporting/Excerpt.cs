using System.Globalization;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Text;

namespace KnowledgeBase.Cli.Reporting;

/// <summary>The line of a diagnostic with its neighbours, numbered as in an editor.</summary>
internal static class Excerpt
{
    private const int MostCharacters = 160;

    /// <summary>Null if the line is unknown or the file is gone.</summary>
    /// <param name="at">A place with a path that can be opened.</param>
    public static string? Of(SourceLocation at)
    {
        if (at.Line == 0 || !File.Exists(at.Path))
            return null;
        try
        {
            var first = Math.Max(at.Line - 1, 1);
            var lines = File.ReadLines(at.Path)
                .Skip(first - 1)
                .Take(at.Line - first + 2)
                .Select((line, index) => Numbered(first + index, line, first + index == at.Line));
            return string.Join('\n', lines);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string Numbered(int number, string line, bool isMeant)
    {
        var text = VisibleText.Lines(line.Length > MostCharacters ? line[..MostCharacters] + "…" : line);
        return string.Create(CultureInfo.InvariantCulture, $"{(isMeant ? '>' : ' ')}{number, 5} {text}");
    }
}
