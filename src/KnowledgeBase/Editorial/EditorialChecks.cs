using System.Collections.Immutable;
using KnowledgeBase.Characters;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Editorial;

/// <summary>What only several files together can have wrong.</summary>
internal static class EditorialChecks
{
    public static IEnumerable<Diagnostic> Across(
        ImmutableArray<PaperNote> notes,
        ImmutableArray<Topic> topics,
        ImmutableArray<AuthorFile> authors,
        ImmutableArray<OrganizationFile> organizations) =>
    [
        .. Twice(notes, note => [note.Paper], note => note.At, EditorialFaults.PaperNotedTwice),
        .. Twice(notes, note => note.RedirectFrom.Select(slug => slug.Value), note => note.At,
            EditorialFaults.RedirectTwice),
        .. Twice(authors, file => file.Aliases.Prepend(file.Name), file => file.At, EditorialFaults.NameTwice),
        .. Twice(organizations, file => file.Aliases.Prepend(file.Name), file => file.At, EditorialFaults.NameTwice),
        .. Cycles(topics),
    ];

    /// <summary>Names that two files claim; a name that one file repeats is harmless.</summary>
    private static IEnumerable<Diagnostic> Twice<T>(
        ImmutableArray<T> files, Func<T, IEnumerable<string>> names, Func<T, SourceLocation> at,
        Func<SourceLocation, string, SourceLocation, Diagnostic> fault)
    {
        var first = new Dictionary<string, SourceLocation>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            foreach (var name in names(file).Distinct(StringComparer.Ordinal))
            {
                if (!first.TryAdd(name, at(file)))
                    yield return fault(at(file), name, first[name]);
            }
        }
    }

    /// <summary>One fault for each circle of parents, at its first topic.</summary>
    private static IEnumerable<Diagnostic> Cycles(ImmutableArray<Topic> topics)
    {
        var byId = topics.ToDictionary(topic => topic.Id);
        foreach (var topic in topics)
        {
            var chain = new List<Topic> { topic };
            var met = new HashSet<Slug> { topic.Id };
            while (chain[^1].Parent is { } parent && byId.TryGetValue(parent, out var next) && met.Add(parent))
                chain.Add(next);
            var closes = chain[^1].Parent == topic.Id;
            var names = string.Join(" → ", chain.Append(topic).Select(member => member.Id));
            if (closes && chain.TrueForAll(other => topic.Id.CompareTo(other.Id) <= 0))
                yield return EditorialFaults.TopicCycle(topic.At, names);
        }
    }
}
