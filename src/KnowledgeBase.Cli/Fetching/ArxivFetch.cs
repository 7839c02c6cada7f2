using System.Globalization;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Cli.Fetching;

/// <summary>Answers of arXiv's API, as they come: papers by identifier, and the results of a query.</summary>
internal sealed class ArxivFetch(AnswerClient client, AnswerFolder folder, Uri server, FetchTiming timing)
{
    private const int IdsAtOnce = 100;
    private const int ResultsAtOnce = 200;

    /// <summary>arXiv asks for one request in three seconds and one connection.</summary>
    public static readonly TimeSpan Apart = TimeSpan.FromSeconds(3);

    private string Today => timing.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Completes papers: the answers go to <c>metadata/</c>.</summary>
    /// <param name="there">Identifiers that a stored answer holds already; they are not asked for again.</param>
    public async Task<FetchReport> IdsAsync(
        IEnumerable<ArxivId> ids, IReadOnlySet<ArxivId> there, Action<int, int> progress, CancellationToken cancellation)
    {
        var report = new FetchReport();
        var wanted = ids.Distinct().ToList();
        var missing = wanted.Where(id => !there.Contains(id)).ToList();
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

    /// <summary>Lists papers, newest first: the answers go to <c>digests/</c>.</summary>
    public async Task<FetchReport> QueryAsync(
        string query, int most, Action<int, int> progress, CancellationToken cancellation)
    {
        var report = new FetchReport();
        var stem = $"{Today}-arxiv-{Slugs.From(query).Value}";
        for (var start = 0; start < most; start += ResultsAtOnce)
        {
            progress(start, most);
            var address = Address(
                $"search_query={Uri.EscapeDataString(query)}&start={start}&max_results={Math.Min(ResultsAtOnce, most - start)}" +
                "&sortBy=submittedDate&sortOrder=descending");
            if (await SliceAsync(address, start == 0 ? stem : $"{stem}-from-{start + 1}", report, cancellation) < ResultsAtOnce)
                break;
        }
        progress(most, most);
        if (report is { Stored.Count: 0, Unchanged: 0 })
            report.Say($"arXiv knows no paper of “{query}”.");
        return report;
    }

    /// <returns>The number of papers; a slice that was stored today is not asked for again.</returns>
    private async Task<int> SliceAsync(Uri address, string stem, FetchReport report, CancellationToken cancellation)
    {
        if (folder.Find(address) is { File: not null } known && known.Day == timing.Today)
        {
            report.Unchanged++;
            return ArxivAnswers.Entries(folder.Read(known)).Count;
        }
        var answer = await client.GetAsync(address, Validators.None, ArxivAnswers.Read, cancellation);
        var count = answer.Said!.Count;
        if (count > 0)
            report.Add(folder.Store(address, "digests", stem, ".xml", answer.Content!, answer.Validators));
        return count;
    }

    /// <summary>The papers that arXiv finds by the words of a title.</summary>
    public static string TitleQuery(string title) =>
        $"search_query={Uri.EscapeDataString($"ti:\"{Slugs.From(title).Value.Replace('-', ' ')}\"")}&max_results=10";

    public Uri Address(string query) => new(server, $"api/query?{query}");

    private async Task IdsAtOnceAsync(ArxivId[] ids, FetchReport report, CancellationToken cancellation)
    {
        var address = Address($"id_list={string.Join(',', ids)}&max_results={ids.Length}");
        var answer = await client.GetAsync(address, Validators.None, ArxivAnswers.Read, cancellation);
        var found = answer.Said!.Select(entry => entry.ArxivId).OfType<ArxivId>().ToHashSet();
        if (found.Count > 0)
            report.Add(folder.Store(address, "metadata", $"{Today}-arxiv", ".xml", answer.Content!, answer.Validators));
        foreach (var id in ids.Where(id => !found.Contains(id)))
            report.Say($"arXiv knows no {id}.");
    }
}
