using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Editorial;
using KnowledgeBase.Text;

namespace KnowledgeBase.Library;

/// <summary>A new editorial file, to be completed by hand.</summary>
/// <param name="Path">Relative to the input folder.</param>
/// <param name="Fault">Why the file cannot be created; the content is then empty.</param>
internal sealed record Draft(string Path, string Content, Diagnostic? Fault = null);

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
            : new Draft($"notes/{paper.Slug}.md", Skeletons.Note(paper.Slug.Value, Facts(paper)));
    }

    public static Draft Topic(EditorialFiles editorial, string name)
    {
        var id = Slugs.From(name);
        return editorial.Topics.FirstOrDefault(topic => topic.Id == id) is { } known
            ? Fault(LibraryFaults.AlreadyWritten(known.At))
            : new Draft($"topics/{id}.md", Skeletons.Topic(name, name.ToLowerInvariant()));
    }

    /// <param name="name">The author's name as papers spell it, or the slug.</param>
    public static Draft Author(Catalog catalog, string name)
    {
        var author = catalog.Authors.FirstOrDefault(author => author.Name == name)
            ?? catalog.Authors.FirstOrDefault(author => author.Slug.Value == name);
        if (author is null)
        {
            var at = new SourceLocation($"authors/{Slugs.From(name)}.md");
            return Fault(LibraryFaults.NobodyNamed(at, name, SimilarNames(catalog, name).FirstOrDefault()));
        }
        if (author.File is { } file)
            return Fault(LibraryFaults.AlreadyWritten(file.At));
        var others = SimilarNames(catalog, author.Name).ToList();
        var offered = new Dictionary<string, string>(StringComparer.Ordinal);
        if (others.Count > 0)
            offered["aliases"] = Skeletons.List(others);
        if (!author.Evidence.Accounts.IsEmpty)
            offered["hf"] = Skeletons.List(author.Evidence.Accounts);
        if (!author.Evidence.Orcids.IsEmpty)
            offered["orcid"] = Skeletons.List(author.Evidence.Orcids.Select(orcid => orcid.Value));
        return new Draft($"authors/{author.Slug}.md", Skeletons.Author(author.Name, offered));
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
            : new Draft($"pages/{slugs}.md", Skeletons.Page(Title(names[^1])));
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

    /// <summary>
    /// Names with the same family name and initial: a suggestion for people, never joined automatically.
    /// </summary>
    private static IEnumerable<string> SimilarNames(Catalog catalog, string name)
    {
        var words = Slugs.From(name).Value.Split('-');
        return catalog.Authors.Where(author => author.Name != name && IsSimilar(author)).Select(author => author.Name);

        bool IsSimilar(Author author)
        {
            var other = author.Slug.Value.Split('-');
            return other[0][0] == words[0][0] && other.Contains(words[^1], StringComparer.Ordinal);
        }
    }

    private static string Title(string name) =>
        Slugs.IsValid(name) ? char.ToUpperInvariant(name[0]) + name[1..].Replace('-', ' ') : name;
}
