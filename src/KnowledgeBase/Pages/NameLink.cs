using KnowledgeBase.Templates;

namespace KnowledgeBase.Pages;

/// <summary>A person, method, model or dataset.</summary>
internal sealed record NameLink(string Title, string? Url)
{
    public static TemplateModel<NameLink> Model { get; } =
        new TemplateModel<NameLink>("name_link", "An author, or a name that a paper introduces.")
            .Text("title", x => x.Title, "The name.")
            .Text("url", x => x.Url, "Site-relative; null where it has no page: few papers speak of it.");
}
