using System.Collections.Immutable;
using System.Text.RegularExpressions;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Reading;

/// <summary>
/// The papers to which a file leads, by whatever form: where they far outnumber those that were read, the form was not
/// understood.
/// </summary>
internal sealed partial class IdentifierMentions
{
    private const int FewestMissing = 5;

    private readonly HashSet<PaperAddress> _papers = [];

    public void Add(string line)
    {
        if (!line.Contains("://", StringComparison.Ordinal))
            return;
        foreach (var address in Address().EnumerateMatches(line))
        {
            var url = line.AsSpan(address.Index, address.Length).TrimEnd(".,;:*_~`'\"!|\\").ToString();
            if (PaperAddress.TryParse(url, out var paper))
                _papers.Add(paper);
        }
    }

    /// <param name="said">How many of the missing ones another fault names already.</param>
    public void Compare(Source source, ImmutableArray<DigestEntry> entries, int said, FaultList faults)
    {
        var missing = _papers.Count - said - entries.SelectMany(Of).Distinct().Count();
        if (!entries.IsEmpty && missing >= FewestMissing && missing > entries.Length)
            faults.Add(DigestFaults.ManyMentioned(new SourceLocation(source.Path), _papers.Count, entries.Length));
    }

    public static IEnumerable<PaperAddress> Of(DigestEntry entry)
    {
        if (entry.ArxivId is { } arxiv)
            yield return new PaperAddress(arxiv, null, null);
        if (entry.Doi is { } doi)
            yield return new PaperAddress(null, doi, null);
        if (entry.OtherId is { } other)
            yield return new PaperAddress(null, null, other);
    }

    public static string Name(PaperAddress paper) => paper.ArxivId?.Value ?? paper.Doi?.Value ?? paper.OtherId ?? "";

    [GeneratedRegex(
        """https?://(?:[a-z0-9-]{1,20}\.){0,3}(?:arxiv\.org|alphaxiv\.org|huggingface\.co/papers|hf\.co/papers|doi\.org|openreview\.net|aclanthology\.org|aclweb\.org|papers\.cool)/[^\s()<>\[\]"|]{1,300}""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Address();
}
