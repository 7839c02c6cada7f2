using System.Text;

namespace KnowledgeBase.Benchmarks.Hostile;

/// <summary>Small input folders that were made to crash a build, to keep it busy, or to fill memory or disk.</summary>
internal static class HostileInputs
{
    private const string Seed = "@misc{seed, title={A Seed Paper of Nothing}, year={2024}}";
    private const string NoteHead = "---\npaper: A Seed Paper of Nothing\n---\n";

    /// <summary>What each input adds to a folder that holds one paper.</summary>
    private static readonly (string Name, string Path, Func<string> Text)[] Files =
    [
        ("half-escape", "digests/2025-01-02.json", () => """[{"paper":{"id":"1","title":"\ud8aé"}}]"""),
        ("string-doubling", "metadata/b.bib", StringDoubling),
        ("one-line-bibliography", "metadata/b.bib", () => Repeat("@a{b,}", 150_000)),
        ("many-fields", "metadata/b.bib", () => "@misc{k,\n title={X},\n" + Repeat("a=1,\n", 800_000) + "}"),
        ("closed-elements", "digests/2025-01-02.html", () => "<html><body>" + Repeat("<div/>", 20_000)),
        ("quoted-elements", "digests/2025-01-02.html", () => "<html><body>" + Repeat("<div a=\"<\">", 20_000)),
        ("nested-articles", "digests/2025-01-02.html", NestedArticles),
        ("open-formulas", "digests/2025-01-02.json", () => Paper("P", Repeat(@"\\(a", 300_000))),
        ("one-title", "digests/2025-01-02.json", OneTitle),
        ("many-hands", "digests/2025-01-02.json", () => ManyHands(papers: 40, authors: 3000)),
        ("same-hands", "digests/2025-01-02.json", () => ManyHands(papers: 20, authors: 1000)),
        ("one-large-team", "digests/2025-01-02.json", () => ManyHands(papers: 1, authors: 3290)),
        ("nested-quotes", "notes/n.md", () => NoteHead + Repeat("> ", 300) + "x"),
        ("nested-brackets", "notes/n.md", () => NoteHead + Repeat("[", 60_000)),
        ("nested-lists", "notes/n.md", () =>
            NoteHead + string.Concat(Enumerable.Range(0, 400).Select(depth => new string(' ', depth * 2) + "- a\n"))
        ),
        ("large-table", "notes/n.md", () =>
            NoteHead + Repeat("|a", 20_000) + "|\n" + Repeat("|-", 20_000) + "|\n" + Repeat("|b\n", 5000)
        ),
        ("hidden-characters", "digests/2025-01-02.bib", () =>
            "@misc{k, title={A paper with a DOI}, year=2024, doi={10.1234/abc\u202egnp.exe\u001b[31m}}\n"
            + "@misc{l, title={Another paper with a link}, year=2024, url={https://a.test/\u202exyz}}"
        ),
    ];

    public static IEnumerable<string> Names => Files.Select(file => file.Name);

    /// <summary>The frame that every input has in common: a title and one paper.</summary>
    public static void WriteFrame(string folder)
    {
        Write(folder, "site.yml", "title: T\n");
        Write(folder, "digests/2025-01-01.bib", Seed);
    }

    public static void Write(string folder, string name)
    {
        WriteFrame(folder);
        foreach (var (_, path, text) in Files.Where(file => file.Name == name))
            Write(folder, path, text());
    }

    private static void Write(string folder, string path, string text)
    {
        var file = Path.Combine(folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }

    private static string StringDoubling() =>
        "@string{a0 = \"xxxxxxxxxx\"}\n"
        + string.Concat(Enumerable.Range(1, 39).Select(i => $"@string{{a{i} = a{i - 1} # a{i - 1}}}\n"))
        + "@misc{k, title = a39}\n";

    private static string NestedArticles() =>
        "<html><body>"
        + Repeat("<article><h3><a href=\"/papers/2401.00001\">X title</a></h3>", 400)
        + Repeat("<p>a</p>", 100_000);

    private static string OneTitle() =>
        List(
            Enumerable
                .Range(0, 20_000)
                .Select(i =>
                    $$"""{"paper": {"title": "Same title", "summary": "s{{i}}", "publishedAt": "20{{i % 99:00}}-01-01T00:00:00Z" } }"""
                )
        );

    private static string ManyHands(int papers, int authors)
    {
        var names = string.Join(
            ", ",
            Enumerable.Range(0, authors).Select(i => $$"""{"name": "Given{{i}} Family{{i}}"}""")
        );
        return List(
            Enumerable
                .Range(0, papers)
                .Select(k =>
                    $$"""{"paper": {"id": "2401.0{{k:0000}}", "title": "Many hands {{k}}", "summary": "{{new string('s', 200)}}", "authors": [{{names}}] } }"""
                )
        );
    }

    private static string Paper(string title, string summary) =>
        List([$$"""{"paper": {"id": "2401.00001", "title": "{{title}}", "summary": "{{summary}}" } }"""]);

    private static string List(IEnumerable<string> items) => $"[{string.Join(",\n", items)}]";

    private static string Repeat(string text, int count) =>
        new StringBuilder(text.Length * count).Insert(0, text, count).ToString();
}
