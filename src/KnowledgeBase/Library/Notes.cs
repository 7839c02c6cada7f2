using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Editorial;
using KnowledgeBase.Text;

namespace KnowledgeBase.Library;

internal sealed record NotedPapers(
    ImmutableArray<AddressedPaper> Papers,
    ImmutableArray<Redirect> Redirects,
    ImmutableArray<Diagnostic> Diagnostics
);

/// <summary>Finds the paper of each note.</summary>
internal static class Notes
{
    /// <summary>Each suggestion takes a search through all papers.</summary>
    private const int MostSuggestions = 20;

    public static NotedPapers Apply(AddressedPapers addressed, ImmutableArray<PaperNote> notes)
    {
        var papers = addressed.Papers;
        var lookup = new PaperLookup(
            papers.Select(paper => new PaperName(paper.Slug, paper.Facts.ArxivId, paper.Facts.Title))
        );
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var noteOf = new Dictionary<int, PaperNote>();
        var missing = 0;
        foreach (var note in notes.Sort((one, other) => one.At.CompareTo(other.At)))
        {
            var found = lookup.Find(note.Paper);
            if (found.Count == 1 && noteOf.TryAdd(found[0], note))
                continue;
            diagnostics.Add(
                found.Count switch
                {
                    0 => LibraryFaults.NoteWithoutPaper(
                        note.At,
                        note.Paper,
                        missing++ < MostSuggestions
                            ? Nearest(note.Paper, papers.Select(paper => (paper.Slug, paper.Facts.Title)))
                            : null
                    ),
                    1 => LibraryFaults.SecondNote(note.At, noteOf[found[0]].At),
                    _ => LibraryFaults.NoteNamesSeveral(note.At, note.Paper, found.Select(i => papers[i].Slug.Value)),
                }
            );
        }
        ImmutableArray<AddressedPaper> noted =
        [
            .. papers.Select((paper, i) => paper with { Note = noteOf.GetValueOrDefault(i) }),
        ];
        var redirects = Redirects(noted, addressed.Contested.Select(contest => contest.Slug), diagnostics);
        return new NotedPapers(noted, redirects, diagnostics.ToImmutable());
    }

    private static ImmutableArray<Redirect> Redirects(
        ImmutableArray<AddressedPaper> papers,
        IEnumerable<Slug> contested,
        ImmutableArray<Diagnostic>.Builder diagnostics
    )
    {
        var taken = papers.Select(paper => paper.Slug).Concat(contested).ToHashSet();
        var redirects = ImmutableArray.CreateBuilder<Redirect>();
        foreach (var paper in papers.Where(paper => paper.Note is not null))
        {
            foreach (var from in paper.Note!.RedirectFrom)
            {
                if (taken.Add(from))
                    redirects.Add(new Redirect(AddressKind.Paper, from, paper.Slug));
                else
                    diagnostics.Add(LibraryFaults.RedirectTaken(paper.Note.At, from.Value));
            }
        }
        return redirects.ToImmutable();
    }

    /// <summary>The title that shares the most words with the name, if it shares at least half of them.</summary>
    public static string? Nearest(string name, IEnumerable<(Slug Slug, string Title)> papers)
    {
        var words = Slugs.From(name).Value.Split('-').ToHashSet(StringComparer.Ordinal);
        var best = papers
            .Select(paper => (paper.Title, Shared: paper.Slug.Value.Split('-').Count(words.Contains)))
            .OrderByDescending(x => x.Shared)
            .ThenBy(x => x.Title, StringComparer.Ordinal)
            .FirstOrDefault();
        return best.Shared * 2 >= words.Count ? best.Title : null;
    }
}
