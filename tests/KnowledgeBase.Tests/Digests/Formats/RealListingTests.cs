using System.Text.Json;
using KnowledgeBase.Digests;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Digests.Formats;

/// <summary>Three real listings against their hand-checked reading.</summary>
public sealed class RealListingTests
{
    private static readonly string[] PageText =
    [
        "new",
        "Get trending papers in your email inbox!",
        "Subscribe",
        "Daily Papers",
        "byAK and the research community",
    ];

    [SharedFact]
    public void EveryFieldOfTheRealListingsIsRead()
    {
        var (read, told) = (new List<string>(), new List<string>());
        foreach (var (file, truth) in Listings())
        {
            told.AddRange(truth.RootElement.GetProperty("entries").EnumerateArray().Select(Told));
            read.AddRange(file.Entries.Select(Read));
        }
        Assert.Equal(202, told.Count);
        Assert.Equal(told, read);
    }

    [SharedFact]
    public void TheYearOfTheRealListingsIsInferred()
    {
        var files = Listings().Select(listing => listing.File).ToArray();

        Assert.Equal([new(2025, 12, 25), new(2025, 12, 10), new(2025, 10, 30)], files.Select(file => file.Date!.Value));
        Assert.All(files, file => Assert.Equal(["KB120"], file.Diagnostics.Select(fault => fault.Id)));
    }

    [SharedFact]
    public void NoLineOfTheRealListingsIsLost()
    {
        foreach (var path in Directory.GetFiles(Path.Combine(SharedFolder.Path!, "digests")))
        {
            var file = DigestParser.Parse(Sources.File(path));
            var parts = file.Entries.SelectMany(entry => new[] { entry.Title, entry.Abstract }).ToHashSet();
            var footers = file.Entries.Count(entry => entry.Published is not null);
            var lines = File.ReadAllLines(path).Select(line => line.Trim()).Where(line => line.Length > 0);
            var rest = lines.Where(line => !parts.Contains(line) && !PageText.Contains(line)).ToArray();

            Assert.Equal(3 * footers + 1, rest.Length);
        }
    }

    [Fact]
    public void TheDemoListingsRaiseNoWarning()
    {
        var files = Directory
            .GetFiles(RepositoryRoot.At("input", "digests"))
            .Select(path => DigestParser.Parse(Sources.File(path)))
            .ToArray();

        Assert.Equal(312, files.Sum(file => file.Entries.Length));
        Assert.Empty(files.SelectMany(file => file.Diagnostics));
    }

    private static IEnumerable<(DigestFile File, JsonDocument Truth)> Listings() =>
        Directory
            .GetFiles(Path.Combine(SharedFolder.Path!, "digests"))
            .Order(StringComparer.Ordinal)
            .Select(path =>
                (
                    DigestParser.Parse(Sources.File(path)),
                    JsonDocument.Parse(
                        File.ReadAllText(
                            Path.Combine(SharedFolder.Path!, "truth", Path.GetFileNameWithoutExtension(path) + ".json")
                        )
                    )
                )
            );

    private static string Told(JsonElement entry) =>
        string.Join(
            '\n',
            entry.GetProperty("title"),
            entry.GetProperty("abstract"),
            entry.GetProperty("author_count"),
            entry.GetProperty("org_slug"),
            entry.GetProperty("org_name"),
            Date(entry.GetProperty("date_text").GetString()),
            entry.GetProperty("comments"),
            entry.GetProperty("line")
        );

    private static string Read(DigestEntry entry) =>
        string.Join(
            '\n',
            entry.Title,
            entry.Abstract,
            entry.AuthorCount,
            entry.Organization?.Handle,
            entry.Organization?.Name,
            entry.Published,
            entry.Comments,
            entry.At.Line
        );

    /// <summary>All three listings stand late in 2025, after every date that they print without a year.</summary>
    private static string? Date(string? text) =>
        text is null
            ? null
            : DateOnly
                .Parse(
                    text.Contains(',', StringComparison.Ordinal) ? text : text + ", 2025",
                    System.Globalization.CultureInfo.InvariantCulture
                )
                .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
