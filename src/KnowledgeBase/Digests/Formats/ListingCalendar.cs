using KnowledgeBase.Diagnostics;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats;

/// <summary>Gives the dates of a text listing their years.</summary>
/// <param name="Date">The listing's own; null where no year can be told.</param>
internal sealed record ListingCalendar(DateOnly? Date)
{
    public static ListingCalendar For(
        Source source,
        PrintedDate? header,
        IReadOnlyList<ListingDraft> drafts,
        FaultList faults
    )
    {
        var at = new SourceLocation(source.Path, header?.Line ?? 0);
        if (StatedDates.InName(source) is { } named)
        {
            if (header is { } printed && printed.In(printed.Year ?? named.Year) != named)
                faults.Add(DigestFaults.NameDiffers(at, named, printed.Text));
            return new ListingCalendar(named);
        }
        if (header is null)
        {
            if (drafts.Count > 0)
                faults.Add(DigestFaults.ListingUndated(at));
            return new ListingCalendar(Date: null);
        }
        return new ListingCalendar(Infer(at, header.Value, drafts, faults));
    }

    /// <summary>A year-less date later in the year than the listing belongs to the year before.</summary>
    public PartialDate? Resolve(PrintedDate? printed, string path, FaultList faults)
    {
        if (printed is not { } date || YearOf(date) is not { } year)
            return null;
        var at = new SourceLocation(path, date.Line);
        if (date.In(year) is not { } day)
        {
            faults.Add(DigestFaults.NotInCalendar(at, date.Text));
            return null;
        }
        if (Date is { } listing && day.DayNumber > listing.DayNumber + 1)
            faults.Add(DigestFaults.AfterListing(at, date.Text, listing));
        return PartialDate.From(day);
    }

    private int? YearOf(PrintedDate date)
    {
        if (date.Year is not null || Date is not { } listing)
            return date.Year;
        var isLaterInYear = (date.Month, date.Day).CompareTo((listing.Month, listing.Day)) > 0;
        return isLaterInYear ? listing.Year - 1 : listing.Year;
    }

    /// <summary>The page prints a year only where it is not the current one, so the listing's is the next.</summary>
    private static DateOnly? Infer(
        SourceLocation at,
        PrintedDate header,
        IReadOnlyList<ListingDraft> drafts,
        FaultList faults
    )
    {
        var latest = drafts.Max(draft => draft.Date?.Year);
        var date = (header.Year ?? latest + 1) is { } year ? header.In(year) : null;
        faults.Add(
            (date, header.Year, latest) switch
            {
                (null, null, null) => DigestFaults.YearUnknown(at, header.Text),
                (null, _, _) => DigestFaults.NotInCalendar(at, header.Text),
                (_, null, { } inferred) => DigestFaults.YearInferred(at, header.Text, inferred),
                _ => null,
            }
        );
        return date;
    }
}
