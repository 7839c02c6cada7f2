using System.Globalization;
using System.Text;

namespace KnowledgeBase.Benchmarks.Digests;

/// <summary>Writes the same made-up papers in any format, as large as real ones.</summary>
internal static class ManyPapers
{
    private static readonly string[] Words =
        "small models forget what large ones keep while sparse training finds structure in noise and attention learns to route tokens".Split(
            ' '
        );

    /// <summary>About as many as papers, as in the ACL Anthology.</summary>
    private const int People = 104_003;

    public static string[] Formats { get; } = ["api", "bibtex", "text", "atom", "csl", "ris"];

    public static void Write(TextWriter writer, string format, int papers, int from = 0)
    {
        var (head, between, tail) = format switch
        {
            "api" or "csl" => ("[", ",", "]"),
            "atom" => ("<feed xmlns=\"http://www.w3.org/2005/Atom\">\n", "\n", "\n</feed>"),
            "text" => ("Daily Papers\n\nDec 25, 2025\n\n", "\n\n", "\n"),
            _ => ("", "\n", "\n"),
        };
        writer.Write(head);
        for (var number = from; number < from + papers; number++)
        {
            writer.Write(number == from ? "" : between);
            writer.Write(Paper(format, number));
        }
        writer.Write(tail);
    }

    private static string Paper(string format, int number)
    {
        var title = $"Paper {number}: {Text(number, 8)}";
        var summary = Text(number * 7, 190) + ".";
        var authors = Enumerable
            .Range(0, 6)
            .Select(author => (number * 11 + author * 7_919) % People)
            .Select(person => (Given: $"Given{person % 997}", Family: $"Family{person}"))
            .ToArray();
        var id = string.Create(CultureInfo.InvariantCulture, $"{number / 90_000 + 20:00}01.{number % 90_000:00000}");
        return format switch
        {
            "api" => Item(title, summary, authors, id),
            "csl" =>
                $$"""{"id": "p{{number}}", "type": "article", "title": "{{title}}", "abstract": "{{summary}}", "author": [{{string.Join(", ", authors.Select(author => $$"""{"given": "{{author.Given}}", "family": "{{author.Family}}"}"""))}}], "issued": {"date-parts": [[2025, 3, 4]]}, "URL": "https://arxiv.org/abs/{{id}}"}""",
            "atom" =>
                $"<entry><id>http://arxiv.org/abs/{id}v1</id><published>2025-03-04T00:00:00Z</published><title>{title}</title><summary>{summary}</summary>{string.Concat(authors.Select(author => $"<author><name>{author.Given} {author.Family}</name></author>"))}</entry>",
            "bibtex" => $"@article{{p{number},\n  title = {{{title}}},\n  author = "
                + $"{{{string.Join(" and ", authors.Select(author => $"{author.Family}, {author.Given}"))}}},\n  "
                + $"abstract = {{{summary}}},\n  year = 2025,\n  eprint = {{{id}}}\n}}\n",
            "ris" => "TY  - JOUR\nTI  - "
                + $"{title}\n{string.Concat(authors.Select(author => $"AU  - {author.Family}, {author.Given}\n"))}AB  - {summary}\nPY  - 2025/03/04\nUR  - https://arxiv.org/abs/{id}\nER  - \n",
            _ => $"{title}\n\n{summary}\n\n  • 6 authors\n·\nMar 4",
        };
    }

    private static string Item(string title, string summary, (string Given, string Family)[] authors, string id) =>
        $$$"""
            {"paper":{"id":"{{{id}}}","authors":[{{{string.Join(
                ",",
                authors.Select(author =>
                    $$"""{"_id":"69aa20ecc4f6edddcc6c85cd","name":"{{author.Given}} {{author.Family}}","hidden":false}"""
                )
            )}}}],"publishedAt":"2025-03-04T17:08:18.000Z","submittedOnDailyAt":"2025-03-06T03:55:12.777Z","title":"{{{title}}}","summary":"{{{summary}}}","upvotes":10,"discussionId":"69aa20edc4f6edddcc6c85d2","ai_summary":"{{{summary}}}","ai_keywords":["a","b","c"],"organization":{"_id":"647ef9ce45baf21ad707cc59","name":"lab","fullname":"The Lab"}},"publishedAt":"2025-03-04T12:08:18.000Z","title":"{{{title}}}","summary":"{{{summary}}}","thumbnail":"https://example.org/{{{id}}}.png","numComments":2,"submittedBy":{"_id":"x","avatarUrl":"/avatars/x.svg","fullname":"Someone","name":"someone","type":"user","isPro":false},"isAuthorParticipating":false}
            """;

    private static string Text(int seed, int words)
    {
        var text = new StringBuilder();
        for (var word = 0; word < words; word++)
            text.Append(word == 0 ? "" : " ").Append(Words[(uint)(seed * 31 + word * word) % (uint)Words.Length]);
        return text.ToString();
    }
}
