using System.Globalization;
using System.Text;

namespace KnowledgeBase.Benchmarks.Corpora;

/// <summary>An input folder of synthetic papers: a listing for each day, a bibliography, the demo's topics.</summary>
internal static class Corpus
{
    private const int PapersADay = 50;
    private const double SeenAgainPercent = 3;
    private const double InBibliographyPercent = 75;
    private static readonly DateOnly FirstDay = new(2020, 1, 1);
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the same files for the same number and seed.</summary>
    /// <returns>What was made, repeated sightings apart.</returns>
    public static IReadOnlyList<CorpusPaper> Write(string folder, int papers, ulong seed, string topics)
    {
        var digests = Directory.CreateDirectory(Path.Combine(folder, "digests")).FullName;
        var metadata = Directory.CreateDirectory(Path.Combine(folder, "metadata")).FullName;
        var (maker, chance) = (new PaperMaker(seed), new Chance(~seed));
        using var bibliography = new StreamWriter(Path.Combine(metadata, "papers.bib"), append: false, Utf8);
        var listed = new List<CorpusPaper>();
        for (var (made, day) = (0, FirstDay); made < papers; day = day.AddDays(1))
        {
            var listing = new List<CorpusPaper>();
            for (var i = 0; i < PapersADay && made < papers; i++)
                listing.Add(maker.Make(made++, day));
            foreach (var paper in listing.Where(_ => chance.Percent(InBibliographyPercent)))
                bibliography.Write(Bibliography.Entry(paper));
            var again =
                listed.Count == 0
                    ? []
                    : listing.Where(_ => chance.Percent(SeenAgainPercent)).Select(_ => chance.Of(listed));
            CorpusPaper[] all = [.. listing, .. again.Distinct()];
            File.WriteAllText(Path.Combine(digests, FileName(day)), Listing.Write(day, all), Utf8);
            listed.AddRange(listing);
        }
        if (listed.FindAll(paper => paper.Affiliation is not null) is [_, ..] affiliated)
            File.WriteAllBytes(Path.Combine(metadata, "affiliations.json"), LongAffiliations.Write(affiliated));
        CopyTopics(topics, Directory.CreateDirectory(Path.Combine(folder, "topics")).FullName);
        File.WriteAllText(
            Path.Combine(folder, "site.yml"),
            "title: Synthetic papers\nurl: https://example.org/\n",
            Utf8
        );
        return listed;
    }

    private static string FileName(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + ".txt";

    /// <summary>Without their examples, which name papers of the demo.</summary>
    private static void CopyTopics(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*.md"))
        {
            var isExample = false;
            var kept = File.ReadLines(file)
                .Where(line =>
                {
                    isExample =
                        line.StartsWith("examples:", StringComparison.Ordinal)
                        || (isExample && line is [' ' or '-', ..] and not ['-', '-', ..]);
                    return !isExample;
                });
            File.WriteAllText(Path.Combine(to, Path.GetFileName(file)), string.Join('\n', kept) + "\n", Utf8);
        }
    }
}
