using System.Globalization;
using KnowledgeBase.Cli.Serving;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Browser.Tests.Fixtures;

/// <summary>A small knowledge base of the titles and lists of authors that are hardest on a layout.</summary>
public sealed class NastySite : IAsyncLifetime
{
    /// <summary>
    /// The first is the title of two papers, which makes a page that lists both. 148 characters; a word of 36; CJK;
    /// maths; right-to-left within left-to-right; the whole right-to-left.
    /// </summary>
    public static readonly string[] Titles =
    [
        "On the Considerable Difficulty of Setting a Title of Precisely One Hundred and Forty-Eight Characters "
            + "Without Overflow, Clipping or Loss of Patience",
        "Pneumonoultramicroscopicsilicovolcan in One Word",
        "大規模言語モデルにおける推論時計算量の動的割り当てと検証器による自己改善に関する実証的研究とその限界についての考察",
        "Bounding $\\sum_{i=1}^{n} \\frac{\\partial \\mathcal{L}}{\\partial \\theta_i}$ for $O(n^2 \\log n)$ Attention",
        "Notes on שפה עברית and العربية (2024) in Mixed-Direction Titles",
        "نموذج لغوي كبير لفهم النصوص العربية الطويلة",
        "A Paper of One Hundred and Seventy-Five Authors",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("kb-nasty-").FullName;
    private SiteServer? _server;

    public Uri Address => _server!.Address;

    public async Task InitializeAsync()
    {
        Write("site.yml", "title: Donaudampfschifffahrtselektrizitätenhauptbetriebswerk\nabstracts: full\n");
        Write(
            "topics/long.md",
            "---\ntitle: Supercalifragilisticexpialidocious-ness and its Applications\nkeywords: "
                + "[overflow]\n---\nWords.\n"
        );
        Write("digests/2025-12-25.bib", string.Join('\n', Titles.Append(Titles[0]).Select(Entry)));
        var options = new BuildOptions(Path.Combine(_folder, "input"), RepositoryRoot.At("theme"), Output)
        {
            BaseUrl = "https://example.org/nasty/",
        };
        var built = SiteBuild.Run(options);
        Assert.True(built.Summary is not null, string.Join('\n', built.Diagnostics));
        _server = await SiteServer.StartAsync(Output, port: 0, "/nasty/");
    }

    /// <summary>Every page, search and old addresses apart.</summary>
    public IEnumerable<string> Pages =>
        Directory
            .EnumerateFiles(Output, "*.html", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Output, file).Replace('\\', '/'))
            .Where(path => !path.StartsWith("authors/author-", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    public async Task DisposeAsync()
    {
        if (_server is not null)
            await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private string Output => Path.Combine(_folder, "output");

    private static string Entry(string title, int index)
    {
        var people =
            title == Titles[^1]
                ? Enumerable
                    .Range(1, 175)
                    .Select(number =>
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"Author Number {number} Wolfeschlegelsteinhausenbergerdorff"
                        )
                    )
                : ["Ada Example", "王小明"];
        return string.Create(
                CultureInfo.InvariantCulture,
                $"@misc{{k{index}, title = {{{title}}}, author = {{{string.Join(" and ", people)}}}, year = {{2024}}, "
                    + $"eprint = {{2401.{index:00000}}}, "
            )
            + "archivePrefix = {arXiv}, abstract = {We study overflow of https://example.org/"
            + new string('a', 120)
            + " and report 93.5\\% accuracy on "
            + "Antidisestablishmentarianism-Benchmark-Extended-Version-2 with `code` and $x^2$, which is more than "
            + "enough for an abstract.}}";
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(_folder, "input", path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
