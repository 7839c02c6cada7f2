using System.Collections.Immutable;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats.Markdown;

/// <summary>A run of text of one look; a link is one run, with the text of all that it contains.</summary>
/// <param name="Url">Where the run leads; null where it is no link.</param>
internal sealed record TextRun(string Text, string? Url = null, bool IsBold = false, bool IsItalic = false)
{
    /// <summary>The identifier of a paper in the link's address; null where it has none.</summary>
    public PaperAddress? Paper { get; } = PaperAddress.TryParse(Url, out var paper) ? paper : null;
}

/// <summary>Text without its markup, and what the markup said. A line feed is a line break within the text.</summary>
internal sealed record RichText(ImmutableArray<TextRun> Runs)
{
    public static RichText Empty { get; } = new([]);

    /// <summary>All runs, one after the other, as they came.</summary>
    public string Text { get; } = Runs.Length == 1 ? Runs[0].Text : string.Concat(Runs.Select(run => run.Text));

    /// <summary>One line, white space folded.</summary>
    public string Plain => OneLine.Fold(Text);

    public IEnumerable<TextRun> Links => Runs.Where(run => run.Url is not null);

    public bool HasPaper => Runs.Any(run => run.Paper is not null);

    public static RichText Of(string text) => text.Length == 0 ? Empty : new RichText([new TextRun(text)]);

    /// <summary>What stands between two places of <see cref="Text"/>; a link that is cut stays a link.</summary>
    public RichText Slice(int start, int end)
    {
        var runs = ImmutableArray.CreateBuilder<TextRun>();
        var at = 0;
        foreach (var run in Runs)
        {
            var from = Math.Max(start - at, 0);
            var to = Math.Min(end - at, run.Text.Length);
            at += run.Text.Length;
            if (from == 0 && to == run.Text.Length)
                runs.Add(run);
            else if (from < to)
                runs.Add(run with { Text = run.Text[from..to] });
        }
        return new RichText(runs.ToImmutable());
    }

    public RichText From(int start) => Slice(start, Text.Length);

    /// <summary>What stands behind a run.</summary>
    public RichText After(TextRun run) => From(StartOf(Runs.IndexOf(run)) + run.Text.Length);

    /// <summary>The place in <see cref="Text"/> where a run begins.</summary>
    public int StartOf(int run) => Runs.Take(run).Sum(before => before.Text.Length);

    /// <summary>The parts between line breaks that are not empty.</summary>
    public IReadOnlyList<RichText> Lines()
    {
        if (!Text.Contains('\n', StringComparison.Ordinal))
            return [this];
        var lines = new List<RichText>();
        var line = new List<TextRun>();
        foreach (var run in Runs)
        {
            var parts = run.Url is null ? run.Text.Split('\n') : [run.Text];
            for (var part = 0; part < parts.Length; part++)
            {
                if (part > 0)
                    AddLine(lines, line);
                if (parts[part].Length > 0 || run.Url is not null)
                    line.Add(run with { Text = parts[part] });
            }
        }
        AddLine(lines, line);
        return lines;
    }

    private static void AddLine(List<RichText> lines, List<TextRun> line)
    {
        if (line.Exists(run => run.Url is not null || !string.IsNullOrWhiteSpace(run.Text)))
            lines.Add(new RichText([.. line]));
        line.Clear();
    }
}
