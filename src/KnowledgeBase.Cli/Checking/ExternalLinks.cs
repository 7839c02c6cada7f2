using System.Collections.Concurrent;
using System.Collections.Immutable;
using KnowledgeBase.Checking;
using KnowledgeBase.Cli.Fetching;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Cli.Checking;

/// <summary>Checks whether the links to other sites still lead somewhere.</summary>
internal static class ExternalLinks
{
    /// <returns>Sorted by place.</returns>
    public static async Task<ImmutableArray<Diagnostic>> CheckAsync(
        ImmutableArray<ExternalLink> links,
        string input,
        FetchTiming timing,
        Network network,
        CancellationToken cancellation
    )
    {
        var cache = new LinkCache(input, timing.Time);
        var asked = links
            .Where(link => !cache.IsGood(link.Address))
            .DistinctBy(link => new Uri(link.Address))
            .ToDictionary(link => new Uri(link.Address));
        var found = new ConcurrentBag<Diagnostic>();
        using var client = new LinkClient(timing, network);
        try
        {
            await client.AskAsync(asked.Keys, OnAnswer, cancellation);
        }
        finally
        {
            cache.Save();
        }
        return [.. found.Order()];

        void OnAnswer(Uri address, LinkAnswer answer)
        {
            var link = asked[address];
            if (answer.IsGood)
                cache.Add(link.Address);
            else if (answer.IsGone)
                found.Add(SiteFaults.DeadLink(link.At, link.Address, answer.Status!.Value));
            else
                found.Add(SiteFaults.UncheckedLink(link.At, link.Address, answer.Reason!));
        }
    }
}
