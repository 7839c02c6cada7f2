using System.Globalization;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library;
using KnowledgeBase.Mining;
using KnowledgeBase.Search;
using static KnowledgeBase.Tests.Fixtures.Entries;

namespace KnowledgeBase.Tests.Search;

public sealed class StandingIndexTests
{
    /// <summary>So many that a term can be too common to keep its frequencies; one more than those which have "everywhere".</summary>
    private const int Many = 4100;

    private static readonly Lazy<Catalog> Large = new(() => Catalog(Digest("2025-01-01", [.. Enumerable.Range(0, Many).Select(number => Entry(
        $"Paper {number}", "2024-01-02", summary: $"{Frequent(number)} half{number % 2} and third{number % 3}, but only here number{number}."))])));

    [Fact]
    public void AnyWordsGiveTheIndexOfThoseWords()
    {
        var catalog = Catalog(Digest("2025-01-01", [.. Enumerable.Range(0, 90).Select(number => Entry($"Paper {number} on {Word(number)}", summary: $"We see {Word(number * 7)}."))]));
        var chance = new Random(5);
        var notes = Words(chance, catalog);
        var standing = IndexOf(catalog, notes);

        for (var round = 0; round < 40; round++)
        {
            var next = notes.Select(note => chance.Next(8) == 0 ? Words(chance) : note).ToArray();
            standing = Renewed(standing, notes, next);
            AssertSame(IndexOf(catalog, notes = next), standing);
        }
    }

    [Theory]
    [InlineData("Everywhere half0 number7.")]
    [InlineData("Somewhere @code paper aaa zzz, 3-1-4.")]
    [InlineData("深度学习 \ud842\udfb7 Ünïcode")]
    public void WordsOfManyPapersAndOfNoneAreKept(string body)
    {
        var without = IndexOf(Large.Value, new string[Many]);
        string[] notes = [.. Enumerable.Repeat("", 7), body, .. Enumerable.Repeat("", Many - 8)];
        var with = IndexOf(Large.Value, notes);

        AssertSame(with, Renewed(without, new string[Many], notes));
        AssertSame(without, Renewed(with, notes, new string[Many]));
    }

    [Fact]
    public void FrequenciesThatWereNotKeptAreNotMadeUp()
    {
        string[] notes = [.. Large.Value.Papers.Select(paper => paper.Title == $"Paper {Many - 1}" ? "Everywhere frequent." : "")];
        var common = IndexOf(Large.Value, notes);
        var rare = IndexOf(Large.Value, new string[Many]);

        Assert.Null(StandingIndex.Renew(Reading(common), Edits(common, notes, new string[Many])));
        AssertSame(common, Renewed(rare, new string[Many], notes));
    }

    [Theory]
    [InlineData("search/start.json", 20)]
    [InlineData("search/", 20)]
    [InlineData("search/", -1)]
    public void ADamagedIndexIsNotEdited(string path, int at)
    {
        var catalog = Catalog(Digest("2025-01-01", Entry("Paper 0", summary: "Text.")));
        var index = Files(IndexOf(catalog, [""]));
        var damaged = index.Keys.First(file => file.StartsWith(path, StringComparison.Ordinal) && (path.EndsWith(".json", StringComparison.Ordinal) || !file.EndsWith(".json", StringComparison.Ordinal)));
        if (at < 0)
            index.Remove(damaged);
        else
            index[damaged] = [.. index[damaged].Select((value, place) => place == at % index[damaged].Length ? (byte)(value ^ 1) : value)];

        Assert.Null(StandingIndex.Renew(index.GetValueOrDefault, [new NoteEdit(0, "", "Words.")]));
    }

    private static string Frequent(int number) => string.Join(' ', Enumerable.Repeat(number < Many - 4 ? "everywhere frequent" : "nowhere", 1 + (number % 5)));

    private static string Word(int number) => "w" + (number % 50).ToString("x", CultureInfo.InvariantCulture);

    private static string Words(Random chance) =>
        string.Join(' ', Enumerable.Range(0, chance.Next(12)).Select(_ => chance.Next(3) == 0 ? $"rare{chance.Next(10_000)}" : Word(chance.Next(50))));

    private static string[] Words(Random chance, Catalog catalog) => [.. catalog.Papers.Select(_ => Words(chance))];

    /// <param name="notes">Of the papers in the order of the catalogue; all have one.</param>
    private static SearchIndex IndexOf(Catalog catalog, string[] notes)
    {
        var noted = catalog with
        {
            Papers = [.. catalog.Papers.Select((paper, number) => paper with { Notes = notes[number] ?? "", NotePath = $"notes/{number}.md" })],
        };
        return SearchIndex.Of(noted, new Insights([.. noted.Papers.Select(_ => new PaperInsights([], [], []))]), EditorialFiles.None);
    }

    private static IEnumerable<NoteEdit> Edits(SearchIndex index, string[] before, string[] after) =>
        before.Zip(after).Select((note, number) => (note.First, note.Second, Number: number)).Where(note => note.First != note.Second)
            .Select(note => new NoteEdit(index.Noted[$"notes/{note.Number}.md"], note.First ?? "", note.Second ?? ""));

    private static SearchIndex Renewed(SearchIndex index, string[] before, string[] after)
    {
        var renewal = StandingIndex.Renew(Reading(index), Edits(index, before, after))!;
        var files = Files(index);
        foreach (var path in renewal.Removed)
            Assert.True(files.Remove(path));
        foreach (var file in renewal.Added)
            files[file.Path] = file.Content.ToArray();
        return new SearchIndex([.. files.Select(file => new SearchFile(file.Key, file.Value))], index.Noted);
    }

    private static Func<string, byte[]?> Reading(SearchIndex index) => Files(index).GetValueOrDefault;

    private static Dictionary<string, byte[]> Files(SearchIndex index) =>
        index.Files.ToDictionary(file => file.Path, file => file.Content.ToArray(), StringComparer.Ordinal);

    private static void AssertSame(SearchIndex expected, SearchIndex found) => Assert.Equal(
        expected.Files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => (file.Path, Convert.ToHexString(file.Content.Span))),
        found.Files.OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => (file.Path, Convert.ToHexString(file.Content.Span))));
}
