using System.Collections.Immutable;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Mining;

namespace KnowledgeBase.Queries;

/// <summary>The papers of each watch.</summary>
/// <param name="Papers">Indices in canonical order.</param>
internal sealed record WatchFind(Watch Watch, ImmutableArray<int> Papers);

internal static class WatchFinds
{
    /// <summary>In a library of fewer papers a watch may well have them all.</summary>
    private const int FewPapers = 20;

    public static ImmutableArray<WatchFind> Of(
        Catalog catalog,
        Insights insights,
        ImmutableArray<Topic> topics,
        ImmutableArray<Watch> watches
    )
    {
        if (watches.IsEmpty)
            return [];
        var terms = new WantedTerms();
        var tests = watches.Select(watch => new WatchTest(watch, terms)).ToArray();
        SearchPaper[] papers = [.. SearchPapers.Of(catalog, insights, topics)];
        var held = new bool[papers.Length][];
        ParallelLoop.Run(
            papers.Length,
            () => new PaperTerms(terms),
            (paper, text) => held[paper] = Held(papers[paper], paper, text)
        );
        return
        [
            .. watches.Select(
                (watch, number) =>
                    new WatchFind(
                        watch,
                        [.. Enumerable.Range(0, papers.Length).Where(paper => held[paper].ElementAtOrDefault(number))]
                    )
            ),
        ];

        bool[] Held(SearchPaper paper, int index, PaperTerms text)
        {
            var may = Array.ConvertAll(tests, test => test.MayHold(paper, insights.Papers[index], insights));
            if (!may.Contains(true))
                return [];
            text.Read(paper);
            return [.. tests.Select((test, number) => may[number] && test.Holds(paper, text))];
        }
    }

    public static IEnumerable<Diagnostic> Faults(ImmutableArray<WatchFind> finds, int papers) =>
        finds
            .Where(find => !find.Watch.IsEmpty)
            .Select(find =>
                find.Papers.IsEmpty ? LibraryFaults.WatchOfNothing(find.Watch.At)
                : find.Papers.Length == papers && papers >= FewPapers
                    ? LibraryFaults.WatchOfEverything(find.Watch.At, papers)
                : null
            )
            .OfType<Diagnostic>();
}
