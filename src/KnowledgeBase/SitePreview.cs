using System.Collections.Frozen;
using System.Collections.Immutable;
using KnowledgeBase.Editorial;
using KnowledgeBase.Input;
using KnowledgeBase.Library;
using KnowledgeBase.Pages;
using KnowledgeBase.Pages.Papers;
using KnowledgeBase.Rendering;
using KnowledgeBase.Search;
using KnowledgeBase.Text;

namespace KnowledgeBase;

/// <summary>
/// Builds one site again and again while people write. If only the bodies of notes have changed, which nothing but
/// their papers' pages and the search index reads, those pages are rendered at once and the index follows. Not
/// thread-safe.
/// </summary>
public sealed class SitePreview(BuildOptions options)
{
    /// <summary>A larger library is built anew each time, because each paper kept takes about 11 kB.</summary>
    private const int MostPapers = 20_000;

    private Published? _last;

    /// <summary>
    /// Brings the site up to date, except perhaps search, which <see cref="UpdateSearch"/> completes.
    /// </summary>
    /// <exception cref="IOException">A folder is missing, locked, full or cannot be written.</exception>
    public BuildResult Build(Action<BuildStage>? progress = null)
    {
        options.ThrowIfOverlapping();
        var inputs = BuildInputs.Read(options);
        if (_last is { } last && last.ChangedNotes(inputs, options) is { } notes)
            return WritePages(last, inputs, notes) ?? BuildAnew(inputs, progress);
        return BuildAnew(inputs, progress);
    }

    /// <summary>Brings the search index up to date, if <see cref="Build"/> has left it behind.</summary>
    /// <exception cref="IOException">A folder is missing, locked, full or cannot be written.</exception>
    public void UpdateSearch()
    {
        if (_last is not { IsIndexed: false } last)
            return;
        _last = null;
        using var output = options.OpenOutput();
        if (output.LastChange != last.LastChange)
            return; // Another program has written there, so the next build looks at every file.
        var index = SearchIndex.Of(last.Site.View, last.Input.Knowledge.Catalog);
        foreach (var file in index.Files)
            output.Stage(file);
        var others = last.Paths.Where(path => !SearchIndex.Owns(path));
        foreach (var path in others)
            output.Keep(path);
        output.Commit();
        _last = last with
        {
            Paths = others.Concat(index.Files.Select(file => file.Path)).ToFrozenSet(StringComparer.Ordinal),
            LastChange = output.LastChange,
            IsIndexed = true,
        };
    }

    /// <summary>Null if a page has a fault, or another program has written to the output.</summary>
    private BuildResult? WritePages(Published last, BuildInputs inputs, ImmutableArray<ChangedNote> notes)
    {
        using var output = options.OpenOutput();
        var pages = notes.Select(note =>
            LazyPage.Of(PaperPages.WithNotes((PaperPage)note.Page.Make(), note.Text.Body))
        );
        if (output.LastChange != last.LastChange || last.Site.WritePages([.. pages], output.Stage).Count > 0)
            return null;
        var written = output.Replace();
        _last = last.With(inputs, notes) with { LastChange = output.LastChange };
        return last.Result with
        {
            Summary = last.Result.Summary! with
            {
                Written = written,
                Unchanged = last.Paths.Count - written,
                Removed = 0,
            },
        };
    }

    /// <summary>Keeps nothing if the input changed while it was read, or the site was not written.</summary>
    private BuildResult BuildAnew(BuildInputs inputs, Action<BuildStage>? progress)
    {
        _last = null;
        var input = SiteInput.Read(options, progress);
        var site = SiteBuild.Compose(input, options, progress);
        var texts = NoteTexts(options);
        var (result, lastChange) = SiteBuild.Write(input, site, options, progress, inputs: null);
        var isSmall = input.Knowledge.Catalog.Papers.Length <= MostPapers;
        if (lastChange is { } changed && isSmall && SiteBuild.AreCurrent(inputs, options))
            _last = new Published(inputs, input, site, texts, site.Paths, result, changed, IsIndexed: true);
        return result;
    }

    private static FrozenDictionary<string, FrontMatter> NoteTexts(BuildOptions options) =>
        InputFolder
            .Open(options.Input)
            .Editorial.Select(source => (source.Path, Text: EditorialReader.NoteText(source)))
            .Where(note => note.Text is not null)
            .ToFrozenDictionary(note => note.Path, note => note.Text!.Value, StringComparer.Ordinal);

    /// <param name="Page">The page that the last full build made.</param>
    private sealed record ChangedNote(string Path, FrontMatter Text, int Paper, LazyPage Page);

    /// <summary>The site in the output, and what it was made of.</summary>
    /// <param name="Notes">The texts of the notes, by path.</param>
    /// <param name="Result">The result of the last full build.</param>
    /// <param name="LastChange">When this preview last changed the output.</param>
    /// <param name="IsIndexed">Whether the search index is up to date.</param>
    private sealed record Published(
        BuildInputs Inputs,
        SiteInput Input,
        SiteContent Site,
        FrozenDictionary<string, FrontMatter> Notes,
        FrozenSet<string> Paths,
        BuildResult Result,
        DateTime LastChange,
        bool IsIndexed
    )
    {
        /// <summary>The notes whose bodies have changed; null if anything else has.</summary>
        public ImmutableArray<ChangedNote>? ChangedNotes(BuildInputs now, BuildOptions options)
        {
            var changed = now.ChangesSince(Inputs).ToHashSet(StringComparer.Ordinal);
            if (!changed.All(path => Notes.ContainsKey(path) && now.Files.ContainsKey(path)))
                return null;
            var sources = InputFolder.Open(options.Input).Editorial.Where(source => changed.Contains(source.Path));
            var notes = sources.Select(source => Find(source.Path, EditorialReader.NoteText(source))).ToList();
            return notes.Count < changed.Count || notes.Contains(null) ? null : [.. notes.OfType<ChangedNote>()];
        }

        public Published With(BuildInputs inputs, ImmutableArray<ChangedNote> notes)
        {
            if (notes.IsEmpty)
                return this with { Inputs = inputs };
            var papers = Input.Knowledge.Catalog.Papers.ToBuilder();
            var texts = Notes.ToDictionary(StringComparer.Ordinal);
            foreach (var note in notes)
            {
                papers[note.Paper] = papers[note.Paper] with { Notes = note.Text.Body };
                texts[note.Path] = note.Text;
            }
            var catalog = Input.Knowledge.Catalog with { Papers = papers.ToImmutable() };
            return this with
            {
                Inputs = inputs,
                Input = Input with { Knowledge = Input.Knowledge with { Catalog = catalog } },
                Notes = texts.ToFrozenDictionary(StringComparer.Ordinal),
                IsIndexed = false,
            };
        }

        /// <summary>
        /// Null if more than the body has changed, the body has a fault, or the note belongs to no paper.
        /// </summary>
        private ChangedNote? Find(string path, FrontMatter? text)
        {
            if (text is not { } now || now.Yaml != Notes[path].Yaml)
                return null;
            if (OwnMarkdown.Fault(now.Body) is not null || OwnMarkdown.Fault(Notes[path].Body) is not null)
                return null;
            var papers = Input.Knowledge.Catalog.Papers;
            for (var paper = 0; paper < papers.Length; paper++)
            {
                if (papers[paper].NotePath == path && PageOf(papers[paper]) is { } page)
                    return new ChangedNote(path, now, paper, page);
            }
            return null;
        }

        private LazyPage? PageOf(Paper paper)
        {
            var url = PageUrls.Paper(paper.Slug);
            return Site.Pages.FirstOrDefault(page => page.Url == url && page.Kind == PageKinds.Paper);
        }
    }
}
