using System.Collections.Immutable;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Editorial;

/// <summary>The front matter of <c>watches/*.md</c>.</summary>
internal static class WatchForm
{
    private static readonly Key<string> Title = new("title", Shapes.Text, "What the watch is called.")
    {
        Required = true,
    };

    private static readonly Key<ImmutableArray<string>> Query = new(
        "query",
        Shape.OneOrListOf("a query of the search or a list of them", Shapes.Text),
        "What its papers say, as one types it into the search; of several queries a paper answers at least one."
    );

    private static readonly Key<ImmutableArray<string>> Authors = new(
        "authors",
        Shape.OneOrListOf("a name or a list of names", Shapes.Text),
        "People (names, or their addresses), one of whom wrote the paper."
    );

    private static readonly Key<ImmutableArray<string>> Organizations = new(
        "organizations",
        Shape.OneOrListOf("a name or a list of names", Shapes.Text),
        "Organisations (names, or their addresses), one of which is the paper's."
    );

    private static readonly Key<ImmutableArray<string>> Names = new(
        "names",
        Shape.OneOrListOf("a name or a list of names", Shapes.Text),
        "Methods, models or datasets, one of which the paper introduces or mentions."
    );

    private static readonly Key<ImmutableArray<Slug>> Topics = new(
        "topics",
        Shape.OneOrListOf("the id of a topic or a list of them", Shapes.Slug),
        "Topics, one of which the paper has."
    );

    private static readonly Key<ImmutableArray<string>> Has = new(
        "has",
        Shape.OneOrListOf(
            "`code`, `data` or `model`, or a list of them",
            Shapes.OneOf(("code", "code"), ("data", "data"), ("model", "model"))
        ),
        "What the paper links to."
    );

    private static readonly Key<PartialDate> Since = new(
        "since",
        Shapes.Date,
        "The year, month or day from which on its papers were published."
    );

    public static Form Form { get; } =
        new(
            "watch",
            "What is followed: papers that meet all conditions; the file's name is its id, the text says why.",
            [Title, Query, Authors, Organizations, Names, Topics, Has, Since]
        );

    public static Watch? Read(Slug id, Fields fields, string body, EditorialPaths paths, List<Diagnostic> faults)
    {
        var topics = fields.Get(Topics, []);
        if (!topics.IsEmpty)
            paths.CheckTopics(topics, fields.At(Topics), faults);
        var watch = new Watch(id, fields.Get(Title), fields.At(Title))
        {
            Queries = fields.Get(Query, []),
            Authors = fields.Get(Authors, []),
            Organizations = fields.Get(Organizations, []),
            Names = fields.Get(Names, []),
            Topics = topics,
            Has = fields.Get(Has, []),
            Since = fields.Find(Since),
            Body = body,
        };
        if (watch.IsEmpty)
            faults.Add(EditorialFaults.EmptyWatch(watch.At));
        return watch;
    }
}
