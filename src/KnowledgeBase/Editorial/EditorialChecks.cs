using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Text;

namespace KnowledgeBase.Editorial;

/// <summary>Checks that need several files at once.</summary>
internal static class EditorialChecks
{
    /// <summary>No taxonomy needs more levels, and each paper is listed on every one of them.</summary>
    private const int DeepestTopic = 16;

    /// <summary>Every topic is compared with all others and with every paper.</summary>
    private const int MostTopics = 1_000;

    public static IEnumerable<Diagnostic> Across(
        ImmutableArray<PaperNote> notes,
        ImmutableArray<Topic> topics,
        ImmutableArray<AuthorFile> authors,
        ImmutableArray<OrganizationFile> organizations
    ) =>
        [
            .. Twice(notes, note => [note.Paper], note => note.At, EditorialFaults.PaperNotedTwice),
            .. Twice(
                notes,
                note => note.RedirectFrom.Select(slug => slug.Value),
                note => note.At,
                EditorialFaults.RedirectTwice
            ),
            .. Twice(
                authors,
                file => file.Names,
                file => file.At,
                EditorialFaults.NameTwice,
                (one, other) => one.HasEvidence && other.HasEvidence
            ),
            .. Twice(
                authors,
                file => file.Orcids.Select(orcid => orcid.Value),
                file => file.At,
                EditorialFaults.OrcidTwice
            ),
            .. Twice(
                authors,
                file => file.Accounts.Select(account => account.ToLowerInvariant()),
                file => file.At,
                EditorialFaults.AccountTwice
            ),
            .. Twice(
                organizations,
                file => file.Names,
                file => file.At,
                EditorialFaults.NameTwice,
                (one, other) => one.HasEvidence && other.HasEvidence
            ),
            .. Twice(
                organizations,
                file => file.Accounts.Select(account => account.ToLowerInvariant()),
                file => file.At,
                EditorialFaults.AccountTwice
            ),
            .. Parents(topics),
        ];

    /// <summary>Names that two files share; a name repeated within one file is harmless.</summary>
    /// <param name="mayShare">Whether two files say enough else to share a name.</param>
    private static IEnumerable<Diagnostic> Twice<T>(
        ImmutableArray<T> files,
        Func<T, IEnumerable<string>> names,
        Func<T, SourceLocation> at,
        Func<SourceLocation, string, SourceLocation, Diagnostic> fault,
        Func<T, T, bool>? mayShare = null
    )
    {
        var first = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            foreach (var name in names(file).Distinct(StringComparer.Ordinal))
            {
                if (!first.TryAdd(name, file) && mayShare?.Invoke(file, first[name]) != true)
                    yield return fault(at(file), name, at(first[name]));
            }
        }
    }

    /// <summary>
    /// One fault for each cycle of parents, at its first topic, and one for each topic that is too deep.
    /// </summary>
    private static IEnumerable<Diagnostic> Parents(ImmutableArray<Topic> topics)
    {
        var byId = topics.ToDictionary(topic => topic.Id);
        foreach (var topic in topics)
        {
            var chain = Chain(topic, byId);
            if (chain.Count > 1 && chain[^1].Id == topic.Id)
            {
                if (chain.TrueForAll(other => topic.Id.CompareTo(other.Id) <= 0))
                    yield return EditorialFaults.TopicCycle(
                        topic.At,
                        string.Join(" → ", chain.Select(member => member.Id))
                    );
            }
            else if (chain.Count > DeepestTopic)
                yield return EditorialFaults.TopicTooDeep(topic.At, DeepestTopic);
        }
        if (topics.Length > MostTopics)
            yield return EditorialFaults.TooManyTopics(topics[MostTopics].At, topics.Length, MostTopics);
    }

    /// <summary>The topics without wrong parents, so that later stages can follow every parent.</summary>
    public static ImmutableArray<Topic> Rooted(ImmutableArray<Topic> topics)
    {
        var byId = topics.ToDictionary(topic => topic.Id);
        return [.. topics.Take(MostTopics).Select(topic => IsRooted(topic) ? topic : topic with { Parent = null })];

        bool IsRooted(Topic topic)
        {
            var chain = Chain(topic, byId);
            return chain.Count <= DeepestTopic && chain[^1].Parent is null;
        }
    }

    /// <summary>A topic, its parent and so on, up to the root, a repeated topic or the depth limit.</summary>
    private static List<Topic> Chain(Topic topic, Dictionary<Slug, Topic> byId)
    {
        var chain = new List<Topic> { topic };
        while (chain.Count <= DeepestTopic && chain[^1].Parent is { } parent && byId.TryGetValue(parent, out var next))
        {
            if (chain.Exists(member => member.Id == parent))
                return [.. chain, next];
            chain.Add(next);
        }
        return chain;
    }
}
