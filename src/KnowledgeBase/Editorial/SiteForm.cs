using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Editorial;

/// <summary>The form of <c>site.yml</c>, and the single settings that win over it.</summary>
internal static class SiteForm
{
    /// <summary>Where diagnostics place single settings.</summary>
    private const string OverridesPath = "--set";

    private static readonly Key<string> Title = new("title", Shapes.Text, "The site's name.");

    private static readonly Key<string> Description = new(
        "description",
        Shapes.Text,
        "What the site is, in one sentence."
    );

    private static readonly Key<string> Url = new(
        "url",
        Shapes.BaseUrl,
        "Where the site is published; canonical addresses, feeds and the sitemap need it."
    );

    private static readonly Key<string> Repository = new(
        "repository",
        Shapes.Url,
        "Where the knowledge base's own files are kept; `Correct this` links lead there."
    );

    private static readonly Key<string> Language = new(
        "language",
        Shapes.Language,
        "The language of the site's texts."
    );

    private static readonly Key<PagesFolder> Pages = new(
        "pages",
        Shapes.OneOf(("pages", PagesFolder.Pages), (".", PagesFolder.Input)),
        "Where your own pages are: in the folder `pages`, or in all of the input folder (`.`), which makes a folder of "
            + "documents a site. Without papers it has pages alone, and a search over their text."
    );

    private static readonly Key<AbstractRights> Abstracts = new(
        "abstracts",
        Shapes.OneOf(("full", AbstractRights.Full), ("excerpt", AbstractRights.Excerpt), ("none", AbstractRights.None)),
        "How much of an abstract the site shows."
    );

    private static readonly Key<string> Rights = new(
        "rights",
        Shapes.Text,
        "A line said under abstracts whose source states none."
    );

    private static readonly Key<AuthorsWithPage> Authors = new(
        "authors",
        Shapes.OneOf(
            ("all", AuthorsWithPage.All),
            ("most", AuthorsWithPage.Most),
            ("several", AuthorsWithPage.Several)
        ),
        "Which authors have a page: all, all but those of a single paper by more than 200 people (most), or those of "
            + "four papers (several). Unset, it is most up to 5,000 authors, else several."
    );

    private static readonly Key<TwinFiles> Twins = new(
        "twins",
        Shapes.OneOf(("all", TwinFiles.All), ("main", TwinFiles.Main), ("none", TwinFiles.None)),
        "Which pages have a Markdown twin: all, the main ones (home, topics, statistics, your own), or none. "
            + "Unset, it is all of up to 5,000 authors, else main."
    );

    private static readonly Key<DataForm> Data = new(
        "data",
        Shapes.OneOf(("plain", DataForm.Plain), ("gzip", DataForm.Gzip)),
        "Whether `data/papers.jsonl` and `data/library.bib` are written as they are (plain) or packed, as "
            + "`papers.jsonl.gz` and `library.bib.gz`, a quarter of the size."
    );

    private static readonly Key<ListForm> Lists = new(
        "lists",
        Shapes.OneOf(("full", ListForm.Full), ("brief", ListForm.Brief)),
        "Whether lists of papers carry excerpts, three names and citations (full) or the first name alone (brief). "
            + "Unset, it is full up to 5,000 authors."
    );

    private static readonly Key<PageDetails> Details = new(
        "details",
        Shapes.OneOf(("full", PageDetails.Full), ("brief", PageDetails.Brief)),
        "Whether pages also say what stands elsewhere (full), such as where each fact of a paper came from, "
            + "its neighbours in the digest, JSON-LD, topics over time, the papers of a year, or not (brief). "
            + "Unset, it is full up to 5,000 authors."
    );

    private static readonly Key<bool> AbstractTags = new(
        "abstract_tags",
        Shapes.Flag,
        "Whether a paper's page has its whole abstract for reference managers. Unset, it has where details are full."
    );

    private static readonly Key<string> MenuTitle = new("title", Shapes.Text, "What the menu says.")
    {
        Required = true,
    };

    private static readonly Key<string> MenuUrl = new("url", Shapes.MenuTarget, "Where it leads.") { Required = true };

    private static readonly Shape<ImmutableArray<MenuItem>> MenuItems = Shape.ListOf(
        "a list of {title, url}",
        Shape.Record(
            "{title, url}",
            new Form("menu item", "One entry of the menu.", [MenuTitle, MenuUrl]),
            fields => new MenuItem(fields.Get(MenuTitle), fields.Get(MenuUrl))
        )
    );

    private static readonly Key<ImmutableArray<MenuItem>> Menu = new("menu", MenuItems, "Replaces the theme's menu.");

    private static readonly Key<ImmutableArray<MenuItem>> MenuAdd = new(
        "menu_add",
        MenuItems,
        "Entries behind the menu's own. A page of your own comes into the menu by `menu: true` in its file, too."
    );

    private static readonly Key<bool> Offline = new(
        "offline",
        Shapes.Flag,
        "Whether browsers keep visited pages and what search has loaded for reading without a network."
    );

    public static Form Form { get; } =
        new(
            "settings file",
            "Settings of the whole site.",
            [
                Title,
                Description,
                Url,
                Repository,
                Language,
                Menu,
                Pages,
                MenuAdd,
                Offline,
                Abstracts,
                Rights,
                Authors,
                Twins,
                Lists,
                Details,
                AbstractTags,
                Data,
            ]
        );

    public static SiteSettings Read(
        YamlValue? file,
        ImmutableArray<KeyValuePair<string, string>> overrides,
        List<Diagnostic> faults
    )
    {
        if (file is YamlText or YamlList)
            faults.Add(
                EditorialFaults.Unexpected(file.At, "`site.yml`", "a mapping of keys such as `title:`", file.Found)
            );
        var stated = file as YamlMap ?? new YamlMap([], new SourceLocation("site.yml"));
        return Fields.Of(Override(stated, overrides, faults), Form, faults) is { } fields
            ? Settings(fields)
            : SiteSettings.Default;
    }

    private static SiteSettings Settings(Fields fields) =>
        new()
        {
            Title = fields.Get(Title, SiteSettings.Default.Title),
            Description = fields.Get(Description, SiteSettings.Default.Description),
            Url = fields.Find(Url),
            Repository = fields.Find(Repository),
            Language = fields.Get(Language, SiteSettings.Default.Language),
            Menu = fields.Get(Menu, []),
            Pages = fields.Get(Pages, SiteSettings.Default.Pages),
            MenuAdd = fields.Get(MenuAdd, []),
            Offline = fields.Get(Offline, false),
            Abstracts = fields.Get(Abstracts, SiteSettings.Default.Abstracts),
            Rights = fields.Find(Rights),
            Authors = fields.FindValue(Authors),
            Twins = fields.FindValue(Twins),
            Lists = fields.FindValue(Lists),
            Details = fields.FindValue(Details),
            AbstractTags = fields.FindValue(AbstractTags),
            Data = fields.Get(Data, SiteSettings.Default.Data),
        };

    /// <summary>
    /// Of several settings for one key, the last one wins. A value is text, or YAML if it opens a list or a mapping; an
    /// empty value resets the setting.
    /// </summary>
    private static YamlMap Override(
        YamlMap stated,
        ImmutableArray<KeyValuePair<string, string>> overrides,
        List<Diagnostic> faults
    )
    {
        var at = new SourceLocation(OverridesPath);
        var entries = stated.Entries.ToList();
        foreach (var (key, text) in overrides)
        {
            var value = text switch
            {
                "" => new YamlBlank(at),
                ['[' or '{', ..] => YamlReader.Read(OverridesPath, text, 0, faults),
                _ => new YamlText(text, at),
            };
            entries.RemoveAll(entry => entry.Key == key);
            if (value is not null)
                entries.Add(new YamlEntry(key, value, at));
        }
        return stated with { Entries = [.. entries] };
    }
}
