using System.Collections.Concurrent;
using System.Collections.Immutable;
using KnowledgeBase.Checking;
using KnowledgeBase.Cli.Fetching;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Cli.Checking;

/// <summary>Whether the links that lead away from the site still lead to something.</summary>
internal static class OutwardLinks
{
    /// <returns>Sorted by place.</returns>
    public static async Task<ImmutableArray<Diagnostic>> CheckAsync(
        ImmutableArray<OutwardLink> links, string input, FetchTiming timing, Network network,
        CancellationToken cancellation)
    {
        var memory = new LinkMemory(input, timing.Time);
        var asked = links.Where(link => !memory.IsGood(link.Address))
            .DistinctBy(link => new Uri(link.Address))
            .ToDictionary(link => new Uri(link.Address));
        var found = new ConcurrentBag<Diagnostic>();
        using var client = new LinkClient(timing, network);
        try
        {
            await client.AskAsync(asked.Keys, Hear, cancellation);
        }
        finally
        {
            memory.Save();
        }
        return [.. found.Order()];

        void Hear(Uri address, LinkAnswer answer)
        {
            var link = asked[address];
            if (answer.IsGood)
                memory.Remember(link.Address);
            else
                found.Add(answer.IsGone
                    ? SiteFaults.DeadLink(link.At, link.Address, answer.Status!.Value)
                    : SiteFaults.UnprovedLink(link.At, link.Address, answer.Reason!));
        }
    }
}
