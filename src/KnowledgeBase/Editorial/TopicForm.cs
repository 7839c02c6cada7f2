using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Text;

namespace KnowledgeBase.Editorial;

/// <summary>The front matter of <c>topics/*.md</c>.</summary>
internal static class TopicForm
{
    private const double PlainWeight = 1;

    private static readonly Key<string> Title = new("title", Shapes.Text, "The topic's name.") { Required = true };

    private static readonly Key<Slug> Parent = new(
        "parent",
        Shapes.Slug,
        "The id of the topic that lists this topic's papers too."
    );

    private static readonly Key<string> Phrase = new(
        "phrase",
        Shapes.Text,
        "Words that stand together in an abstract of this topic."
    )
    {
        Required = true,
    };

    private static readonly Key<double> Weight = new(
        "weight",
        Shapes.Weight,
        "How much the phrase says; 1 if not given."
    );

    private static readonly Key<ImmutableArray<Keyword>> Keywords = new(
        "keywords",
        Shape.ListOf(
            "a list of phrases or {phrase, weight}",
            Shape.TextOr(
                "a phrase or {phrase, weight}",
                new Shape<Keyword>(Shapes.Text.Words, Shapes.Text.Schema, ReadPhrase),
                Shape.Record(
                    "{phrase, weight}",
                    new Form("keyword", "A phrase and how much it says.", [Phrase, Weight]),
                    fields => new Keyword(fields.Get(Phrase), fields.Get(Weight, PlainWeight))
                )
            )
        ),
        "Phrases that speak for this topic; with examples, words of like meaning count, too."
    );

    private static readonly Key<string> Paper = new(
        "paper",
        Shapes.Text,
        "The paper's address (slug), arXiv identifier or title."
    )
    {
        Required = true,
    };

    private static readonly Key<bool> Primary = new(
        "primary",
        Shapes.Flag,
        "Whether this is the paper's first topic; true if not given."
    );

    private static readonly Key<ImmutableArray<TopicExample>> Examples = new(
        "examples",
        Shape.ListOf(
            "a list of {paper, primary}",
            Shape.Record(
                "{paper, primary}",
                new Form("example", "A paper known to be of this topic.", [Paper, Primary]),
                fields => new TopicExample(fields.Get(Paper), fields.Get(Primary, true))
            )
        ),
        "Papers known to be of this topic, from which the others are learnt; heeded from 20 in all topics together."
    );

    public static Form Form { get; } =
        new(
            "topic",
            "A topic; the file's name is its id, the text introduces its page.",
            [Title, Parent, Keywords, Examples]
        );

    public static Topic Read(Slug id, Fields fields, string body, EditorialPaths paths, List<Diagnostic> faults)
    {
        if (fields.Find(Parent) is { } parent)
            paths.CheckParent(parent, fields.At(Parent), faults);
        return new Topic(id, fields.Get(Title), fields.At(Title))
        {
            Parent = fields.Find(Parent),
            Keywords = fields.Get(Keywords, []),
            Examples = fields.Get(Examples, []),
            Body = body,
        };
    }

    private static bool ReadPhrase(YamlValue value, string subject, List<Diagnostic> faults, out Keyword keyword)
    {
        var fits = Shapes.Text.Read(value, subject, faults, out var phrase);
        keyword = new Keyword(phrase, PlainWeight);
        return fits;
    }
}
