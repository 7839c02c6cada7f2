using System.Globalization;
using KnowledgeBase.Text;

namespace KnowledgeBase.Benchmarks.Corpora;

/// <summary>
/// How often a corpus has what breaks sites: names that share an address or fold to nothing, crowds, no one at all.
/// </summary>
internal static class HardNames
{
    public static string Count(IReadOnlyCollection<CorpusPaper> papers)
    {
        var authors = papers.SelectMany(paper => paper.Authors).Distinct(StringComparer.Ordinal).ToList();
        var colliding = authors
            .GroupBy(name => Slugs.From(name))
            .Where(same => same.Count() > 1)
            .Sum(same => same.Count());
        var folded = authors.Count(name => !Folding.ToAscii(name).Any(char.IsAsciiLetterOrDigit));
        var sharing = papers
            .GroupBy(paper => paper.Title, StringComparer.Ordinal)
            .Where(same => same.Count() > 1)
            .Sum(same => same.Count());
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{papers.Count} papers, {papers.Count(paper => paper.Authors is [])} without authors, {sharing} sharing "
                + $"a title, at most {papers.Max(paper => paper.Authors.Length)} authors, affiliations of up to "
                + $"{papers.Max(paper => paper.Affiliation?.Length ?? 0)} characters; {authors.Count} authors, "
                + $"{colliding} sharing an address, {folded} whose names fold to nothing, the longest of "
                + $"{authors.Max(name => name.Length)} characters"
        );
    }
}
