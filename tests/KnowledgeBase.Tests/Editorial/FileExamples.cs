using System.Collections.Immutable;

namespace KnowledgeBase.Tests.Editorial;

/// <summary>A file as a reader of <c>docs/content.md</c> sees it.</summary>
/// <param name="Schema">The name of what it may state.</param>
internal sealed record FileExample(string Heading, string Schema, string Path, string Text);

/// <summary>One good file of each kind. Together they are a knowledge base of one paper.</summary>
internal static class FileExamples
{
    public const string Listing = """
        @article{arno2024, title = {Sorting Widgets}, author = {Arno, Ada and Bell, Ben}, year = 2024,
          abstract = {WidgetSort sorts widgets by low-rank keys and is tested on WidgetNet.}}
        """;

    public static ImmutableArray<FileExample> All { get; } =
    [
        new(
            "Settings",
            "site",
            "site.yml",
            """
            title: Widget Atlas
            description: Papers on widgets, from daily listings.
            url: https://example.org/widgets/
            repository: https://github.com/example/widgets
            language: en
            """
        ),
        new(
            "Notes on papers",
            "note",
            "notes/sorting-widgets.md",
            """
            ---
            paper: Sorting Widgets
            topics: [sorting]
            organization: Widget Works
            links:
              - kind: code
                url: https://github.com/example/widget-sort
            ---

            The keys are chosen by hand, which the abstract does not say.
            """
        ),
        new(
            "Topics",
            "topic",
            "topics/sorting.md",
            """
            ---
            title: Sorting
            keywords:
              - low-rank keys
              - phrase: widget order
                weight: 0.5
            examples:
              - paper: Sorting Widgets
            ---

            Bringing widgets into an order that others can use.
            """
        ),
        new(
            "Authors",
            "author",
            "authors/ada-arno.md",
            """
            ---
            name: Ada Arno
            aliases: [A. Arno]
            hf: ada-arno
            orcid: 0000-0002-1825-0097
            openreview: ~Ada_Arno1
            dblp: 35/7092-1
            homepage: https://example.org/arno
            papers: [Sorting Widgets]
            ---

            Works on the order of widgets.
            """
        ),
        new(
            "Organisations",
            "organization",
            "orgs/widget-works.md",
            """
            ---
            name: Widget Works
            aliases: [Widget Works Research]
            hf: [widget-works, widgets]
            homepage: https://example.org/works
            ---
            """
        ),
        new(
            "Watches",
            "watch",
            "watches/little-memory.md",
            """
            ---
            title: Sorting with little memory
            query: [low-rank keys, '"widget order" -vision']
            since: 2024
            ---

            What could run on a phone.
            """
        ),
        new(
            "Well-known names",
            "names",
            "names.yml",
            """
            datasets: [WidgetNet, WidgetNet-1K]
            benchmarks: [WidgetBench]
            models: [Widgetron-2]
            none: [Widget Day]
            """
        ),
        new(
            "Pages of your own",
            "page",
            "pages/about.md",
            """
            ---
            title: About
            description: Who keeps this site, and how.
            ---

            Kept by the widget group. We meet on Thursdays; [write to us](https://example.org/contact).
            """
        ),
    ];
}
