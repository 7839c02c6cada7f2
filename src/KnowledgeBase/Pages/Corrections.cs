using KnowledgeBase.Editorial;
using KnowledgeBase.Library;

namespace KnowledgeBase.Pages;

/// <summary>GitHub's own addresses for editing a file and for starting a new one with a text.</summary>
internal static class Corrections
{
    /// <returns>Null where the settings name no repository.</returns>
    public static string? Of(SiteSettings settings, Paper paper) =>
        Url(settings, "notes", paper.Slug.Value, paper.NotePath, [$"paper: {paper.Slug}"]);

    /// <inheritdoc cref="Of(SiteSettings, Paper)"/>
    public static string? Of(SiteSettings settings, Author author)
    {
        List<string> lines = [$"name: {Skeletons.Quote(author.Name)}"];
        if (!author.Evidence.Accounts.IsEmpty)
            lines.Add($"hf: {Skeletons.List(author.Evidence.Accounts)}");
        if (!author.Evidence.Orcids.IsEmpty)
            lines.Add($"orcid: {Skeletons.List(author.Evidence.Orcids.Select(orcid => orcid.Value))}");
        if (author.IsSharedName)
            lines.Add("papers: []");
        return Url(settings, "authors", author.Slug.Value, author.File?.At.Path, lines);
    }

    /// <inheritdoc cref="Of(SiteSettings, Paper)"/>
    public static string? Of(SiteSettings settings, Organization organization)
    {
        List<string> lines = [$"name: {Skeletons.Quote(organization.Name)}"];
        if (!organization.Accounts.IsEmpty)
            lines.Add($"hf: {Skeletons.List(organization.Accounts)}");
        return Url(settings, "orgs", organization.Slug.Value, organization.File?.At.Path, lines);
    }

    /// <param name="path">Of the file, where there is one.</param>
    private static string? Url(
        SiteSettings settings,
        string folder,
        string name,
        string? path,
        IEnumerable<string> frontMatter
    )
    {
        if (settings.Repository is not { } stated)
            return null;
        var repository = stated.TrimEnd('/');
        if (path is not null)
            return $"{repository}/edit/HEAD/input/{path}";
        var text = Uri.EscapeDataString($"---\n{string.Join('\n', frontMatter)}\n---\n\n");
        return $"{repository}/new/HEAD/input/{folder}?filename={name}.md&value={text}";
    }
}
