using System.Collections.Immutable;

namespace KnowledgeBase.Editorial;

/// <summary>The front matter of <c>orgs/*.md</c>.</summary>
internal static class OrganizationForm
{
    private static readonly Key<string> Name = new("name", Shapes.Text, "The organisation's name as it is shown.")
    {
        Required = true,
    };

    private static readonly Key<ImmutableArray<string>> Aliases = new(
        "aliases",
        Shape.OneOrListOf("a list of names", Shapes.Text),
        "Its other names and handles in sources."
    );

    private static readonly Key<ImmutableArray<string>> Accounts = new(
        "hf",
        Shape.OneOrListOf("the name of an account at Hugging Face or a list of them", Shapes.Account),
        "The organisation's account at Hugging Face."
    );

    private static readonly Key<string> Homepage = new("homepage", Shapes.Url, "The organisation's own page.");

    public static Form Form { get; } =
        new(
            "organisation file",
            "An organisation: which names and handles are its own.",
            [Name, Aliases, Accounts, Homepage]
        );

    public static OrganizationFile Read(Fields fields, string body) =>
        new(fields.Get(Name), fields.At(Name))
        {
            Aliases = fields.Get(Aliases, []),
            Accounts = fields.Get(Accounts, []),
            Homepage = fields.Find(Homepage),
            Body = body,
        };
}
