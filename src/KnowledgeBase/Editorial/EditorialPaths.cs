using System.Collections.Frozen;
using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Editorial;

/// <summary>What the paths of editorial files tell: their kinds and ids.</summary>
internal sealed class EditorialPaths
{
    private const string Extension = ".md";

    private readonly List<Source>[] _byKind = Array.ConvertAll(
        Enum.GetValues<EditorialKind>(),
        _ => new List<Source>()
    );
    private readonly FrozenSet<string> _topics;
    private readonly PagesFolder _pages;

    public EditorialPaths(IEnumerable<Source> sources, PagesFolder pages = PagesFolder.Pages)
    {
        _pages = pages;
        foreach (var source in sources)
            _byKind[(int)KindOf(source.Path, pages)].Add(source);
        _topics = Of(EditorialKind.Topic).Select(source => source.Stem).ToFrozenSet(StringComparer.Ordinal);
    }

    public IReadOnlyList<Source> Of(EditorialKind kind) => _byKind[(int)kind];

    /// <summary>
    /// The id that the file's name gives; null, with a fault, if the name cannot be used in an address.
    /// </summary>
    public static Slug? Id(Source source, List<Diagnostic> faults)
    {
        if (Slugs.IsValid(source.Stem))
            return new Slug(source.Stem);
        var suggestion = Slugs.From(source.Stem).Value + Extension;
        faults.Add(EditorialFaults.UnusableFileName(new SourceLocation(source.Path), source.FileName, suggestion));
        return null;
    }

    /// <summary>
    /// <c>a/b</c> for <c>pages/a/b.md</c>; null, with a fault, if a name cannot be used in an address.
    /// </summary>
    public string? Address(Source source, List<Diagnostic> faults)
    {
        var address = BesidePages(source)![..^Extension.Length];
        var names = address.Split('/');
        if (names[..^1].All(Slugs.IsValid) && (Slugs.IsValid(names[^1]) || names[^1] == "index"))
            return address;
        var suggestion = OfPage(string.Join('/', names.Select(name => Slugs.From(name).Value)), _pages);
        faults.Add(EditorialFaults.UnusableFileName(new SourceLocation(source.Path), source.Path, suggestion));
        return null;
    }

    /// <summary>The path of the file of a page.</summary>
    public static string OfPage(string address, PagesFolder pages) =>
        (pages == PagesFolder.Input ? "" : "pages/") + address + Extension;

    /// <summary>
    /// Where a file would stand in the site, were it published as it is; null unless it stands where pages do.
    /// </summary>
    public string? BesidePages(Source source) =>
        _pages == PagesFolder.Input ? source.Path
        : SourcePath.FirstFolder(source.Path) == "pages" ? source.Path["pages/".Length..]
        : null;

    public Diagnostic NotRead(Source source)
    {
        var remedy = SourcePath.FirstFolder(source.Path) switch
        {
            "notes" => "notes are Markdown files (`.md`).",
            "topics" or "authors" or "orgs" or "watches" =>
                "in this folder, only Markdown files (`.md`) directly in it are.",
            _ when BesidePages(source) is not null =>
                "pages are Markdown files (`.md`), and of others those are published that a page shows or links to.",
            _ => "only digests/, metadata/, notes/, topics/, authors/, orgs/, watches/, pages/, names.yml and "
                + "site.yml are.",
        };
        return EditorialFaults.NotRead(new SourceLocation(source.Path), remedy);
    }

    public void CheckTopics(ImmutableArray<Slug> topics, SourceLocation at, List<Diagnostic> faults)
    {
        foreach (var topic in topics.Where(topic => !_topics.Contains(topic.Value)))
            faults.Add(EditorialFaults.UnknownTopic(at, topic.Value, Nearest(topic)));
    }

    public void CheckParent(Slug parent, SourceLocation at, List<Diagnostic> faults)
    {
        if (!_topics.Contains(parent.Value))
            faults.Add(EditorialFaults.UnknownParent(at, parent.Value, Nearest(parent)));
    }

    private string? Nearest(Slug topic) => NearestWord.To(topic.Value, _topics.Order(StringComparer.Ordinal));

    private static EditorialKind KindOf(string path, PagesFolder pages) =>
        KindOf(path) is not EditorialKind.None and var kind ? kind
        : pages == PagesFolder.Input && IsDocument(path) ? EditorialKind.Page
        : EditorialKind.None;

    private static bool IsDocument(string path) =>
        path.EndsWith(Extension, StringComparison.Ordinal)
        && SourcePath.FirstFolder(path) is not ("notes" or "topics" or "authors" or "orgs" or "watches");

    public static EditorialKind KindOf(string path)
    {
        if (path == "site.yml")
            return EditorialKind.Site;
        if (path == "names.yml")
            return EditorialKind.Names;
        if (!path.EndsWith(Extension, StringComparison.Ordinal))
            return EditorialKind.None;
        var isDirect = path.Count('/') == 1;
        return SourcePath.FirstFolder(path) switch
        {
            "notes" => EditorialKind.Note,
            "pages" => EditorialKind.Page,
            "topics" when isDirect => EditorialKind.Topic,
            "authors" when isDirect => EditorialKind.Author,
            "orgs" when isDirect => EditorialKind.Organization,
            "watches" when isDirect => EditorialKind.Watch,
            _ => EditorialKind.None,
        };
    }
}

internal enum EditorialKind
{
    None,
    Site,
    Names,
    Note,
    Topic,
    Author,
    Organization,
    Page,
    Watch,
}
