using System.Collections.Immutable;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Pages.Topics;

internal sealed record ClaimLine(PageLink Paper, string Text, double Value, double? Most, ImmutableArray<string> On)
{
    public static TemplateModel<ClaimLine> Model { get; } =
        new TemplateModel<ClaimLine>("claim_line", "A sentence that reports a number, and its paper.")
            .One("paper", x => x.Paper, PageLink.Model, "The paper.")
            .Text("text", x => x.Text, "The sentence.")
            .Real("value", x => x.Value, "Its first number that has a unit, or the first end of a range.")
            .Real("most", x => x.Most, "The other end of a range; else null.")
            .Texts("on", x => x.On, "What the number is reported on: accuracy, memory, a dataset.");
}
