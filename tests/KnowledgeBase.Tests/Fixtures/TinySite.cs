using System.Text;
using KnowledgeBase.Pages;

namespace KnowledgeBase.Tests.Fixtures;

/// <summary>A knowledge base of two papers and a theme of one line a page, in a folder of its own.</summary>
internal sealed class TinySite : IDisposable
{
    public const string Listing = """
        Daily Papers

        Dec 25

        Deep Scale

        Large models are trained on large clusters, and this text is long enough to be taken for an abstract of a paper.

          • 6 authors
        ·
        Dec 24, 2023

        Small Scale

        Small models are trained on small clusters, and this text is long enough to be taken for an abstract of a paper.

        apple Apple
        ·
        Jan 7 4
        """;

    public TinySite()
    {
        Root = Directory.CreateTempSubdirectory("kb-").FullName;
        Write("input/digests/2025-12-25.txt", Listing);
        Write("theme/dist/assets.json", """{"site.css": "assets/site.css"}""");
        Write("theme/dist/assets/site.css", "p{}");
        Write(
            "theme/layouts/base.sbn-html",
            "<!doctype html><html lang=\"en\"><title>{{ page.title }}</title>{{ content }}"
        );
        foreach (var kind in PageKinds.All)
            Write(
                $"theme/pages/{kind.Name}.sbn-html",
                "<h1>{{ page.title }}</h1><a href=\"{{ 'index.html' | link }}\">Home</a>"
            );
        foreach (var kind in PageKinds.All.Where(kind => kind.HasTwin))
            Write(
                $"theme/pages/{kind.Name}.sbn-md",
                """
                {{ front_matter { title: title } ~}}

                # {{ title }}

                [Home]({{ 'index.html' | link }})
                {{~ for section in [sections.abstract, sections.notes, sections.introduction, sections.text] ~}}
                {{~ if section ~}}

                {{ section }}
                {{~ end; end ~}}

                """
            );
    }

    public string Root { get; }

    public BuildOptions Options => new(At("input"), At("theme"), At("output"));

    public string At(string path) => Path.Combine(Root, path);

    public void Write(string path, string text) => Write(path, Encoding.UTF8.GetBytes(text));

    public void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(path))!);
        File.WriteAllBytes(At(path), bytes);
    }

    public string Read(string path) => File.ReadAllText(At("output/" + path));

    /// <summary>Every published file with its content, for comparison.</summary>
    public SortedDictionary<string, string> Output() =>
        new(
            Directory.Exists(At("output"))
                ? Directory
                    .EnumerateFiles(At("output"), "*", SearchOption.AllDirectories)
                    .Select(file => Path.GetRelativePath(At("output"), file).Replace('\\', '/'))
                    .Where(path => !path.StartsWith(".kb/", StringComparison.Ordinal))
                    .ToDictionary(path => path, Read)
                : [],
            StringComparer.Ordinal
        );

    public void Dispose() => Directory.Delete(Root, recursive: true);
}
