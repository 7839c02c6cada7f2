using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeBase.Browser.Tests.Fixtures;
using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using YamlDotNet.RepresentationModel;

namespace KnowledgeBase.Browser.Tests;

/// <summary>What programs that others wrote make of the Markdown: it must be the same in all of them.</summary>
[Collection(DemoCollection.Name)]
public sealed partial class MarkdownProgramTests(DemoSite site, Vaults vaults) : IClassFixture<Vaults>
{
    private const string Python = "/usr/bin/python3";

    /// <summary>Before each item of a list, which tells it from a text.</summary>
    private const char Item = '\u001e';

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
    public async Task RemarkFindsTheLinksAndTitlesThatMarkdigFindsAndGrayMatterTheSameFacts()
    {
        var read = await ReadByNodeAsync(vaults.All);

        Assert.True(read.Count > 2_000);
        Assert.All(read, file =>
        {
            var (facts, body) = Parts(file.Key);
            var document = Markdown.Parse(body);
            Assert.Equal(Links(document), file.Value.GetProperty("links").EnumerateArray().Select(Link));
            Assert.Equal(facts, Facts(file.Value.GetProperty("facts")));
            AssertSays(facts, file.Value.GetProperty("heading").GetString()!);
        });
    }

    [PyYamlFact]
    public async Task PyYamlReadsTheSameFacts()
    {
        var (exitCode, output) = await SiteChecks.RunAsync(Python, ["front_matter.py", vaults.All]);

        Assert.True(exitCode == 0, output);
        var read = JsonDocument.Parse(output).RootElement.EnumerateObject().ToList();
        Assert.True(read.Count > 2_000);
        Assert.All(read, file => Assert.Equal(Parts(file.Name).Facts, Facts(file.Value)));
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
        var types = new Dictionary<string, bool>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(vaults.All, "*.md", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(vaults.All, file).Replace('\\', '/');
            var (facts, body) = Parts(path);
            Assert.DoesNotMatch(@"[#^\[\]|\\:*""<>?\s]", path);
            foreach (var (name, value) in facts)
            {
                Assert.Matches("^[a-z_]+$", name);
                var isList = value.StartsWith(Item);
                if (!types.TryAdd(name, isList))
                    Assert.Equal(types[name], isList);
            }
            if (facts.GetValueOrDefault("tags") is { } tags)
                Assert.All(tags[1..].Split(Item), tag => Assert.Matches(@"^(?=.*\D)[a-z0-9_/-]+$", tag));
            foreach (var (url, _) in Links(Markdown.Parse(body)).Where(link => !link.Item1.Contains("://")))
                Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(file)!, url)), $"{path} leads to {url}");
        }
        Assert.True(types["aliases"] && types["tags"]);
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
            "() => [...new Set([...document.querySelectorAll('*')].map(element => element.localName))]"
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

    private (SortedDictionary<string, string> Facts, string Body) Parts(string path)
    {
        var text = File.ReadAllText(Path.Combine(vaults.All, path));
        var end = text.IndexOf("\n---\n", StringComparison.Ordinal);
        Assert.True(end is > 0 and < 8_000, $"{path} has front matter of {end} characters.");
        var yaml = new YamlStream();
        yaml.Load(new StringReader(text[4..(end + 1)]));
        var facts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in ((YamlMappingNode)yaml.Documents.Single().RootNode).Children)
            facts.Add(((YamlScalarNode)name).Value!, Flat(value));
        Assert.NotEqual("", text[(end + 5)..].Trim());
        return (facts, text[(end + 5)..]);
    }

    private static string Flat(YamlNode value) =>
        value is YamlSequenceNode list
            ? string.Concat(list.Children.Cast<YamlScalarNode>().Select(item => $"{Item}{item.Value}"))
            : ((YamlScalarNode)value).Value!;

    private static SortedDictionary<string, string> Facts(JsonElement read) =>
        new(read.EnumerateObject().ToDictionary(fact => fact.Name, fact => Flat(fact.Value)), StringComparer.Ordinal);

    private static string Flat(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Array => string.Concat(value.EnumerateArray().Select(item => $"{Item}{Flat(item)}")),
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.True => "true",
            _ => value.GetRawText(),
        };

    private static IEnumerable<(string, string)> Links(MarkdownDocument document) =>
        document
            .Descendants<Inline>()
            .Select(inline =>
                inline switch
                {
                    LinkInline link => (link.Url!, TextOf(link)),
                    AutolinkInline link => (link.Url, link.Url),
                    _ => default,
                }
            )
            .Where(link => link != default);

    private static (string, string) Link(JsonElement link) => (link[0].GetString()!, link[1].GetString()!);

    private static string TextOf(LinkInline link)
    {
        using var text = new StringWriter();
        var renderer = new HtmlRenderer(text) { EnableHtmlForInline = false, EnableHtmlEscape = false };
        renderer.WriteChildren(link);
        return text.ToString();
    }

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
