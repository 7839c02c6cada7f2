using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Editorial;
using KnowledgeBase.Text;

namespace KnowledgeBase.Library;

/// <summary>A file of one's own to begin with.</summary>
/// <param name="Path">Relative to the input folder.</param>
/// <param name="Fault">Why there is none; the content is empty then.</param>
public sealed record Draft(string Path, string Content, Diagnostic? Fault = null);

/// <summary>Begins files of one's own from what the library knows.</summary>
public static class Drafts
{
    /// <param name="name">A slug, an arXiv identifier or a title.</param>
    public static Draft Note(Catalog catalog, string name)
    {
        var at = new SourceLocation($"notes/{Slugs.From(name)}.md");
        var found = new PaperLookup(catalog.Papers.Select(paper => new PaperName(paper.Slug, paper.ArxivId, paper.Title))).Find(name);
        if (found is not [var index])
        {
            return Refuse(found.Count == 0
                ? LibraryFaults.NoteWithoutPaper(at, name, Notes.Nearest(name, catalog.Papers.Select(paper => (paper.Slug, paper.Title))))
                : LibraryFaults.NoteNamesSeveral(at, name, found.Select(i => catalog.Papers[i].Slug.Value)));
        }
        var paper = catalog.Papers[index];
        return paper.NotePath is { } path
            ? Refuse(LibraryFaults.AlreadyWritten(new SourceLocation(path)))
            : new Draft($"notes/{paper.Slug}.md", Skeletons.Note(paper.Slug.Value, Facts(paper)));
    }

    public static Draft Topic(EditorialFiles editorial, string name)
    {
        var id = Slugs.From(name);
        return editorial.Topics.FirstOrDefault(topic => topic.Id == id) is { } known
            ? Refuse(LibraryFaults.AlreadyWritten(known.At))
            : new Draft($"topics/{id}.md", Skeletons.Topic(name, name.ToLowerInvariant()));
    }

    /// <param name="name">As papers name the author, or the slug.</param>
    public static Draft Author(Catalog catalog, string name)
    {
        var author = catalog.Authors.FirstOrDefault(author => author.Name == name) ?? catalog.Authors.FirstOrDefault(author => author.Slug.Value == name);
        if (author is null)
            return Refuse(LibraryFaults.NobodyNamed(new SourceLocation($"authors/{Slugs.From(name)}.md"), name, Alike(catalog, name).FirstOrDefault()));
        if (author.File is { } file)
            return Refuse(LibraryFaults.AlreadyWritten(file.At));
        var others = Alike(catalog, author.Name).ToList();
        var offered = new Dictionary<string, string>(StringComparer.Ordinal);
        if (others.Count > 0)
            offered["aliases"] = Skeletons.List(others);
        return new Draft($"authors/{author.Slug}.md", Skeletons.Author(author.Name, offered));
    }

    /// <param name="address">Where it shall stand: <c>about</c>, <c>guide/start</c>.</param>
    public static Draft Page(EditorialFiles editorial, string address)
    {
        var names = address.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var slugs = string.Join('/', names.Select(name => Slugs.From(name).Value));
        if (editorial.Pages.FirstOrDefault(page => page.Address == slugs) is { } known)
            return Refuse(LibraryFaults.AlreadyWritten(known.At));
        return slugs.Length == 0
            ? Page(editorial, "page")
            : new Draft($"pages/{slugs}.md", Skeletons.Page(Title(names[^1])));
    }

    private static Draft Refuse(Diagnostic fault) => new(fault.At.Path, "", fault);

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

    /// <summary>Names of the same family name and first letter: for a person to judge, never joined by themselves.</summary>
    private static IEnumerable<string> Alike(Catalog catalog, string name)
    {
        var words = Slugs.From(name).Value.Split('-');
        return catalog.Authors.Where(author => author.Name != name && author.Slug.Value.Split('-') is var other &&
            other[0][..1] == words[0][..1] && other.Contains(words[^1], StringComparer.Ordinal)).Select(author => author.Name);
    }

    private static string Title(string name) =>
        Slugs.IsValid(name) ? char.ToUpperInvariant(name[0]) + name[1..].Replace('-', ' ') : name;
}
