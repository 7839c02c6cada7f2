using System.Text.RegularExpressions;
using KnowledgeBase.Digests.Reading;

namespace KnowledgeBase.Digests.Formats.Markdown;

/// <summary>The lines of a file, of which the first ones may be looked at before they are read.</summary>
internal sealed partial class LineQueue(LineReader lines)
{
    private readonly Stack<TextLine> _ahead = [];

    public TextLine? Next()
    {
        if (_ahead.TryPop(out var known))
            return known;
        if (!lines.TryRead(out var line))
            return null;
        return line.Number == 1 ? line with { Text = line.Text.TrimStart('\uFEFF') } : line;
    }

    /// <summary>The lines between two rules at the head of the file; null where none are there.</summary>
    public IReadOnlyList<string>? TakeFrontMatter(int most)
    {
        var taken = new List<TextLine>();
        while (taken.Count < most && Next() is { } line)
        {
            taken.Add(line);
            var isFirst = taken.TrueForAll(before => before.Text.Length == 0 || before == line);
            if (isFirst && line.Text.Length > 0 && line.Text.TrimEnd() is not ("---" or "+++"))
                break;
            if (taken.Count(each => each.Text.Length > 0) == 2 && !Key().IsMatch(line.Text))
                break;
            if (!isFirst && line.Text.TrimEnd() is "---" or "..." or "+++")
                return [.. taken.Select(each => each.Text).Where(text => text.Length > 0).Skip(1).SkipLast(1)];
        }
        PutBack(taken);
        return null;
    }

    /// <summary>Lines that were read in vain come again.</summary>
    public void PutBack(IReadOnlyList<TextLine> lines)
    {
        for (var index = lines.Count - 1; index >= 0; index--)
            _ahead.Push(lines[index]);
    }

    /// <summary>
    /// The next lines up to one that ends something, with it; null where it does not come, and nothing is read.
    /// </summary>
    public IReadOnlyList<TextLine>? TakeTo(Predicate<string> isEnd, int most)
    {
        var taken = new List<TextLine>();
        while (taken.Count < most && Next() is { } line)
        {
            taken.Add(line);
            if (isEnd(line.Text))
                return taken;
        }
        PutBack(taken);
        return null;
    }

    /// <summary>What a first field begins with: a rule at the head of a text is followed by something else.</summary>
    [GeneratedRegex(@"^(?:---|[""']?[\p{L}_][^:=\n]{0,60}[:=]|#)", RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}
