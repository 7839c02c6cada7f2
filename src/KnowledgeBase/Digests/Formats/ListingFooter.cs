using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Digests.Formats;

/// <summary>A line of a listing that is not blank, folded.</summary>
/// <param name="IsAfterBlank">A blank line, or nothing, stands before it.</param>
internal sealed record ListingLine(int Number, string Text, bool IsAfterBlank);

/// <summary>What stands below an abstract: authors or an organisation, a separator, a date.</summary>
internal sealed record ListingFooter(ImmutableArray<ListingLine> Lines)
{
    public int? AuthorCount { get; init; }

    public OrganizationName? Organization { get; init; }

    public PrintedDate? Date { get; init; }

    /// <summary>The footer that begins at an index, null where none does.</summary>
    /// <param name="paragraphs">How many paragraphs stand between the footer before and this line.</param>
    public static ListingFooter? Read(
        IReadOnlyList<ListingLine> lines,
        int index,
        int paragraphs,
        string path,
        FaultList faults
    )
    {
        var next = index;
        string? authors = null;
        OrganizationName? organization = null;
        while (next < lines.Count && next < index + 2)
        {
            var line = lines[next].Text;
            if (authors is null && ListingForms.IsAuthors(line, IsSeparatorAt(lines, next + 1)))
                authors = line;
            else if (organization is null && OrganizationAt(lines, next, paragraphs, next > index) is { } found)
                organization = found;
            else
                break;
            next++;
        }
        var hasSeparator = IsSeparatorAt(lines, next);
        var date = DateAt(lines, hasSeparator ? next + 1 : next);
        if (authors is null && (!hasSeparator || date is null))
            return null;
        var length = next - index + (hasSeparator ? 1 : 0) + (date is null ? 0 : 1);
        var at = new SourceLocation(path, lines[index].Number);
        if (authors is not null && ListingForms.AuthorCount(authors) is null)
            faults.Add(DigestFaults.ImpossibleCount(at, authors));
        if (date is null)
            faults.Add(DigestFaults.MissingFooterDate(at, lines[index].Text));
        return new ListingFooter([.. lines.Skip(index).Take(length)])
        {
            AuthorCount = authors is null ? null : ListingForms.AuthorCount(authors),
            Organization = organization,
            Date = date,
        };
    }

    /// <summary>
    /// An organisation is any short line with a separator and a date below it, so its place decides: in the footer's
    /// own block, below an abstract or below the authors.
    /// </summary>
    private static OrganizationName? OrganizationAt(
        IReadOnlyList<ListingLine> lines,
        int index,
        int paragraphs,
        bool isBelowAuthors
    )
    {
        var separator = IsAuthorsAt(lines, index + 1) ? index + 2 : index + 1;
        if (!IsSeparatorAt(lines, separator) || DateAt(lines, separator + 1) is null)
            return null;
        var isInBlock = !lines[index + 1].IsAfterBlank;
        var isPlaced = isBelowAuthors || paragraphs > 1 || (paragraphs == 1 && isInBlock && lines[index].IsAfterBlank);
        return isPlaced ? ListingForms.Organization(lines[index].Text) : null;
    }

    private static bool IsAuthorsAt(IReadOnlyList<ListingLine> lines, int index) =>
        index < lines.Count && ListingForms.IsAuthors(lines[index].Text, IsSeparatorAt(lines, index + 1));

    private static bool IsSeparatorAt(IReadOnlyList<ListingLine> lines, int index) =>
        index < lines.Count && ListingForms.IsSeparator(lines[index].Text);

    private static PrintedDate? DateAt(IReadOnlyList<ListingLine> lines, int index) =>
        index < lines.Count ? ListingForms.Date(lines[index].Text, lines[index].Number) : null;
}
