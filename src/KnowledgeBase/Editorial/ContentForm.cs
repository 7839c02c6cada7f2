namespace KnowledgeBase.Editorial;

/// <summary>The front matter of <c>pages/**.md</c>.</summary>
internal static class ContentForm
{
    private static readonly Key<string> Title = new("title", Shapes.Text, "The page's title.") { Required = true };

    private static readonly Key<string> Description = new(
        "description",
        Shapes.Text,
        "One sentence for search engines and previews."
    );

    private static readonly Key<bool> Menu = new("menu", Shapes.Flag, "Whether the menu leads to the page.");

    public static Form Form { get; } =
        new("page", "A page of one's own, such as `pages/about.md`.", [Title, Description, Menu]);

    public static ContentFile Read(string address, Fields fields, string body) =>
        new(address, fields.Get(Title), fields.At(Title))
        {
            Description = fields.Find(Description),
            IsInMenu = fields.Get(Menu, false),
            Body = body,
        };
}
