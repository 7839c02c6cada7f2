using System.Text.Json;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Browser.Tests.Fixtures;

/// <summary>
/// The demo, and a library of texts that mean something in Markdown, YAML or HTML, as Markdown alone.
/// </summary>
public sealed class Vaults : IDisposable
{
    /// <summary>Each is a title, an author, an organisation and part of an abstract.</summary>
    private static readonly string[] Texts =
    [
        "](javascript:alert(1)) [x](javascript:alert(1)) ![y](https://tracker.test/p.gif)",
        "<script>alert(1)</script><img src=x onerror=alert(1)> </p><svg onload=alert(1)>",
        "&lt;img src=x onerror=alert(1)&gt; &#60;script&#62; AT&T &copy;",
        "`code` ```fence``` ~~~ ~~gone~~ a~b~c \\`x\\`",
        "--- title: yes",
        "=== underlined",
        "{{ 7 * 7 }} {% raw %} {{< shortcode >}} {#id .class}",
        "[[wikilink]] ![[embed]] #tag and (#tag) #1 C#",
        "%%comment%% ==mark== $math$ $200 to $300 ^block",
        "| a | b | --- | :-: |",
        "1. First 2) Second",
        "- item + item * item",
        "> quoted # heading",
        ": definition :smile: @citation",
        "https://example.test/a_b www.example.test me@example.test <https://x.test>",
        "*bold* **bolder** _under_ __more__ snake_case x^2^ H~2~O",
        "first\r\nsecond\n# third\u2028fourth\u2029fifth\tsixth",
        "\u202eright to left\u202c zero\u200bwidth",
        "null",
        "yes",
        "2025-12-25",
        "2403.03507",
        "0x1F",
        "1e3",
        "\"quoted\" 'single' \\ back\\slash \\",
        "[1]: https://example.test \"title\"",
        "&#x28; &nbsp; a<b c< d </ e",
        "!important [^1]: footnote *[HTML]: abbreviation",
        "😀 𝛼 王伟 é e\u0301",
    ];

    private readonly Lazy<IReadOnlyDictionary<string, MarkdownFile>> _files;
    private readonly string _folder = Directory.CreateTempSubdirectory("kb-vaults-").FullName;

    public Vaults()
    {
        Write(RepositoryRoot.At("input"), Demo);
        var input = Path.Combine(_folder, "input");
        Directory.CreateDirectory(Path.Combine(input, "digests"));
        File.WriteAllText(
            Path.Combine(input, "digests", "2025-12-25.json"),
            JsonSerializer.Serialize(Texts.Select(Fields))
        );
        Write(input, Hostile);
        _files = new Lazy<IReadOnlyDictionary<string, MarkdownFile>>(() =>
            Directory
                .EnumerateFiles(All, "*.md", SearchOption.AllDirectories)
                .ToDictionary(
                    file => Path.GetRelativePath(All, file).Replace('\\', '/'),
                    MarkdownFile.Read,
                    StringComparer.Ordinal
                )
        );
    }

    /// <summary>By path below <see cref="All"/>.</summary>
    public IReadOnlyDictionary<string, MarkdownFile> Files => _files.Value;

    public string Demo => Path.Combine(_folder, "vaults", "demo");

    public string Hostile => Path.Combine(_folder, "vaults", "hostile");

    /// <summary>Holds both, and nothing else.</summary>
    public string All => Path.Combine(_folder, "vaults");

    /// <summary>Where programs may write.</summary>
    public string At(string path) => Path.Combine(_folder, path);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void Write(string input, string output)
    {
        var built = SiteBuild.Run(new BuildOptions(input, RepositoryRoot.At("theme"), output) { MarkdownOnly = true });
        Assert.True(built.Summary is not null, string.Join('\n', built.Diagnostics));
    }

    private static object Fields(string text, int index) =>
        new
        {
            paper = new
            {
                id = $"2501.{index + 1:00000}",
                title = text,
                summary = $"{text} We introduce {text}. It gains 12% accuracy over {text}. {text}",
                authors = new[] { new { name = text }, new { name = "Ada " + text } },
                organization = new { name = text, fullname = text },
                publishedAt = "2025-12-01T00:00:00Z",
                githubRepo = "https://github.com/a/b\"onclick=\"alert(1)",
            },
        };
}
