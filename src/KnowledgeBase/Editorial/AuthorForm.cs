using System.Collections.Immutable;
using KnowledgeBase.Vocabulary;

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
        Shape.OneOrListOf("a list of names", Shapes.Text),
        "Other spellings of the name in sources."
    );

    private static readonly Key<ImmutableArray<Orcid>> Orcids = new(
        "orcid",
        Shape.OneOrListOf("an ORCID iD or a list of them", Shapes.Orcid),
        "The author's ORCID iD."
    );

    private static readonly Key<ImmutableArray<string>> Accounts = new(
        "hf",
        Shape.OneOrListOf("the name of an account at Hugging Face or a list of them", Shapes.Account),
        "The author's account at Hugging Face."
    );

    private static readonly Key<ImmutableArray<string>> OpenReview = new(
        "openreview",
        Shape.OneOrListOf("the name of a profile at OpenReview or a list of them", Shapes.OpenReview),
        "The author's profile at OpenReview."
    );

    private static readonly Key<ImmutableArray<string>> Dblp = new(
        "dblp",
        Shape.OneOrListOf("the identifier of a person at DBLP or a list of them", Shapes.Dblp),
        "The author's page at DBLP."
    );

    private static readonly Key<string> Homepage = new("homepage", Shapes.Url, "The author's own page.");

    private static readonly Key<ImmutableArray<string>> Not = new(
        "not",
        Shape.OneOrListOf("a list of papers (address, arXiv identifier or title)", Shapes.Text),
        "Papers by other people of this name."
    );

    private static readonly Key<ImmutableArray<string>> Papers = new(
        "papers",
        Shape.OneOrListOf("a list of papers (address, arXiv identifier or title)", Shapes.Text),
        "Papers by this person, whatever else is known of them."
    );

    public static Form Form { get; } =
        new(
            "author file",
            "A person: which spellings are theirs, and which papers are not.",
            [Name, Aliases, Orcids, Accounts, OpenReview, Dblp, Homepage, Papers, Not]
        );

    public static AuthorFile Read(Fields fields, string body) =>
        new(fields.Get(Name), fields.At(Name))
        {
            Aliases = fields.Get(Aliases, []),
            Not = fields.Get(Not, []),
            Papers = fields.Get(Papers, []),
            Orcids = fields.Get(Orcids, []),
            Accounts = fields.Get(Accounts, []),
            OpenReview = fields.Get(OpenReview, []),
            Dblp = fields.Get(Dblp, []),
            Homepage = fields.Find(Homepage),
            Body = body,
        };
}
