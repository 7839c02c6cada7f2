namespace KnowledgeBase.Benchmarks.Constructs;

/// <summary>
/// What each format can repeat, one construct for each place where a reader or a stage behind it may look back.
/// </summary>
public static class RepeatedConstructs
{
    private const string Sentence = "Small models forget what large ones keep, and this sentence is long enough to be an abstract.";

    private const string NoteHead = "---\npaper: A Seed Paper of Nothing\n---\n";

    public static IReadOnlyList<Construct> All { get; } =
    [
        .. Listings(), .. Json(), .. Records(), .. Pages(), .. Feeds(), .. Bibliographies(), .. Citations(),
        .. Abstracts(), .. Notes(), .. FrontMatter(),
    ];

    private static IEnumerable<Construct> Listings() =>
    [
        Construct.Of("text: entries", "digests/2025-01-02.txt", i => $"Paper {i} of Many\n\n{Sentence}\n\n  • 3 authors\n·\nDec 24, 2024\n\n", "Daily Papers\n\nJan 2\n\n"),
        Construct.Of("text: entries without a footer", "digests/2025-01-02.txt", i => $"Paper {i} of Many\n\n{Sentence}\n\n", "Daily Papers\n\nJan 2\n\n"),
        Construct.Of("text: lines of one paragraph", "digests/2025-01-02.txt", "a b c d\n", "Daily Papers\n\nJan 2\n\nA Title\n\n"),
        Construct.Of("text: footers", "digests/2025-01-02.txt", "  • 3 authors\n·\nDec 24\n"),
        Construct.Of("text: page texts", "digests/2025-01-02.txt", "new\n"),
        Construct.Of("text: one line", "digests/2025-01-02.txt", "word ", "Daily Papers\n\nJan 2\n\nA Title\n\n"),
    ];

    private static IEnumerable<Construct> Json() =>
    [
        Construct.Of("hf: papers", "digests/2025-01-02.json", i => $$$"""{"paper":{"id":"24{{{i / 100000:00}}}.{{{i % 100000:00000}}}","title":"Paper {{{i}}} of Many","summary":"{{{Sentence}}}"}},""", "[", "{}]"),
        Construct.Of("hf: papers of one title", "digests/2025-01-02.json", i => $$$"""{"paper":{"title":"One Title","summary":"s{{{i}}}","publishedAt":"20{{{i % 99:00}}}-01-01T00:00:00Z"}},""", "[", "{}]"),
        Construct.Of("hf: papers of one title without a date", "digests/2025-01-02.json", i => $$$"""{"paper":{"title":"One Title","summary":"s{{{i}}}"}},""", "[{\"paper\":{\"id\":\"2401.00001\",\"title\":\"One Title\"}},{\"paper\":{\"id\":\"2401.00002\",\"title\":\"One Title\"}},", "{}]"),
        Construct.Of("hf: papers of one text", "digests/2025-01-02.json", i => $$$"""{"paper":{"id":"x{{{i}}}","title":"One Title","summary":"{{{Sentence}}}"}},""", "[", "{}]"),
        Construct.Of("hf: papers of one slug", "digests/2025-01-02.json", i => $$$"""{"paper":{"id":"x{{{i}}}","title":"One{{{new string('!', i % 50)}}} Title{{{new string('.', i / 50 % 50)}}}","summary":"{{{i}}}"}},""", "[", "{}]"),
        Construct.Of("hf: authors", "digests/2025-01-02.json", i => $$$"""{"name":"Given{{{i}}} Family"},""", "[{\"paper\":{\"id\":\"2401.00001\",\"title\":\"Many Hands\",\"authors\":[", "{}]}}]"),
        Construct.Of("hf: one author again and again", "digests/2025-01-02.json", """{"name":"Ana Ruiz"},""", "[{\"paper\":{\"id\":\"2401.00001\",\"title\":\"Many Hands\",\"authors\":[", "{}]}}]"),
        Construct.Of("hf: papers of one author", "digests/2025-01-02.json", i => $$$"""{"paper":{"id":"x{{{i}}}","title":"Paper {{{i}}} of Many","authors":[{"name":"Ana Ruiz"}]}},""", "[", "{}]"),
        Construct.Of("hf: papers of one organisation", "digests/2025-01-02.json", i => $$$"""{"paper":{"id":"x{{{i}}}","title":"Paper {{{i}}} of Many","organization":{"name":"lab","fullname":"Lab"} }},""", "[", "{}]"),
        Construct.Of("hf: keys", "digests/2025-01-02.json", i => $"\"k{i}\":1,", "[{\"paper\":{\"id\":\"2401.00001\",\"title\":\"T\",", "\"z\":1}}]"),
        Construct.Of("hf: escapes", "digests/2025-01-02.json", "\\ud8aé", "[{\"paper\":{\"id\":\"2401.00001\",\"title\":\"", "\"}}]"),
        Construct.Of("hf: damaged items", "digests/2025-01-02.json", "{\"paper\":{\"id\":", "["),
        Construct.Of("hf: brackets", "digests/2025-01-02.json", "[", "[{\"paper\":{\"id\":\"2401.00001\",\"x\":"),
    ];

    private static IEnumerable<Construct> Records() =>
    [
        Construct.Of("arxiv records: records", "digests/2025-01-02.jsonl", i => $$$"""{"id":"2401.{{{i % 100000:00000}}}","title":"Paper {{{i}}}","abstract":"{{{Sentence}}}","update_date":"x","authors_parsed":[["Li","Bo",""]]}""" + "\n"),
        Construct.Of("arxiv records: versions", "digests/2025-01-02.jsonl", """{"version":"v1","created":"Thu, 2 Jan 2025 18:00:00 GMT"},""", """{"id":"2401.00001","title":"T","update_date":"x","versions":[""", "{}]}"),
        Construct.Of("csl: items", "digests/2025-01-02.json", i => $$$"""{"id":"{{{i}}}","type":"book","title":"Book {{{i}}}","issued":{"date-parts":[[2024]]}},""", "[", "{}]"),
        Construct.Of("csl: tags in a title", "digests/2025-01-02.json", "<i>", "[{\"type\":\"book\",\"title\":\"", "\"}]"),
        Construct.Of("csl: entities", "digests/2025-01-02.json", "&amp;lt;i&amp;gt;", "[{\"type\":\"book\",\"title\":\"", "\"}]"),
        Construct.Of("csl: half a tag", "digests/2025-01-02.json", "<i ", "[{\"type\":\"book\",\"title\":\"", "\"}]"),
    ];

    private static IEnumerable<Construct> Pages() =>
    [
        Construct.Of("html: cards", "digests/2025-01-02.html", i => $"<article><h3><a href=\"/papers/2401.{i % 100000:00000}\">Paper {i}</a></h3><p>{Sentence}</p></article>", "<html><body>"),
        Construct.Of("html: cards in cards", "digests/2025-01-02.html", i => i < 60 ? $"<article><h3><a href=\"/papers/2401.{i:00000}\">Paper {i}</a></h3>" : "<p>a</p>", "<html><body>"),
        Construct.Of("html: islands", "digests/2025-01-02.html", "<div data-target=\"DailyPapers\" data-props=\"{}\"></div>", "<html><body>"),
        .. new[] { "<div>", "<div/>", "<div a=\"<\">", "<b>", "<a><b></a>", "<b><div></b>", "<i>a</p>", "<b></i>", "<ul><li>", "<article>", "<table><tr><td>", "<svg>", "<p><object>", "<template>", "<h1>", "&amp;a", "<p>a", "<!-- -->", "a<table>", "<meta name=citation_author content=b>", "<time datetime=2020-01-01>" }
            .Select(part => Construct.Of($"html: {part}", "digests/2025-01-02.html", part, "<html><body>")),
        Construct.Of("html: attributes", "digests/2025-01-02.html", i => $"a{i} ", "<html><body><div ", ">"),
        Construct.Of("html: open formatting, then paragraphs", "digests/2025-01-02.html", i => i < 100 ? $"<b a={i}>" : "<p>a", "<html><body>"),
    ];

    private static IEnumerable<Construct> Feeds() =>
    [
        Construct.Of("atom: entries", "digests/2025-01-02.xml", i => $"<entry><id>http://arxiv.org/abs/2401.{i % 100000:00000}</id><title>Paper {i}</title><summary>{Sentence}</summary></entry>", "<feed>", "</feed>"),
        Construct.Of("atom: pieces of a title", "digests/2025-01-02.xml", "a<![CDATA[b]]>", "<feed><entry><id>1</id><title>", "</title></entry></feed>"),
        Construct.Of("atom: elements", "digests/2025-01-02.xml", "<a>", "<feed><entry><id>1</id><title>T</title>", "</entry></feed>"),
        Construct.Of("atom: attributes", "digests/2025-01-02.xml", i => $"a{i}='' ", "<feed><entry><id>1</id><title ", ">T</title></entry></feed>"),
        Construct.Of("atom: unclosed entries", "digests/2025-01-02.xml", "<entry>", "<feed>"),
        Construct.Of("atom: authors", "digests/2025-01-02.xml", i => $"<author><name>Given{i} Family</name></author>", "<feed><entry><id>1</id><title>T</title>", "</entry></feed>"),
    ];

    private static IEnumerable<Construct> Bibliographies() =>
    [
        Construct.Of("bibtex: entries", "digests/2025-01-02.bib", i => $"@misc{{k{i}, title = {{Paper {i}}}, author = {{Ruiz, Ana and Li, Bo}}, year = 2024}}\n"),
        Construct.Of("bibtex: blocks in a line", "digests/2025-01-02.bib", "@a{b,}"),
        Construct.Of("bibtex: fields", "digests/2025-01-02.bib", "a=1,\n", "@misc{k,\n title={X},\n", "}"),
        Construct.Of("bibtex: unreadable fields", "digests/2025-01-02.bib", "a,\n", "@misc{k,\n title={X},\n", "}"),
        Construct.Of("bibtex: strings that double", "digests/2025-01-02.bib", i => $"@string{{a{i} = a{i - 1} # a{i - 1}}}\n", "@string{a-1 = \"xxxxxxxxxx\"}\n", "@misc{k, title = a39}"),
        Construct.Of("bibtex: a string in every entry", "digests/2025-01-02.bib", i => $"@misc{{k{i}, title = a}}\n", "@string{a = \"" + new string('x', 900) + "\"}\n"),
        Construct.Of("bibtex: a volume of many papers", "digests/2025-01-02.bib", i => $"@misc{{k{i}, title = {{Paper {i}}}, crossref = {{v}}}}\n", "@proceedings{v, title = {" + new string('x', 900) + "}}\n"),
        Construct.Of("bibtex: data of many entries", "digests/2025-01-02.bib", i => $"@misc{{k{i}, title = {{Paper {i}}}, xdata = {{v}}}}\n", "@xdata{v, publisher = {" + new string('x', 900) + "}}\n"),
        Construct.Of("bibtex: volumes in volumes", "digests/2025-01-02.bib", i => $"@book{{k{i}, title = {{Paper {i}}}, crossref = {{k{i + 1}}}}}\n"),
        Construct.Of("bibtex: data of one entry", "digests/2025-01-02.bib", i => $"x{i},", "@misc{k, title = {T}, xdata = {", "}}"),
        Construct.Of("bibtex: comments in a line", "digests/2025-01-02.bib", "% } ", "@misc{k, title = {T}, "),
        Construct.Of("bibtex: comments", "digests/2025-01-02.bib", "% {\n", "@misc{k, title = {T},\n", "}"),
        Construct.Of("bibtex: quotes", "digests/2025-01-02.bib", "\\enquote{", "@misc{k, title = {T}, abstract = {"),
        Construct.Of("bibtex: names between commas", "digests/2025-01-02.bib", "A. B, ", "@misc{k, title = {T}, author = {", "}}"),
        Construct.Of("bibtex: unclosed entries", "digests/2025-01-02.bib", "@misc{a,\n"),
        Construct.Of("bibtex: braces", "digests/2025-01-02.bib", "{", "@misc{k, title = "),
        Construct.Of("bibtex: authors", "digests/2025-01-02.bib", " and Li, Bo", "@misc{k, title = {T}, author = {A B", "}}"),
        Construct.Of("bibtex: LaTeX", "digests/2025-01-02.bib", "\\'{e}_{\\textsuperscript{", "@misc{k, title = {T}, abstract = {"),
        Construct.Of("bibtex: stray lines", "digests/2025-01-02.bib", "stray\n", "@misc{k, title = {T}}\n"),
    ];

    private static IEnumerable<Construct> Citations() =>
    [
        Construct.Of("ris: records", "digests/2025-01-02.ris", i => $"TY  - JOUR\nTI  - Paper {i}\nAU  - Ruiz, Ana\nER  - \n"),
        Construct.Of("ris: fields", "digests/2025-01-02.ris", "AU  - Ruiz, Ana\n", "TY  - JOUR\nTI  - T\n", "ER  - \n"),
        Construct.Of("ris: lines of a field", "digests/2025-01-02.ris", "more\n", "TY  - JOUR\nTI  - T\nAB  - a\n", "ER  - \n"),
        Construct.Of("ris: authors in a field", "digests/2025-01-02.ris", "Ruiz, Ana; ", "TY  - JOUR\nTI  - T\nAU  - ", "\nER  - \n"),
        Construct.Of("ris: records not closed", "digests/2025-01-02.ris", "TY  - JOUR\n"),
        Construct.Of("ris: links", "digests/2025-01-02.ris", i => $"UR  - https://a.test/{i}\n", "TY  - JOUR\nTI  - T\n", "ER  - \n"),
    ];

    private static IEnumerable<Construct> Abstracts() =>
    [
        .. new[]
        {
            "\\\\(a", "$a ", "$", "\\\\emph{", "``a", "`a", "~", "--", "sim1", "32times", "https://a.test/) ", "https://a.test/))))", "github.com/a/b ", "A. ", "!!! ", "a.b.c. ", "We propose Abc, a ", "called Abc-Def ", "(ABC) ", "Ab-Cd ", "12% better. ", "1,000", "word ", "é", "😀",
        }.Select(part => Construct.Of($"abstract: {part}", "digests/2025-01-02.json", part, "[{\"paper\":{\"id\":\"2401.00001\",\"title\":\"P\",\"summary\":\"", "\"}}]")),
        Construct.Of("abstract: names, of two papers", "digests/2025-01-02.json", i => $$$"""{"paper":{"id":"x{{{i}}}","title":"Nam{{{i / 2}}}Er: a title","summary":"We propose Nam{{{i / 2}}}Er, a thing. It builds on Nam{{{i / 3}}}Er."}},""", "[", "{}]"),
        Construct.Of("abstract: one name in all", "digests/2025-01-02.json", i => $$$"""{"paper":{"id":"x{{{i}}}","title":"Paper {{{i}}} on LoRA","summary":"We extend LoRA."}},""", "[", "{}]"),
        Construct.Of("title: words", "digests/2025-01-02.json", "Word ", "[{\"paper\":{\"id\":\"2401.00001\",\"title\":\"", "\"}}]"),
    ];

    private static IEnumerable<Construct> Notes() =>
    [
        .. new[]
        {
            "*a ", "*a **a ", "[a](", "![a](", "[a", "[^a]", "http://a.b ", "www.a.b ", "tel:1 ", "(http://a.b/", "***a ", "*a*b", "`", "` ", "<a ", "<a\n", "&a", "\"\"a ", "~~a ", "|", "|a", "a|b\n", "a|b\n-|-\n", "- a\n", "- ", "> ", "1. ", "1. a\n", "# a\n", "a\n===\n", "===\n", "a\n", "a\n\n",
            "    a\n", "```\n", "[a]: b\n", "[a]:\n", "- [ ] a\n", "<div>\n\n", "- a\n  > b\n", "**bold** and [a](b) in a paragraph.\n\n", "| a | b |\n|---|---|\n| c | d |\n\n",
        }.Select(part => Construct.Of($"note: {part.ReplaceLineEndings("⏎")}", "notes/n.md", part, NoteHead)),
        Construct.Of("note: definitions and links", "notes/n.md", i => $"[a{i}]: b\n\n[a{i}]\n\n", NoteHead),
        Construct.Of("note: backticks of every length", "notes/n.md", i => new string('`', i % 2_000 + 1) + "a", NoteHead),
        Construct.Of("note: a table of one cell a row", "notes/n.md", "|b\n", NoteHead + string.Concat(Enumerable.Repeat("|a", 2_000)) + "|\n" + string.Concat(Enumerable.Repeat("|-", 2_000)) + "|\n"),
        Construct.Of("page: paragraphs", "pages/p.md", "A paragraph with **bold** and [a link](https://a.test).\n\n", "---\ntitle: P\n---\n"),
        Construct.Of("topic: paragraphs", "topics/t.md", "A paragraph.\n\n", "---\ntitle: T\nkeywords: [seed]\n---\n"),
    ];

    private static IEnumerable<Construct> FrontMatter() =>
    [
        Construct.Of("yaml: keys", "notes/n.md", i => $"k{i}: 1\n", "---\npaper: A Seed Paper of Nothing\n", "---\n"),
        Construct.Of("yaml: one key again", "notes/n.md", "title: a\n", "---\npaper: A Seed Paper of Nothing\n", "---\n"),
        Construct.Of("yaml: brackets", "notes/n.md", "[", "---\npaper: ", "\n---\n"),
        Construct.Of("yaml: hyphens", "notes/n.md", "- ", "---\npaper: x\nauthors:\n  ", "\n---\n"),
        Construct.Of("yaml: names", "notes/n.md", i => $"a{i}, ", "---\npaper: A Seed Paper of Nothing\nauthors: [", "z]\n---\n"),
        Construct.Of("yaml: unknown topics", "notes/n.md", i => $"a{i}, ", "---\npaper: A Seed Paper of Nothing\ntopics: [", "z]\n---\n"),
        Construct.Of("yaml: old addresses", "notes/n.md", i => $"a{i}, ", "---\npaper: A Seed Paper of Nothing\nredirect: [", "z]\n---\n"),
        Construct.Of("yaml: keywords", "topics/t.md", i => $"word {i}, ", "---\ntitle: T\nkeywords: [", "z]\n---\n"),
        Construct.Of("yaml: examples", "topics/t.md", "{paper: A Seed Paper of Nothing}, ", "---\ntitle: T\nexamples: [", "{paper: z}]\n---\n"),
        Construct.Of("yaml: aliases", "authors/a.md", i => $"a{i}, ", "---\nname: A\naliases: [", "z]\n---\n"),
        Construct.Of("yaml: a long text", "notes/n.md", "word ", "---\npaper: A Seed Paper of Nothing\ntitle: ", "\n---\n"),
        Construct.Of("names.yml: datasets", "names.yml", i => $"- Name{i}\n", "datasets:\n"),
        Construct.Of("names.yml: a long name", "names.yml", "a-", "datasets:\n- A", "!\n"),
        Construct.Of("site.yml: menu", "site.yml", i => $"- {{title: a{i}, url: index.html}}\n", "menu:\n"),
        Construct.Of("site.yml: a long description", "site.yml", "word ", "description: "),
    ];
}
