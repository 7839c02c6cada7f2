using System.Text;

namespace KnowledgeBase.Benchmarks.Digests;

/// <summary>A small good file of each kind that people write themselves.</summary>
public static class MutationOwnFiles
{
    private const string Note = """
        ---
        paper: Pruning Without Tears
        title: "Pruning: Without Tears"
        authors: [Ana Ruiz, "Bo Li"]
        topics: [t1, t2]
        organization: Lab X
        published: 2026-02-26
        links:
          - {kind: code, url: "https://github.com/ruiz/p"}
        withdrawn: false
        redirect: [pruning-old]
        ---

        # A heading

        A paragraph with **bold**, *emphasis*, `code`, [a link](https://example.org/a?b=c) and [a page](../topics/t1.md).

        - a list
          - in a list
            > and a quote

        | a | b |
        |---|---|
        | c | d |

        ```
        code
        ```

        <div>html</div>
        """;

    private const string Topic = """
        ---
        title: A Topic
        parent: t2
        keywords: [pruning, {phrase: small models, weight: 2}]
        examples:
          - {paper: Pruning Without Tears, primary: true}
        ---

        What this topic is about.
        """;

    private const string Author =
        "---\nname: Ana Ruiz\naliases: [A. Ruiz]\norcid: 0000-0002-1825-0097\nhomepage: https://ruiz.example\nnot: "
        + "[Second]\n---\n\nA person.\n";

    private const string Organization =
        "---\nname: Lab X\naliases: [lab-x]\nhomepage: https://lab.example\n---\n\nA place.\n";

    private const string Page =
        "---\ntitle: About\ndescription: What this is.\n---\n\n# About\n\nSee [the papers](papers/index.html).\n";

    private const string Names =
        "datasets:\n- ImageNet\nbenchmarks: [GLUE, \"Open LLM Leaderboard\"]\nmodels: [BERT]\nnone: [Adam]\n";

    private const string Site =
        "title: A Site\ndescription: What it is.\nurl: https://example.org/site\nlanguage: en\nabstracts: "
        + "full\nrights: All theirs.\nmenu:\n- {title: Home, url: index.html}\n";

    /// <summary>The last two are there once a site, the others as often as one likes.</summary>
    public static (string Name, byte[] Content)[] All { get; } =
    [
        Of("notes/n.md", Note),
        Of("topics/t.md", Topic),
        Of("authors/a.md", Author),
        Of("orgs/o.md", Organization),
        Of("pages/p.md", Page),
        Of("names.yml", Names),
        Of("site.yml", Site),
    ];

    private static (string, byte[]) Of(string name, string text) =>
        (name, Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")));
}
