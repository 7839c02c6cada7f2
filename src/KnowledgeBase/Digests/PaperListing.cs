using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests;

/// <summary>The papers of an answer or a page, and what it says about its day.</summary>
/// <param name="Stated">The listing's date as the page itself gives it.</param>
/// <param name="Submitted">The one day on which all its papers were submitted to the listing.</param>
internal sealed record PaperListing(DateOnly? Stated, DateOnly? Submitted, ImmutableArray<DigestEntry> Entries)
{
    /// <summary>
    /// The file, dated by the page, else by its name, else by its papers' submission: a page that was asked for a day
    /// without papers shows another one.
    /// </summary>
    public DigestFile ToFile(Source source, SourceFormat format, FaultList faults)
    {
        var at = new SourceLocation(source.Path);
        var named = FileNameDate.Read(source, faults);
        if (named is { } name && Stated is { } page && name != page)
            faults.Add(DigestFaults.PageDiffers(at, name, page));
        return File(source, format, Stated ?? named ?? Submitted, Entries, faults);
    }

    /// <summary>Every file that was read, with what is said of it: nothing comes to be one by another way.</summary>
    public static DigestFile File(
        Source source, SourceFormat format, DateOnly? date, IEnumerable<DigestEntry> entries, FaultList faults)
    {
        ImmutableArray<DigestEntry> bounded = [.. entries.Select(entry => EntryLimits.Hold(entry, faults))];
        if (bounded.IsEmpty && faults.IsEmpty)
            faults.Add(DigestFaults.NoPapers(new SourceLocation(source.Path)));
        return new DigestFile(source.Path, format, date, bounded, faults.ToSorted());
    }
}
