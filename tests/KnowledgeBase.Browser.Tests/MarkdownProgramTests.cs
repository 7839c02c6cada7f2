using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeBase.Browser.Tests.Fixtures;

namespace KnowledgeBase.Browser.Tests;

/// <summary>What programs that others wrote make of the Markdown: it must be the same in all of them.</summary>
[Collection(DemoCollection.Name)]
public sealed partial class MarkdownProgramTests(DemoSite site, Vaults vaults) : IClassFixture<Vaults>
{
    private const string Python = "/usr/bin/python3";

    /// <summary>Elements that our templates and our escapes lead to.</summary>
    private static readonly string[] Harmless =
    [
        "html",
        "head",
        "title",
        "body",
        "h1",
        "h2",
        "h3",
        "p",
        "ul",
        "li",
        "a",
        "code",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
    ];

    [Fact]
    public void EveryFileHasABodyUnderLittleFrontMatter()
    {
        Assert.True(vaults.Files.Count > 2_000);
        Assert.All(vaults.Files, file => Assert.InRange(file.Value.FrontMatterLength, 1, 8_000));
        Assert.All(vaults.Files, file => Assert.NotEqual("", file.Value.Body.Trim()));
    }

    [Fact]
    public async Task RemarkFindsTheLinksAndTitlesThatMarkdigFindsAndGrayMatterTheSameFacts()
    {
        var read = await ReadByNodeAsync(vaults.All);

        Assert.Equal(vaults.Files.Keys.Order(StringComparer.Ordinal), read.Keys.Order(StringComparer.Ordinal));
        Assert.All(read, file =>
        {
            var ours = vaults.Files[file.Key];
            Assert.Equal(ours.Links, file.Value.GetProperty("links").EnumerateArray().Select(Link));
            Assert.Equal(ours.Facts, Facts(file.Value.GetProperty("facts")));
            AssertSays(ours.Facts, file.Value.GetProperty("heading").GetString()!);
        });
    }

    [PyYamlFact]
    public async Task PyYamlReadsTheSameFacts()
    {
        var (exitCode, output) = await SiteChecks.RunAsync(Python, ["front_matter.py", vaults.All]);

        Assert.True(exitCode == 0, output);
        var read = JsonDocument.Parse(output).RootElement.EnumerateObject().ToList();
        Assert.Equal(vaults.Files.Count, read.Count);
        Assert.All(read, file => Assert.Equal(vaults.Files[file.Name].Facts, Facts(file.Value)));
    }

    /// <summary>Its own theme would take a minute for the menu on each of two thousand pages.</summary>
    [MkDocsFact]
    public async Task MkDocsFindsEveryLinkAndLetsNoHtmlThrough()
    {
        Directory.CreateDirectory(vaults.At("theme"));
        await File.WriteAllTextAsync(vaults.At("theme/main.html"), "{{ page.content }}");
        await File.WriteAllTextAsync(
            vaults.At("mkdocs.yml"),
            "site_name: Vaults\ndocs_dir: vaults\nsite_dir: site\nplugins: []\ntheme: {name: null, custom_dir: theme}\n"
        );

        var (exitCode, output) = await SiteChecks.RunAsync("mkdocs", ["build", "-f", vaults.At("mkdocs.yml")]);

        Assert.True(exitCode == 0, output);
        Assert.DoesNotContain("ERROR", output, StringComparison.Ordinal);
        var warnings = output.Split('\n').Where(line => line.Contains("WARNING", StringComparison.Ordinal));
        Assert.All(warnings, warning =>
            Assert.Contains("Both index.md and README.md found", warning, StringComparison.Ordinal)
        );
        var pages = Directory.EnumerateFiles(vaults.At("site/hostile"), "*.html", SearchOption.AllDirectories);
        await using var visit = await site.VisitAsync();
        await AssertHarmlessAsync(visit, string.Concat(pages.Select(File.ReadAllText)));
    }

    [Fact]
    public async Task HostileTextsRunNothingInABrowserEvenWhereHtmlIsLetThrough()
    {
        var page = vaults.At("hostile.html");
        await ReadByNodeAsync(vaults.Hostile, page);

        await using var visit = await site.VisitAsync();
        await AssertHarmlessAsync(visit, await File.ReadAllTextAsync(page));
    }

    /// <summary>As its help states them: properties are flat and of one type, links lead to files.</summary>
    [Fact]
    public void EveryFileKeepsObsidiansRules()
    {
        var facts = vaults.Files.Values.SelectMany(file => file.Facts).ToLookup(fact => fact.Key, fact => fact.Value);

        Assert.All(facts, fact =>
        {
            Assert.Matches("^[a-z_]+$", fact.Key);
            Assert.Single(fact.Select(value => value.StartsWith(MarkdownFile.Item)).Distinct());
        });
        Assert.All((string[])["aliases", "tags"], name =>
            Assert.StartsWith($"{MarkdownFile.Item}", facts[name].First())
        );
        Assert.All(facts["tags"].SelectMany(tags => tags[1..].Split(MarkdownFile.Item)), tag =>
            Assert.Matches(@"^(?=.*\D)[a-z0-9_/-]+$", tag)
        );
        Assert.All(vaults.Files.Keys, path => Assert.DoesNotMatch(@"[#^\[\]|\\:*""<>?\s]", path));
        Assert.All(vaults.Files, file =>
            Assert.All(file.Value.Links.Where(link => !link.Target.Contains("://", StringComparison.Ordinal)), link =>
                Assert.True(
                    File.Exists(Path.Combine(vaults.All, Path.GetDirectoryName(file.Key)!, link.Target)),
                    link.Target
                )
            )
        );
    }

    private static async Task AssertHarmlessAsync(Visit visit, string html)
    {
        var dialogs = new List<string>();
        visit.Page.Dialog += (_, dialog) =>
        {
            dialogs.Add(dialog.Message);
            _ = dialog.DismissAsync();
        };
        await visit.Page.SetContentAsync(html);
        var elements = await visit.Page.EvaluateAsync<string[]>(
            """
            () => [...new Set([...document.querySelectorAll("*")]
              .filter(element => !(element.localName === "strong" && /^[^<]*[0-9][^<]*$/.test(element.innerHTML)))
              .map(element => element.localName))]
            """
        );
        var others = await visit.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll("*")].flatMap(element => [...element.attributes])
              .map(attribute => `${attribute.name}=${attribute.value}`)
              .filter(attribute => !/^(id|align|style)=|^href=(?!\s*(javascript|data):)/.test(attribute))
            """
        );

        Assert.Empty(dialogs);
        Assert.Empty(visit.Faults);
        Assert.Empty(elements.Except(Harmless));
        Assert.Empty(others);
        Assert.Contains("<script>alert(1)</script>", await visit.Page.InnerTextAsync("body"), StringComparison.Ordinal);
    }

    private static async Task<Dictionary<string, JsonElement>> ReadByNodeAsync(params string[] arguments)
    {
        var (exitCode, output) = await SiteChecks.RunAsync("node", ["markdown.mjs", .. arguments]);
        Assert.True(exitCode == 0, output);
        return JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(output)!;
    }

    /// <summary>A paper, topic, person or organisation bears its title as it is; white space apart.</summary>
    private static void AssertSays(SortedDictionary<string, string> facts, string heading)
    {
        if (facts["type"] is "paper" or "topic" or "author" or "organization" or "name")
            Assert.Equal(White().Replace(facts["title"], " ").Trim(), heading);
    }

    private static SortedDictionary<string, string> Facts(JsonElement read) =>
        new(read.EnumerateObject().ToDictionary(fact => fact.Name, fact => Flat(fact.Value)), StringComparer.Ordinal);

    private static string Flat(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Array => string.Concat(
                value.EnumerateArray().Select(item => $"{MarkdownFile.Item}{Flat(item)}")
            ),
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.True => "true",
            _ => value.GetRawText(),
        };

    private static (string, string) Link(JsonElement link) => (link[0].GetString()!, link[1].GetString()!);

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();

    /// <summary>A test that needs Debian's <c>python3-yaml</c>.</summary>
    private sealed class PyYamlFactAttribute : FactAttribute
    {
        public PyYamlFactAttribute()
        {
            if (!SiteChecks.Runs(Python, "-c", "import yaml"))
                Skip = "Debian's python3-yaml is not installed: the front matter was not read by PyYAML.";
        }
    }

    /// <summary>A test that needs Debian's <c>mkdocs</c>.</summary>
    private sealed class MkDocsFactAttribute : FactAttribute
    {
        public MkDocsFactAttribute()
        {
            if (!SiteChecks.Has("mkdocs"))
                Skip = "MkDocs is not installed: the Markdown was not built by it.";
        }
    }
}
