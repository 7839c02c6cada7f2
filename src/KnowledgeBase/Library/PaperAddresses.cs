using System.Collections.Immutable;
using KnowledgeBase.Concurrency;
using KnowledgeBase.Text;

namespace KnowledgeBase.Library;

/// <param name="Papers">In canonical order, by slug.</param>
internal sealed record AddressedPapers(
    ImmutableArray<AddressedPaper> Papers,
    ImmutableArray<ContestedAddress> Contested
);

/// <summary>
/// Assigns slugs to papers, from collected facts only, so that a note may correct a title without moving the page.
/// </summary>
internal static class PaperAddresses
{
    public static AddressedPapers Assign(ImmutableArray<MergedPaper> merged)
    {
        var addresses = AddressBook.Assign(ParallelMap.Map(merged, paper => Slugs.From(paper.Title)), index =>
            Suffixes(merged[index])
        );
        ImmutableArray<AddressedPaper> papers =
        [
            .. merged
                .Select((paper, index) => new AddressedPaper(addresses.Slugs[index], paper))
                .OrderBy(paper => paper.Slug),
        ];
        var places = papers.Select((paper, place) => new { paper.Slug, place }).ToDictionary(x => x.Slug, x => x.place);
        return new AddressedPapers(
            papers,
            [
                .. addresses.Contested.Select(contest => new ContestedAddress(
                    AddressKind.Paper,
                    contest.Slug,
                    [.. contest.Items.Select(item => places[addresses.Slugs[item]]).Order()]
                )),
            ]
        );
    }

    private static ImmutableArray<string> Suffixes(MergedPaper paper)
    {
        var identity = string.Join('\n', paper.ArxivId, paper.Doi, paper.Published, paper.Title, paper.Abstract);
        var hashes = new[] { Slugs.Hash(paper.Abstract ?? "", 6), Slugs.Hash(identity, 12) };
        return paper.Published is { } date ? [date.ToString(), .. hashes] : [.. hashes];
    }
}
