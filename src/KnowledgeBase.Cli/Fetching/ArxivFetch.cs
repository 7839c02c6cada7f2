using System.Globalization;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Cli.Fetching;

/// <summary>
/// Fetches answers of arXiv's API and stores them unchanged: papers by identifier, and results of a query.
/// </summary>
internal sealed class ArxivFetch(AnswerClient client, AnswerFolder folder, Uri server, FetchTiming timing)
{
    private const int IdsAtOnce = 100;
    private const int ResultsAtOnce = 200;

    /// <summary>arXiv asks its clients to send one request every three seconds, over one connection.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);

    private string Today => timing.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Completes papers: stores the answers in <c>metadata/</c>.</summary>
    /// <param name="stored">Identifiers that a stored answer has already; they are not asked for again.</param>
    public async Task<FetchReport> IdsAsync(
        IEnumerable<ArxivId> ids,
        IReadOnlySet<ArxivId> stored,
        Action<int, int> progress,
        CancellationToken cancellation
    )
    {
        var report = new FetchReport();
        var wanted = ids.Distinct().ToList();
        var missing = wanted.Where(id => !stored.Contains(id)).ToList();
        report.Unchanged = wanted.Count - missing.Count;
        var done = 0;
        foreach (var some in missing.Chunk(IdsAtOnce))
        {
            progress(done, missing.Count);
            await IdsAtOnceAsync(some, report, cancellation);
            done += some.Length;
        }
        progress(done, missing.Count);
        return report;
    }

    /// <summary>Lists papers, newest first: stores the answers in <c>digests/</c>.</summary>
    public async Task<FetchReport> QueryAsync(
        string query,
        int most,
        Action<int, int> progress,
        CancellationToken cancellation
    )
    {
        var report = new FetchReport();
        var stem = $"{Today}-arxiv-{Slugs.From(query).Value}";
        for (var start = 0; start < most; start += ResultsAtOnce)
        {
            progress(start, most);
            var address = Address(
                $"search_query={Uri.EscapeDataString(query)}&start={start}"
                    + $"&max_results={Math.Min(ResultsAtOnce, most - start)}"
                    + "&sortBy=submittedDate&sortOrder=descending"
            );
            var name = start == 0 ? stem : $"{stem}-from-{start + 1}";
            if (await SliceAsync(address, name, report, cancellation) < ResultsAtOnce)
                break;
        }
        progress(most, most);
        if (report is { Stored.Count: 0, Unchanged: 0 })
            report.AddRemark($"arXiv found no paper for “{query}”.");
        return report;
    }

    /// <summary>Fetches one page of results, unless it was stored today.</summary>
    /// <returns>The number of papers.</returns>
    private async Task<int> SliceAsync(Uri address, string stem, FetchReport report, CancellationToken cancellation)
    {
        if (folder.Find(address) is { File: not null } known && known.Day == timing.Today)
        {
            report.Unchanged++;
            return ArxivAnswers.Entries(folder.Read(known)).Count;
        }
        var answer = await client.GetAsync(address, Validators.None, ArxivAnswers.Read, cancellation);
        var count = answer.Value!.Count;
        if (count > 0)
            report.Add(folder.Store(address, "digests", stem, ".xml", answer.Content!, answer.Validators));
        return count;
    }

    /// <summary>The query for papers with the words of a title.</summary>
    public static string TitleQuery(string title) =>
        $"search_query={Uri.EscapeDataString($"ti:\"{Slugs.From(title).Value.Replace('-', ' ')}\"")}&max_results=10";

    public Uri Address(string query) => new(server, $"api/query?{query}");

    private async Task IdsAtOnceAsync(ArxivId[] ids, FetchReport report, CancellationToken cancellation)
    {
        var address = Address($"id_list={string.Join(',', ids)}&max_results={ids.Length}");
        var answer = await client.GetAsync(address, Validators.None, ArxivAnswers.Read, cancellation);
        var found = answer.Value!.Select(entry => entry.ArxivId).OfType<ArxivId>().ToHashSet();
        if (found.Count > 0)
            report.Add(folder.Store(address, "metadata", $"{Today}-arxiv", ".xml", answer.Content!, answer.Validators));
        foreach (var id in ids.Where(id => !found.Contains(id)))
            report.AddRemark($"arXiv has no paper {id}.");
    }
}
