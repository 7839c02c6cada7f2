using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Reading;

/// <summary>
/// The papers to which a file leads, by whatever form: where they far outnumber those that were read, the form was not
/// understood.
/// </summary>
internal static partial class PaperMentions
{
    private const int FewestMissing = 5;

    /// <summary>In characters; addresses are looked for in so much of a file at once.</summary>
    private const int ChunkLength = 1 << 16;

    /// <summary>In characters: more than the longest address, which one chunk may begin and the next end.</summary>
    private const int Overlap = 512;

    /// <param name="named">How many of the missing ones another fault names already.</param>
    public static void Compare(Source source, ImmutableArray<DigestEntry> entries, int named, FaultList faults)
    {
        if (entries.IsEmpty)
            return;
        var read = entries.SelectMany(Of).ToHashSet();
        var mentioned = In(source);
        mentioned.UnionWith(read);
        var missing = mentioned.Count - named - read.Count;
        if (missing >= FewestMissing && missing > entries.Length)
            faults.Add(DigestFaults.ManyMentioned(new SourceLocation(source.Path), mentioned.Count, entries.Length));
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

    private static HashSet<PaperAddress> In(Source source)
    {
        var papers = new HashSet<PaperAddress>();
        var chunk = ArrayPool<char>.Shared.Rent(ChunkLength);
        using var text = new StreamReader(Encodings.OpenAsUtf8(source).Stream, Encoding.UTF8);
        for (var kept = 0; ; )
        {
            var read = text.ReadBlock(chunk.AsSpan(kept, ChunkLength - kept));
            var length = kept + read;
            var isLast = length < ChunkLength;
            var end = Add(papers, chunk.AsSpan(0, length), isLast ? length : length - Overlap);
            if (isLast)
                break;
            kept = length - end;
            chunk.AsSpan(end, kept).CopyTo(chunk);
        }
        ArrayPool<char>.Shared.Return(chunk);
        return papers;
    }

    /// <summary>Adds the papers whose addresses begin before a place, and says up to where the text is done.</summary>
    private static int Add(HashSet<PaperAddress> papers, ReadOnlySpan<char> text, int before)
    {
        var end = before;
        foreach (var address in Address().EnumerateMatches(text))
        {
            if (address.Index >= before)
                break;
            end = Math.Max(end, address.Index + address.Length);
            var url = text.Slice(address.Index, address.Length).TrimEnd(".,;:*_~`'\"!|\\").ToString();
            if (PaperAddress.TryParse(url, out var paper))
                papers.Add(paper);
        }
        return end;
    }

    [GeneratedRegex(
        """https?://(?:[a-z0-9-]{1,20}\.){0,3}(?:arxiv\.org|alphaxiv\.org|huggingface\.co/papers|hf\.co/papers|doi\.org|openreview\.net|aclanthology\.org|aclweb\.org|papers\.cool)/[^\s()<>\[\]"|]{1,300}""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Address();
}
