using KnowledgeBase.Digests;
using KnowledgeBase.Library;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Cli.Fetching;

/// <summary>
/// Looks up papers without identifier or authors: by identifier if it is known, otherwise by title. Only a paper of
/// exactly that title is accepted, and only if no date contradicts it.
/// </summary>
internal sealed class ArxivCompletion(AnswerClient client, AnswerFolder folder, ArxivFetch arxiv, FetchTiming timing)
{
    /// <summary>A killed run loses the stored answers of at most so many look-ups, but not their results.</summary>
    private const int StoredAtOnce = 50;

    private const int DaysApart = 2;

    /// <summary>A title that was not found is looked up again after so many days.</summary>
    private const int DaysUntilRetry = 7;

    public async Task<FetchReport> RunAsync(
        KnownPapers known,
        Action<int, int> progress,
        CancellationToken cancellation
    )
    {
        var bare = known.Papers.Where(paper => paper.Authors.IsEmpty || paper.ArxivId is null).ToList();
        var total = new FetchReport();
        var done = 0;
        foreach (var some in bare.Chunk(StoredAtOnce))
        {
            var ids = new List<ArxivId>();
            foreach (var paper in some)
            {
                progress(done++, bare.Count);
                if (paper.ArxivId is { } stated)
                    ids.Add(stated);
                else if (await FindAsync(paper, cancellation) is { } found)
                    ids.Add(found);
                else
                    total.AddRemark($"arXiv has no “{paper.Title}”.");
            }
            Append(total, await arxiv.IdsAsync(ids, known.FromArxiv, (_, _) => { }, cancellation));
        }
        progress(bare.Count, bare.Count);
        return total;
    }

    private async Task<ArxivId?> FindAsync(Paper paper, CancellationToken cancellation)
    {
        var address = arxiv.Address(ArxivFetch.TitleQuery(paper.Title));
        if (folder.Find(address) is { } asked && asked.Day.AddDays(DaysUntilRetry) > timing.Today)
            return ArxivId.TryParse(asked.Found, out var id) ? id : null;
        var answer = await client.GetAsync(address, Validators.None, ArxivAnswers.Read, cancellation);
        var found = Choose(paper, answer.Value!);
        folder.Remember(address, file: null, answer.Validators, found?.Value);
        return found;
    }

    private static ArxivId? Choose(Paper paper, IReadOnlyList<DigestEntry> offered)
    {
        var title = TitleKey.Of(paper.Title);
        var ids = offered
            .Where(entry => TitleKey.Of(entry.Title) == title && !DatesDiffer(paper, entry))
            .Select(entry => entry.ArxivId)
            .OfType<ArxivId>()
            .Distinct()
            .ToList();
        return ids is [var only] ? only : null;
    }

    private static bool DatesDiffer(Paper paper, DigestEntry entry) =>
        paper.Published is { IsFull: true } mine
        && entry.Published is { IsFull: true } theirs
        && Math.Abs(mine.Start.DayNumber - theirs.Start.DayNumber) > DaysApart;

    private static void Append(FetchReport total, FetchReport part)
    {
        total.Stored.AddRange(part.Stored);
        total.Unchanged += part.Unchanged;
        foreach (var remark in part.Remarks)
            total.AddRemark(remark);
    }
}
