using System.Globalization;
using KnowledgeBase.Digests;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Cli.Reporting;

/// <summary>The fields that an entry states, by name, as the report of <c>digest</c> shows them.</summary>
internal static class EntryFields
{
    /// <summary>Without the title, which is shown before them.</summary>
    public static IEnumerable<KeyValuePair<string, string>> Of(DigestEntry entry)
    {
        foreach (var (name, value) in All(entry))
        {
            if (!string.IsNullOrEmpty(value))
                yield return new(name, value);
        }
    }

    private static IEnumerable<(string Name, string? Value)> All(DigestEntry entry)
    {
        yield return ("authors", Authors(entry));
        yield return ("authorCount", Number(entry.AuthorCount));
        yield return ("organization", entry.Organization?.Name);
        yield return ("published", entry.Published?.ToString());
        yield return ("arxivId", entry.ArxivId?.Value);
        yield return ("doi", entry.Doi?.Value);
        yield return ("otherId", entry.OtherId);
        yield return ("venue", entry.Venue);
        yield return ("comments", Number(entry.Comments));
        yield return ("upvotes", Number(entry.Upvotes));
        yield return ("stars", Number(entry.Stars));
        yield return ("withdrawn", entry.Withdrawn ? "yes" : null);
        yield return ("keywords", string.Join("; ", entry.Keywords));
        yield return ("links", string.Join(' ', entry.Links.Select(link => $"{link.Kind.Name()}:{link.Url}")));
        yield return ("abstract", entry.Abstract);
        yield return ("summary", entry.Summary);
    }

    private static string Authors(DigestEntry entry) =>
        string.Join("; ", entry.HasMoreAuthors ? entry.Authors.Append("and others") : entry.Authors);

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
