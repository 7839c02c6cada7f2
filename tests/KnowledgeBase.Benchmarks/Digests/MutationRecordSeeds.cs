namespace KnowledgeBase.Benchmarks.Digests;

/// <summary>A small good file of each form in which programs and people keep records of papers.</summary>
internal static class MutationRecordSeeds
{
    private const string Sentence =
        "Small models forget what large ones keep, and this sentence is long enough to be an abstract.";

    private const string Crawled = $$$"""
        {"count":2,"date":"2025-10-11","papers":[{"title":"Pruning Without Tears","authors":["Ana Ruiz","Bo Li"],"arxiv_id":"2510.09608v1","summary":"{{{Sentence}}}","published":"2025-10-10T17:59:58+00:00","categories":["cs.CL"],"github":"ruiz/p"},
        {"title":"Second","author":"Ruiz, Ana and Li, Bo","url":"http://arxiv.org/abs/2510.09609v1","year":2025,"tags":"a, b"}]}
        """;

    private const string Lines = $$$"""
        {"id":"2510.09608","categories":["cs.CL"],"pdf":"https://arxiv.org/pdf/2510.09608","abs":"https://arxiv.org/abs/2510.09608","authors":["Ana Ruiz"],"title":"Pruning Without Tears","comment":null,"summary":"{{{Sentence}}}"}
        {"id":"2510.09609","authors":[{"name":"Bo \u00c9 Li"}],"title":"Second","summary":"{{{Sentence}}}"}
        """;

    private const string Rows = """
        {"Pruning": {"2401.00001": "|**2024-01-02**|**Pruning Without Tears**|Ana Ruiz et.al.|[2401.00001](http://arxiv.org/abs/2401.00001)|**[link](https://github.com/a/b)**|\n", "2401.00002": "|**2024-01-03**|**Second**|Bo Li|[2401.00002](http://arxiv.org/abs/2401.00002)|null|\n"}}
        """;

    private const string Yaml = $"""
        - title: 'Pruning: Without Tears'
          link: https://huggingface.co/papers/2512.00001
          authors: [Ana Ruiz, "Bo Li"]
          summary: {Sentence}
          tags:
              - ML
        - title: Second
          date: "2025-12-23"
          doi: 10.1234/ABC
        """;

    private const string Table = $"""
        date,title,url,authors
        2024-01-02,"Pruning, ""Without"" Tears",https://huggingface.co/papers/2401.00001,"Ruiz, Ana; Li, Bo"
        2024-01-03,Second,https://arxiv.org/abs/2401.00002,Bo Li
        """;

    private const string Feed = $"""
        <?xml version='1.0' encoding='UTF-8'?>
        <rss xmlns:dc="http://purl.org/dc/elements/1.1/" version="2.0"><channel><title>q</title>
        <item><title>Pruning &amp; Tears</title><link>https://arxiv.org/abs/2402.00001</link><description>arXiv:2402.00001v1 Announce Type: new
        Abstract: {Sentence}</description><pubDate>Mon, 05 Feb 2024 00:00:00 -0500</pubDate><dc:creator>Ana Ruiz, Bo Li</dc:creator></item>
        <item><title>Second</title><link>https://arxiv.org/abs/2402.00002</link></item></channel></rss>
        """;

    private const string Mail = $$"""
        ------------------------------------------------------------------------------
        \\
        arXiv:2402.00001
        Date: Fri, 2 Feb 2024 10:00:00 GMT   (123kb,D)

        Title: Pruning Without
          Tears
        Authors: Ana Ruiz, Bo Li
        Categories: cs.CL cs.AI
        \\
          {{Sentence}}
        \\ ( https://arxiv.org/abs/2402.00001 ,  123kb)
        ------------------------------------------------------------------------------
        \\
        arXiv:2402.00002
        Title: Second
        Authors: Bo Li
        \\
          {{Sentence}}
        \\ ( https://arxiv.org/abs/2402.00002 ,  99kb)
        """;

    private const string Alert = """
        From: Alerts <a@b.test>
        Subject: pruning - new results
        MIME-Version: 1.0
        Content-Type: text/html; charset="UTF-8"
        Content-Transfer-Encoding: quoted-printable

        <h3><a href=3D"https://scholar.google.com/scholar_url?url=3Dhttps://arxiv.org/pdf/2402.00001&amp;hl=3Den" class=3D"gse_alrt_title">Pruning =
        Without Tears</a></h3><div>A Ruiz, B Li=E2=80=A6 - arXiv preprint, 2024</div>
        """;

    private const string PubMed = $"""
        PMID- 12345678
        DP  - 2024 Feb 1
        TI  - Pruning Without
              Tears
        AB  - {Sentence}
        FAU - Ruiz, Ana
        LID - 10.1234/abc [doi]

        PMID- 12345679
        TI  - Second
        """;

    private const string EndNote = $"""
        %0 Journal Article
        %T Pruning Without Tears
        %A Ruiz, Ana
        %D 2024
        %X {Sentence}

        %0 Book
        %T Second
        """;

    private const string WebOfScience = $"""
        FN Clarivate Analytics Web of Science
        VR 1.0
        PT J
        AU Ruiz, A
           Li, B
        TI Pruning Without Tears
        AB {Sentence}
        PD MAY 3
        PY 2024
        ER

        PT J
        TI Second
        ER

        EF
        """;

    public static (string Name, string Text)[] All { get; } =
    [
        ("crawled.json", Crawled),
        ("crawled.jsonl", Lines),
        ("rows.json", Rows),
        ("papers.yaml", Yaml),
        ("papers.csv", Table),
        ("feed.rss", Feed),
        ("mail.txt", Mail),
        ("alert.eml", Alert),
        ("papers.nbib", PubMed),
        ("papers.enw", EndNote),
        ("savedrecs.txt", WebOfScience),
    ];
}
