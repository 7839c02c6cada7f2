using System.Collections.Immutable;
using KnowledgeBase.Pages.Papers;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Pages.Names;

/// <summary>One of the things that papers give the same name.</summary>
internal sealed record NameMeaning(PaperRow Paper, ImmutableArray<QuotedRow> Mentions)
{
    public static TemplateModel<NameMeaning> Model { get; } =
        new TemplateModel<NameMeaning>("name_meaning", "One of the things that papers give the same name.")
            .One("paper", x => x.Paper, PaperRow.Model, "The paper that introduces it.")
            .Text("definition", x => x.Definition, "What that paper says of it; null where nothing.")
            .Many("mentions", x => x.Mentions, QuotedRow.Model, "Papers that mean it, with the sentence.");

    public string? Definition { get; init; }
}
