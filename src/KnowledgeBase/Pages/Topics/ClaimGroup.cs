using System.Collections.Immutable;
using KnowledgeBase.Templates;

namespace KnowledgeBase.Pages.Topics;

/// <summary>Numbers that can be compared: of one quantity, in one unit.</summary>
internal sealed record ClaimGroup(string? Quantity, string Unit, ImmutableArray<ClaimLine> Lines)
{
    public static TemplateModel<ClaimGroup> Model { get; } =
        new TemplateModel<ClaimGroup>("claim_group", "Numbers of one quantity in one unit.")
            .Text("quantity", x => x.Quantity, "What is measured, as accuracy or memory; null where no word says it.")
            .Text("unit", x => x.Unit, "`%`, `×`, `points` or a unit of measurement.")
            .Many("lines", x => x.Lines, ClaimLine.Model, "The sentences, in the order of their papers.");
}
