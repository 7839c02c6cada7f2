using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats.Markdown;

/// <summary>The papers whose headings or list items are open, outermost first, and those that are complete.</summary>
internal sealed class OpenPapers
{
    private const int ShortestText = 25;

    private readonly List<PaperDraft> _open = [];

    /// <summary>Papers, and no headings that were none.</summary>
    public List<PaperDraft> Closed { get; } = [];

    /// <summary>Papers whose titles were not found, and the first lines that lead to them.</summary>
    public Dictionary<PaperAddress, int> Untitled { get; } = [];

    public PaperDraft? Current => _open.Count > 0 ? _open[^1] : null;

    /// <summary>What texts without a label say, by the heading or the label before them.</summary>
    public PaperField? Context { get; set; }

    public void Push(PaperDraft paper)
    {
        _open.Add(paper);
        Context = null;
    }

    /// <summary>A link to a paper that has no title beside it.</summary>
    public void AddUntitled(IEnumerable<TextRun> runs, int line)
    {
        if (runs.Select(run => run.Paper).FirstOrDefault(paper => paper is not null) is { } paper)
            Untitled.TryAdd(paper, line);
    }

    /// <summary>Ends the papers from a depth on.</summary>
    public void Leave(int depth)
    {
        while (_open.Count > 0 && _open[^1].Depth >= depth)
        {
            AddClosed([_open[^1]]);
            _open.RemoveAt(_open.Count - 1);
            Context = null;
        }
    }

    public void AddClosed(IEnumerable<PaperDraft> papers) => Closed.AddRange(papers.Where(paper => paper.IsIdentified));

    /// <summary>Adds a line below a title to its paper.</summary>
    public void Add(PaperDraft paper, RichText line, int? year)
    {
        foreach (var part in LabelledText.Parts(line))
            AddPart(paper, part, year);
    }

    private void AddPart(PaperDraft paper, RichText part, int? year)
    {
        if (LabelledText.Of(part) is { Field: { } field } labelled)
        {
            Context =
                field is PaperField.Abstract or PaperField.Summary || labelled.Value.Plain.Length == 0 ? field : null;
            if (labelled.Value.Plain.Length > 0)
                PaperDetails.AddField(paper, field, labelled.Value, year);
        }
        else if (LabelledText.IsLinks(part))
            PaperDetails.AddLinks(paper, part);
        else if (Context is { } context && part.Plain.Length > 0)
            PaperDetails.AddField(paper, context, part, year);
        else
            AddText(paper, part, year);
    }

    private static void AddText(PaperDraft paper, RichText text, int? year)
    {
        var plain = text.Plain;
        if (!paper.HasAuthors && !paper.HasText && AreAuthors(text, plain))
            paper.AddAuthors(text.Text);
        else if (DatesInText.Whole(plain, year) is { } date)
            paper.AddDate(date);
        else if (plain.Count(char.IsLetter) >= ShortestText || plain.EndsWith('.') || plain.EndsWith('。'))
            paper.AddSummary(plain);
    }

    private static bool AreAuthors(RichText text, string plain)
    {
        if (plain.Length > 20_000)
            return false;
        var isItalic = text.Runs.All(run => run.IsItalic || string.IsNullOrWhiteSpace(run.Text));
        return WrittenNames.AreIn(plain) || (isItalic && WrittenNames.IsOne(plain));
    }
}
