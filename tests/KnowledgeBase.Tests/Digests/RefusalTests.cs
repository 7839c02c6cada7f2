using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Tests.Digests;

/// <summary>What is no digest gives no paper, and one warning that says what it looks like.</summary>
public sealed class RefusalTests
{
    private const string Words =
        "The widgets came late this year, and nobody could say why. We waited for them at the harbour until it rained.";

    public static TheoryData<string, string, string> Files =>
        new()
        {
            {
                "README.md",
                "# widget\n\nA tool for widgets.\n\n## Installation\n\n```sh\npip install widget\n```\n\n## Usage\n\nRun it, and read what it says to you.\n\n- fast\n- small\n\n## License\n\nMIT\n",
                "Markdown"
            },
            {
                "readme-table.md",
                "# Models\n\n| Model | Size |\n|---|---|\n| Widget-S | 12 |\n| Widget-L | 99 |\n",
                "Markdown"
            },
            {
                "cites.md",
                "# widget\n\nIf you use this, please cite [our paper](https://arxiv.org/abs/2401.00001).\n\n```bibtex\n@misc{w, title = {W}}\n```\n",
                "Markdown"
            },
            {
                "badges.md",
                "<p align=\"center\"><img src=\"logo.png\"></p>\n\n[![CI](https://ci.example.org/b.svg)](https://ci.example.org) [![PyPI](https://p.example.org/b.svg)](https://p.example.org)\n\nA tool.\n",
                "Markdown"
            },
            { "diary.md", $"# 2024-01-02\n\n{Words}\n\n## Evening\n\n{Words}\n", "Markdown" },
            {
                "CHANGELOG.md",
                "# Changelog\n\n## 1.2.0 (2024-01-02)\n\n- Fix the widget ([#12](https://github.com/a/b/issues/12))\n- Add gadgets\n",
                "Markdown"
            },
            {
                "links.md",
                "- [Widget shop](https://shop.example.org)\n- [Another shop for widgets](https://other.example.org)\n",
                "Markdown"
            },
            { "post.md", $"---\ntitle: A walk\ndate: 2024-01-02\nauthor: Me\n---\n\n{Words}\n", "Markdown" },
            { "notes.txt", "# Notes\n\n- buy widgets\n- sell gadgets\n\n## Later\n\n- rest\n", "Markdown" },
            {
                "main.py",
                "import os\n\ndef main():\n    \"\"\"See [Widgets](https://arxiv.org/abs/2401.00001).\"\"\"\n    return os.getcwd()\n",
                "SourceCode"
            },
            { "app.js", "const a = 1;\nfunction f(x) {\n  return x + a;\n}\nmodule.exports = f;\n", "SourceCode" },
            {
                "code.txt",
                "#include <stdio.h>\n\nint main(void) {\n    printf(\"widgets\");\n    return 0;\n}\n",
                "SourceCode"
            },
            { "query.sql", "SELECT a, b FROM widgets WHERE c = 1;\n", "SourceCode" },
            { "change.diff", "diff --git a/x b/x\n--- a/x\n+++ b/x\n@@ -1 +1 @@\n-a\n+b\n", "SourceCode" },
            { "config.ini", "[widgets]\nsize = 12\ncolor = red\n", "SourceCode" },
            { "prices.csv", "item,price,stock\nwidget,12,3\ngadget,9,1\n", "Table" },
            { "data.tsv", "a\tb\tc\n1\t2\t3\n4\t5\t6\n", "Table" },
            { "numbers.txt", "x;y;z\n1;2;3\n4;5;6\n7;8;9\n", "Table" },
            { "blog.html", $"<!doctype html><html><body><h1>A walk</h1><p>{Words}</p></body></html>", "WebPage" },
            { "shop.htm", "<html><body><div><a href=\"/w\">Widgets</a></div></body></html>", "WebPage" },
            {
                "sitemap.xml",
                "<?xml version=\"1.0\"?>\n<urlset><url><loc>https://example.org/</loc></url></urlset>",
                "Xml"
            },
            {
                "package.json",
                "{\n  \"name\": \"widget\",\n  \"version\": \"1.0.0\",\n  \"scripts\": {\"test\": \"run\"}\n}",
                "Json"
            },
            { "rows.json", "[{\"item\": \"widget\", \"price\": 12}, {\"item\": \"gadget\", \"price\": 9}]", "Json" },
            { "compose.yml", "services:\n  web:\n    image: widget\n    ports:\n      - 80\n", "Yaml" },
            { "settings.yaml", "color: red\nsize: 12\n", "Yaml" },
            {
                "run.log",
                "2024-01-02 10:00:00 INFO start\n2024-01-02 10:00:01 WARN slow\n2024-01-02 10:00:02 INFO end\n",
                "Log"
            },
            { "server.txt", "INFO: widget started\nERROR: widget failed\nINFO: widget ended\n", "Log" },
            {
                "letter.eml",
                $"From: Ann Lee <ann@example.org>\nTo: Jo Doe <jo@example.org>\nSubject: Widgets\nDate: Tue, 2 Jan 2024 10:00:00 +0000\n\n{Words}\n",
                "Mail"
            },
            {
                "paper.tex",
                "\\documentclass{article}\n\\begin{document}\nWidgets.\n\\end{document}\n",
                "LatexDocument"
            },
            {
                "story.txt",
                $"A Walk by the Harbour\n\n{Words}\n\nThe Second Day\n\n{Words}\n\nThe Third Day Begins\n\n{Words}\n",
                "Text"
            },
            { "todo", "Buy widgets.\nSell gadgets.\n", "Text" },
            { "table.txt", "|---|---|\n|---|---|\n", "Markdown" },
        };

    [Theory]
    [MemberData(nameof(Files))]
    public void AFileOfSomethingElseGivesNoPaperAndOneWarning(string name, string text, string look)
    {
        var file = Sources.Parse(name, text);
        var said = Assert.Single(file.Diagnostics);

        Assert.Empty(file.Entries);
        Assert.Equal(
            ("KB143", Look(DigestFaults.NoPapers(said.At, Enum.Parse<FileLook>(look)))),
            (said.Id, Look(said))
        );
    }

    private static string Look(Diagnostic said) => said.Message.Split('.', '(')[1].Trim();

    [Theory]
    [InlineData("prices.csv", "item,price\nwidget,12\n", "columns: item, price")]
    [InlineData("package.json", "{\"name\": \"widget\", \"version\": \"1.0.0\"}", "keys: name, version")]
    [InlineData("settings.yaml", "color: red\nsize: 12\n", "keys: color, size")]
    public void DataOfSomethingElseIsNamedWithItsKeys(string name, string text, string keys) =>
        Assert.Contains($"({keys})", Sources.Messages(Sources.Parse(name, text)), StringComparison.Ordinal);

    [Theory]
    [InlineData("| a | b |")]
    [InlineData("|---|---|")]
    [InlineData("## Widgets")]
    [InlineData("```")]
    [InlineData("- a point")]
    public void MarkupInAListingIsNoTitle(string line)
    {
        var file = Sources.Parse(
            "2025-12-25.txt",
            Formats.Listing.Of(
                Formats.Listing.Entry("First"),
                $"{line}\n\n{Words} {Words}",
                Formats.Listing.Entry("Last")
            )
        );

        Assert.DoesNotContain(file.Entries, entry => entry.Title == line);
        Assert.Contains(file.Entries, entry => entry.Title == "First");
    }
}
