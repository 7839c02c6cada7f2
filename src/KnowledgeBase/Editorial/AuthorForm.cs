using System.Collections.Immutable;

namespace KnowledgeBase.Editorial;

/// <summary>The front matter of <c>authors/*.md</c>.</summary>
internal static class AuthorForm
{
    private static readonly Key<string> Name = new(
        "name",
        Shapes.Text,
        "The author's name as it is shown: given names first."
    )
    {
        Required = true,
    };

    private static readonly Key<ImmutableArray<string>> Aliases = new(
        "aliases",
        Shapes.Names,
        "Other spellings of the name in sources."
    );

    private static readonly Key<string> Orcid = new("orcid", Shapes.Orcid, "The author's ORCID iD.");

    private static readonly Key<string> Homepage = new("homepage", Shapes.Url, "The author's own page.");

    private static readonly Key<ImmutableArray<string>> Not = new(
        "not",
        Shapes.Papers,
        "Papers by other people of this name."
    );

    public static Form Form { get; } =
        new(
            "author file",
            "A person: which spellings are theirs, and which papers are not.",
            [Name, Aliases, Orcid, Homepage, Not]
        );

    public static AuthorFile Read(Fields fields, string body) =>
        new(fields.Get(Name), fields.At(Name))
        {
            Aliases = fields.Get(Aliases, []),
            Not = fields.Get(Not, []),
            Orcid = fields.Find(Orcid),
            Homepage = fields.Find(Homepage),
            Body = body,
        };
}
