using System.Collections.Frozen;
using System.Text.Json;
using KnowledgeBase.Tests.Fixtures;
using KnowledgeBase.Text;

namespace KnowledgeBase.Benchmarks.Hugo;

/// <summary>
/// A Hugo site of the same library: the theme beside this file, a content file for each paper, with the facts that our
/// own build wrote into <c>data/papers.jsonl</c>.
/// </summary>
internal static class HugoSource
{
    /// <param name="built">Our output, with a page for every author.</param>
    /// <param name="input">Our input: the titles and texts of topics.</param>
    public static void Write(string folder, string built, string input)
    {
        CopyTheme(folder);
        var papers = File.ReadLines(Path.Combine(built, "data", "papers.jsonl"))
            .Select(line => JsonElement.Parse(line))
            .ToArray();
        var titles = papers.ToFrozenDictionary(
            paper => HugoPaper.Text(paper, "slug")!,
            paper => HugoPaper.Text(paper, "title")!,
            StringComparer.Ordinal
        );
        var names = Names(papers, built);
        foreach (var paper in papers)
            File.WriteAllBytes(
                Content(folder, "papers", HugoPaper.Text(paper, "slug") + ".md"),
                HugoPaper.Write(paper, titles, names)
            );
        WriteTitles(folder, papers, names);
        WriteTopics(folder, Path.Combine(input, "topics"), built);
        foreach (var feed in Feeds(built, "orgs"))
            File.WriteAllText(Content(folder, "orgs", feed, "_index.md"), FrontMatter($"outputs: [HTML, RSS]\n"));
    }

    private static void CopyTheme(string folder)
    {
        var theme = RepositoryRoot.At("tests", "KnowledgeBase.Benchmarks", "Hugo", "site");
        foreach (var file in Directory.EnumerateFiles(theme, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(theme, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
    }

    /// <summary>The slugs of names that have a page, by what they are called.</summary>
    private static FrozenDictionary<string, string> Names(JsonElement[] papers, string built) =>
        papers
            .SelectMany(paper =>
                HugoPaper
                    .Items(paper, "mentions")
                    .Select(name => HugoPaper.Text(name, "name")!)
                    .Concat(HugoPaper.Items(paper, "introduces").Select(name => name.GetString()!))
            )
            .Distinct()
            .Select(name => (Text: name, Slug: Slugs.From(name).Value))
            .Where(name => File.Exists(Path.Combine(built, "names", name.Slug + ".html")))
            .ToFrozenDictionary(name => name.Text, name => name.Slug, StringComparer.Ordinal);

    /// <summary>What terms are called, which are slugs in front matter: two people may have one name.</summary>
    private static void WriteTitles(string folder, JsonElement[] papers, FrozenDictionary<string, string> names)
    {
        var titles = new Dictionary<string, Dictionary<string, string>>(StringComparer.Ordinal)
        {
            ["authors"] = Called(papers.SelectMany(paper => HugoPaper.Items(paper, "authors"))),
            ["orgs"] = Called(
                papers
                    .Where(paper => paper.TryGetProperty("organization", out _))
                    .Select(paper => paper.GetProperty("organization"))
            ),
            ["names"] = names
                .DistinctBy(name => name.Value)
                .ToDictionary(name => name.Value, name => name.Key, StringComparer.Ordinal),
            ["topics"] = [],
            ["digests"] = [],
            ["periods"] = [],
        };
        Directory.CreateDirectory(Path.Combine(folder, "data"));
        File.WriteAllBytes(Path.Combine(folder, "data", "titles.json"), JsonSerializer.SerializeToUtf8Bytes(titles));
    }

    private static Dictionary<string, string> Called(IEnumerable<JsonElement> things) =>
        things
            .DistinctBy(thing => HugoPaper.Text(thing, "slug"))
            .ToDictionary(
                thing => HugoPaper.Text(thing, "slug")!,
                thing => HugoPaper.Text(thing, "name")!,
                StringComparer.Ordinal
            );

    private static void WriteTopics(string folder, string topics, string built)
    {
        var feeds = Feeds(built, "topics").ToHashSet(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(topics, "*.md"))
        {
            var id = Path.GetFileNameWithoutExtension(file);
            var lines = File.ReadAllLines(file);
            var title = lines.First(line => line.StartsWith("title:", StringComparison.Ordinal));
            var body = string.Join('\n', lines.Skip(1).SkipWhile(line => line != "---").Skip(1));
            var outputs = feeds.Contains(id) ? "outputs: [HTML, RSS]\n" : "";
            File.WriteAllText(Content(folder, "topics", id, "_index.md"), FrontMatter($"{title}\n{outputs}") + body);
        }
    }

    /// <summary>The lists of one kind that have a feed on our side.</summary>
    private static IEnumerable<string> Feeds(string built, string kind) =>
        Directory
            .EnumerateFiles(Path.Combine(built, kind), "*.atom")
            .Select(path => Path.GetFileNameWithoutExtension(path));

    private static string FrontMatter(string fields) => $"---\n{fields}---\n";

    private static string Content(string folder, params string[] parts)
    {
        var path = Path.Combine([folder, "content", .. parts]);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }
}
