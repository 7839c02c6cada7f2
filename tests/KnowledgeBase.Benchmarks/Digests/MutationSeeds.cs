using System.Text;

namespace KnowledgeBase.Benchmarks.Digests;

/// <summary>A small good file of each format, the ground of every mutation.</summary>
public static class MutationSeeds
{
    private const string Sentence =
        "Small models forget what large ones keep, and this sentence is long enough to be an abstract.";

    private const string Listing = $"""
        new

        Get trending papers in your email inbox!

        Subscribe

        Daily Papers

        byAK and the research community

        Dec 25

        Pruning Without Tears

        {Sentence} It says so.

          • 3 authors
        ·
        Dec 24, 2023

        DεpS: A Title Without a Footer

        {Sentence} And so on.

        Sparse Training: Why Not?

        {Sentence}

        lab-x Lab X
        ·
        Jan 7 4

        The Last Paper

        {Sentence} The end.
        """;

    private const string Item = $$$"""
        {"paper":{"id":"2602.01234","authors":[{"_id":"a","name":"Ana Ruiz","hidden":false},{"name":"Bo \u00c9 Li"}],"publishedAt":"2026-02-26T17:08:18.000Z","title":"Pruning\n Without Tears","summary":"{{{Sentence}}}","submittedOnDailyAt":"2026-03-06T03:55:12.777Z","githubRepo":"ruiz/p","organization":{"name":"lab-x","fullname":"Lab X"}},"title":"Pruning","numComments":4}
        """;

    private const string Page = $"""
        <!doctype html><html><body><h1>Daily Papers</h1><time datetime="2025-12-25">Dec 25</time>
        <article class="x"><h3><a href="/papers/2602.01234">Pruning Without Tears</a></h3><p>{Sentence}</p><ul><li>3 authors</li></ul><span>Jan 7</span></article>
        <article><h3><a href="/papers/2602.05678">Second</a></h3><span>Published on Dec 24, 2023</span></article></body></html>
        """;

    private const string Feed = $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xmlns:arxiv="http://arxiv.org/schemas/atom"><title>q</title>
        <entry><id>http://arxiv.org/abs/2501.01234v2</id><published>2025-01-02T18:00:00Z</published><title>Pruning Erd\H os--R\'enyi</title>
        <summary>{Sentence} &lt;</summary><author><name>Ana Ruiz</name></author><arxiv:doi>10.1234/ABC</arxiv:doi></entry>
        <entry><id>http://arxiv.org/abs/2501.05678v1</id><title>Second</title><summary>{Sentence}</summary></entry>
        </feed>
        """;

    private const string Bibliography = """
        % a comment
        @string{acl = "Assoc. " # {Comp.}}
        @inproceedings{ruiz2024,
          title = {Pruning {LLMs} Without Tears: $\alpha_2$ {\'E}tude},
          author = {Ruiz, Ana and {de la Cruz}, Jr., Bea and {Lab X} and others},
          booktitle = acl # " Meeting", month = may, year = 2024,
          doi = {10.1234/ABC\_5}, eprint = {2405.01234v2}, archivePrefix = {arXiv} % two of them
          editor = {family=Berg, given=Bo, prefix=van den and Li, Bo; Roe, Max \& Lee, Ann et al.}, pages = {1--9}
        }

        @article(two, title = "Second {"} \textsuperscript{nd}", journal = {CoRR}, volume = {abs/1706.03762})
        @misc{three, title = {Third \enquote{&amp; <i>\ensuremath{\beta}</i>}}, crossref = {vol}, xdata = {data}}
        @xdata{data, publisher = {Press}, date = {2021-05-04/2021-05-07}}
        @proceedings{vol, title = {Proceedings}, year = 2021}
        """;

    private const string Citations = """
        [{"id": "ruiz", "type": "article-journal", "title": "Pruning <i>Without</i> Tears", "author": [{"family": "Ruiz", "given": "Ana"}, {"literal": "Lab X"}],
          "issued": {"date-parts": [["2024", 5, 4]]}, "DOI": "10.1234/ABC", "URL": "https://example.org/p.pdf", "page": "1-9", "editor": [{"name": "Bo Li"}], "abstract": "<jats:title>A</jats:title><jats:p>&amp;lt;B</jats:p>"},
         {"id": "two", "type": "book", "title": "Second", "issued": {"raw": "2024-05"}}]
        """;

    private const string Records = """
        TY  - JOUR
        TI  - Pruning Without Tears
        AU  - Ruiz, Ana
        AB  - First line
        second line.
        PY  - 2024/05/04/Spring
        UR  - https://arxiv.org/abs/2405.01234
        SP  - 1
        EP  - 9
        ER  - 

        TY  -CONF
        T1  -Second <i>&amp;</i>
        A2  - Ruiz, Ana; Li, Bo
        DA  - Mar 1
        ER
        """;

    private const string Dump = $$$"""
        {"id":"2501.01234","submitter":"Ana Ruiz","authors":"Ana Ruiz and Paul Erd{\\H{o}}s","title":"Pruning\n  Without Tears","doi":null,"abstract":"  {{{Sentence}}}\n","versions":[{"version":"v1","created":"Thu, 2 Jan 2025 18:00:00 GMT"}],"authors_parsed":[["Ruiz","Ana",""],["Erd{\\H{o}}s","Paul",""]]}
        {"id":"math/0611800","submitter":null,"authors":"Bo Li","title":"Second","abstract":"{{{Sentence}}}","versions":[],"authors_parsed":[["Li","Bo","Jr."]]}
        """;

    private const string Works = """
        {"meta":{"count":2,"page":1},"results":[
        {"id":"https://openalex.org/W1","doi":"https://doi.org/10.1234/ABC","title":"Pruning Without Tears","display_name":"Pruning Without Tears","publication_year":2024,"publication_date":"2024-05-04","primary_location":{"is_oa":true,"landing_page_url":"https://doi.org/10.1234/ABC","pdf_url":"https://example.org/p.pdf","source":{"id":"https://openalex.org/S1","display_name":"Small Models"}},"authorships":[{"author":{"id":"https://openalex.org/A1","display_name":"Ana Ruiz"},"institutions":[{"id":"https://openalex.org/I1","display_name":"Lab X"}],"raw_author_name":"Ruiz, Ana"}],"is_retracted":false,"abstract_inverted_index":{"Small":[0],"models":[1,5],"forget.":[2],"\u00c9":[3],"large":[4]}},
        {"id":"https://openalex.org/W2","title":"Second","publication_year":2023,"locations":[{"landing_page_url":"http://arxiv.org/abs/2405.01234"}],"abstract_inverted_index":null}],"group_by":[]}
        """;

    private static readonly string Texts = $$$"""
        ["{'paper': {'id': '2412.07730', 'authors': [{'_id': 'a', 'user': {'user': 'ana', 'isPro': False}, 'name': 'Ana Ruiz', 'hidden': False}], 'title': 'Pruning Without Tears', 'summary': \"{{{Sentence}}}\", 'upvotes': 54}, 'numComments': None}",
         "{'paper': {'id': '2412.07731', 'title': 'It\\'s Second \\xe9', 'authors': []}}"]
        """;

    private const string Markdown = $"""
        # Papers of 2024-01-03

        Last update: 2024-01-03

        ## Pruning

        |Publish Date|Title|Authors|PDF|Code|
        |---|---|---|---|---|
        |**2024-01-02**|**Pruning Without Tears for $O(n)$**|Ana Ruiz et.al.|[2401.00001](http://arxiv.org/abs/2401.00001)|**[link](https://github.com/a/b)**|
        |**2024-01-01**|**A Title That
          Goes On**|Bo Li, Cy Doe|[2401.00002](http://arxiv.org/abs/2401.00002v2)|null|

        ### [Small Models &amp; *Large* Ones](https://huggingface.co/papers/2401.00003)

        Authors: Ana Ruiz, Bo Li

        - **What's New**: {Sentence}
        - **Abstract**: {Sentence}

        ## Lists

        1. [2024/01] **A Survey of Pruning** [[paper](https://arxiv.org/abs/2401.00004)] [[code](https://github.com/a/c)]
        * Sparse Training Revisited, *Ana Ruiz and Bo Li*, ICLR 2024. [[PDF]](https://openreview.net/forum?id=abc123)

        <table><tr><th>Title</th><th>Link</th></tr>
        <tr><td><b>Tables in Pages</b><br><sub>Institution: Lab X</sub></td><td><a href="https://arxiv.org/abs/2401.00005">PDF</a></td></tr></table>

        <details><summary>Abstract</summary>

        > {Sentence}

        </details>
        """;

    private const string Note = $"""
        ---
        title: "Pruning: Without Tears"
        authors: [Ana Ruiz, "Li, Bo"]
        url: https://arxiv.org/abs/2401.00006
        tags:
          - pruning
        ---

        # Pruning: Without Tears

        ## Abstract

        {Sentence}
        """;

    private static readonly string Island =
        $"<html><body><div data-target=\"DailyPapers\" data-props=\"{System.Net.WebUtility.HtmlEncode($"{{\"dateString\":\"2026-03-06\",\"dailyPapers\":[{Item}]}}")}\"></div></body></html>";

    /// <summary>Names tell the format only where the content does not.</summary>
    public static (string Name, byte[] Content)[] All { get; } =
    [
        ("listing.txt", Encoding.UTF8.GetBytes(Listing)),
        ("2025-12-25.txt", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Listing.ReplaceLineEndings("\r\n"))]),
        ("utf16.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Listing)]),
        (
            "papers.json",
            Encoding.UTF8.GetBytes($"[{Item},\n{Item.Replace("2602.01234", "2602.05678", StringComparison.Ordinal)}]")
        ),
        ("island.html", Encoding.UTF8.GetBytes(Island)),
        ("cards.html", Encoding.UTF8.GetBytes(Page)),
        ("arxiv.xml", Encoding.UTF8.GetBytes(Feed)),
        ("papers.bib", Encoding.UTF8.GetBytes(Bibliography)),
        ("citations.json", Encoding.UTF8.GetBytes(Citations)),
        ("works.json", Encoding.UTF8.GetBytes(Works)),
        ("dump.jsonl", Encoding.UTF8.GetBytes(Dump)),
        ("papers.ris", Encoding.UTF8.GetBytes(Records)),
        ("texts.json", Encoding.UTF8.GetBytes(Texts)),
        .. MutationRecordSeeds.All.Select(seed => (seed.Name, Encoding.UTF8.GetBytes(seed.Text))),
        ("papers.md", Encoding.UTF8.GetBytes(Markdown)),
        ("note.md", Encoding.UTF8.GetBytes(Note)),
    ];
}
