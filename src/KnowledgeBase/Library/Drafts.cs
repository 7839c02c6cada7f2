using KnowledgeBase.Diagnostics;
using KnowledgeBase.Editorial;
using KnowledgeBase.Library.People;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Library;

/// <summary>A new editorial file, to be completed by hand.</summary>
/// <param name="Path">Relative to the input folder.</param>
/// <param name="Fault">Why the file cannot be created; the content is then empty.</param>
internal sealed record Draft(string Path, string Content, Diagnostic? Fault = null)
{
    /// <summary>What to do with the file; null where it says so itself.</summary>
    public string? Next { get; init; }
}

/// <summary>Drafts editorial files from what the library knows.</summary>
internal static class Drafts
{
    /// <param name="name">A slug, an arXiv identifier or a title.</param>
    public static Draft Note(Catalog catalog, string name)
    {
        var at = new SourceLocation($"notes/{Slugs.From(name)}.md");
        var papers = catalog.Papers;
        var found = PaperLookup.Of(papers).Find(name);
        if (found.Count == 0)
        {
            var nearest = Notes.Nearest(name, papers.Select(paper => (paper.Slug, paper.Title)));
            return Fault(LibraryFaults.NoteWithoutPaper(at, name, nearest));
        }
        if (found.Count > 1)
            return Fault(LibraryFaults.NoteNamesSeveral(at, name, found.Select(i => papers[i].Slug.Value)));
        var paper = papers[found[0]];
        return paper.NotePath is { } path
            ? Fault(LibraryFaults.AlreadyWritten(new SourceLocation(path)))
            : new Draft($"notes/{paper.Slug}.md", Skeletons.Note(paper.Slug.Value, Facts(paper)))
            {
                Next = "Write below the second ---. What you take the # from wins over what was collected.",
            };
    }

    public static Draft Topic(EditorialFiles editorial, string name)
    {
        var id = Slugs.From(name);
        return editorial.Topics.FirstOrDefault(topic => topic.Id == id) is { } known
            ? Fault(LibraryFaults.AlreadyWritten(known.At))
            : new Draft($"topics/{id}.md", Skeletons.Topic(name, name.ToLowerInvariant()))
            {
                Next =
                    "Add phrases that its papers use, and a few papers as examples; `kb topics` then says how well "
                    + "its papers are found.",
            };
    }

    /// <param name="name">The author's name as papers spell it, or the slug.</param>
    public static Draft Author(Catalog catalog, string name)
    {
        var author = catalog.Authors.FirstOrDefault(author => author.Name == name)
            ?? catalog.Authors.FirstOrDefault(author => author.Slug.Value == name);
        if (author is null)
        {
            var at = new SourceLocation($"authors/{Slugs.From(name)}.md");
            return Fault(LibraryFaults.NobodyNamed(at, name, Nearest(catalog, name)));
        }
        return author.File is { } file
            ? Fault(LibraryFaults.AlreadyWritten(file.At))
            : AuthorDrafts.Of(catalog, author);
    }

    /// <param name="address">The address of the page: <c>about</c>, <c>guide/start</c>.</param>
    public static Draft Page(EditorialFiles editorial, string address)
    {
        var names = address.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var slugs = string.Join('/', names.Select(name => Slugs.From(name).Value));
        if (editorial.Pages.FirstOrDefault(page => page.Address == slugs) is { } known)
            return Fault(LibraryFaults.AlreadyWritten(known.At));
        return slugs.Length == 0
            ? Page(editorial, "page")
            : new Draft(EditorialPaths.OfPage(slugs, editorial.Settings.Pages), Skeletons.Page(Title(names[^1])))
            {
                Next =
                    "Write below the second `---`. Nothing leads to the page yet: say `menu: true` in it, or link to "
                    + $"it from another one, as `[{Title(names[^1])}]({slugs}.md)`.",
            };
    }

    private static Draft Fault(Diagnostic fault) => new(fault.At.Path, "", fault);

    private static Dictionary<string, string> Facts(Paper paper)
    {
        var facts = new Dictionary<string, string>(StringComparer.Ordinal) { ["title"] = Skeletons.Quote(paper.Title) };
        if (!paper.Authors.IsEmpty)
            facts["authors"] = Skeletons.List(paper.Authors.Select(author => author.Name));
        if (paper.Organization is { } organization)
            facts["organization"] = Skeletons.Quote(organization.Name);
        if (paper.Published is { } published)
            facts["published"] = published.ToString();
        return facts;
    }

    private static string? Nearest(Catalog catalog, string name)
    {
        var spelling = NameSpelling.Of(name);
        return catalog.Authors.FirstOrDefault(author => spelling?.CanBe(NameSpelling.Of(author.Name)) == true)?.Name
            ?? NearestWord.To(Slugs.From(name).Value, catalog.Authors.Select(author => author.Slug.Value));
    }

    private static string Title(string name) =>
        Slugs.IsValid(name) ? char.ToUpperInvariant(name[0]) + name[1..].Replace('-', ' ') : name;
}
