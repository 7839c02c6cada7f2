using KnowledgeBase.Diagnostics;
using KnowledgeBase.Text;

namespace KnowledgeBase.Editorial;

/// <summary>The front matter of <c>pages/**.md</c>.</summary>
internal static class ContentForm
{
    private static readonly Key<string> Title = new(
        "title",
        Shapes.Text,
        "The page's title; unset, it is the heading that the text begins with."
    );

    private static readonly Key<string> Description = new(
        "description",
        Shapes.Text,
        "One sentence for search engines and previews."
    );

    private static readonly Key<bool> Menu = new("menu", Shapes.Flag, "Whether the menu leads to the page.");

    public static Form Form { get; } =
        new(
            "page",
            "A page of your own; its path is its address, and `index.md` takes the place of the home page. "
                + "Front matter may be left out.",
            [Title, Description, Menu]
        )
        {
            IsOptional = true,
        };

    /// <returns>Null, with a fault, where neither the front matter nor the text has a title.</returns>
    public static ContentFile? Read(string address, Fields fields, string body, string path, List<Diagnostic> faults)
    {
        var stated = fields.Find(Title);
        var (heading, rest) = OwnMarkdown.Heading(body);
        if ((stated ?? heading) is { } title)
            return new ContentFile(address, title, stated is null ? new SourceLocation(path, 1) : fields.At(Title))
            {
                Description = fields.Find(Description),
                IsInMenu = fields.Get(Menu, false),
                Body = heading == title ? rest : body,
            };
        faults.Add(EditorialFaults.UntitledPage(new SourceLocation(path, 1)));
        return null;
    }
}
