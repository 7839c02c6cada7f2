using Microsoft.AspNetCore.StaticFiles;

namespace KnowledgeBase.Cli.Serving;

/// <summary>The media types of the files of a site; text types state UTF-8.</summary>
internal static class ContentTypes
{
    private static readonly (string Extension, string Type)[] Types =
    [
        (".html", "text/html; charset=utf-8"),
        (".css", "text/css; charset=utf-8"),
        (".js", "text/javascript; charset=utf-8"),
        (".mjs", "text/javascript; charset=utf-8"),
        (".txt", "text/plain; charset=utf-8"),
        (".md", "text/markdown; charset=utf-8"),
        (".bib", "application/x-bibtex; charset=utf-8"),
        (".ris", "application/x-research-info-systems; charset=utf-8"),
        (".xml", "application/xml; charset=utf-8"),
        (".atom", "application/atom+xml; charset=utf-8"),
        (".json", "application/json; charset=utf-8"),
        (".jsonl", "application/jsonl; charset=utf-8"),
        (".webmanifest", "application/manifest+json"),
        (".svg", "image/svg+xml"),
    ];

    public static FileExtensionContentTypeProvider Provider { get; } = Make();

    /// <summary>Without parameters, because compression compares them that way.</summary>
    public static string[] Compressible { get; } =
    [.. Types.Select(entry => entry.Type.Split(';')[0]).Distinct(StringComparer.Ordinal)];

    private static FileExtensionContentTypeProvider Make()
    {
        var provider = new FileExtensionContentTypeProvider();
        foreach (var (extension, type) in Types)
            provider.Mappings[extension] = type;
        return provider;
    }
}
