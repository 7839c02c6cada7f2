using System.Collections.Immutable;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests.Formats;
using KnowledgeBase.Digests.Reading;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests;

/// <summary>Reads collected files of every format.</summary>
internal static class DigestParser
{
    /// <summary>Chooses the format by content first and extension second; never throws for content.</summary>
    public static DigestFile Parse(Source source)
    {
        try
        {
            var head = FileHead.Read(source);
            return head.Fault is { } fault ? Unread(source, head.Format, fault) : Read(source, head.Format);
        }
        catch (Exception fault) when (ProgramFaults.IsUnforeseen(fault))
        {
            return Unread(source, TextListing.Format, ProgramFaults.File(new SourceLocation(source.Path), fault));
        }
    }

    /// <summary>All files, in the ordinal order of their paths.</summary>
    public static ImmutableArray<DigestFile> ParseAll(IEnumerable<Source> sources) =>
        ParallelMap.Map(sources.OrderBy(source => source.Path, StringComparer.Ordinal).ToArray(), Parse);

    /// <summary>
    /// The file, dated by itself, else by its name, else by its papers' submission: a page that was asked for a day
    /// without papers shows another one.
    /// </summary>
    private static DigestFile Read(Source source, DigestFormat format)
    {
        var at = new SourceLocation(source.Path);
        var faults = new FaultList(source.Path);
        var listing = format.Read(source, faults);
        var named = StatedDates.InName(source, faults);
        if (named is { } name && listing.Stated is { } page && name != page)
            faults.Add(DigestFaults.PageDiffers(at, name, page));
        ImmutableArray<DigestEntry> entries = [.. listing.Entries.Select(entry => EntryLimits.Hold(entry, faults))];
        if (format.MayBeAnything && !listing.IsOfOnePaper)
            PaperMentions.Compare(source, entries, listing.Untitled, faults);
        var date = listing.Stated ?? named ?? listing.Submitted;
        var said = entries.IsEmpty ? WithoutPapers(source, format, faults) : faults.ToSorted();
        return new DigestFile(source.Path, format, date, entries, said) { DayInName = named };
    }

    /// <summary>
    /// A file that no format claims by its content, and that holds no paper, is something else: one sentence says what,
    /// instead of one for each of its lines.
    /// </summary>
    private static ImmutableArray<Diagnostic> WithoutPapers(Source source, DigestFormat format, FaultList faults)
    {
        var head = FileHead.Text(source);
        var isClaimed = !format.MayBeAnything && format.Recognises(head);
        var (look, keys) = isClaimed ? (FileLook.Unknown, "") : FileLooks.Of(source, head);
        var isOfLines = faults.AreAll(DigestFaults.IsOfOneLine);
        if (!faults.IsEmpty && (isClaimed || look == FileLook.Unknown || !isOfLines))
            return faults.ToSorted();
        return [DigestFaults.NoPapers(new SourceLocation(source.Path), look, keys)];
    }

    private static DigestFile Unread(Source source, DigestFormat format, Diagnostic fault) =>
        new(source.Path, format, Date: null, [], [fault]);
}
