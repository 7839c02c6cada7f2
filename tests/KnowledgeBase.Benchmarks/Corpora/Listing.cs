using System.Globalization;
using System.Text;

namespace KnowledgeBase.Benchmarks.Corpora;

/// <summary>A day's papers as the text of a listing that was copied from its page.</summary>
internal static class Listing
{
    public static string Write(DateOnly day, IReadOnlyList<CorpusPaper> papers)
    {
        var text = new StringBuilder("new\n\nDaily Papers\n\nbyAK and the research community\n\n");
        text.Append(day.ToString("MMM d", CultureInfo.InvariantCulture)).Append("\n\n");
        foreach (var paper in papers)
            Append(text, paper, day);
        return text.ToString();
    }

    private static void Append(StringBuilder text, CorpusPaper paper, DateOnly day)
    {
        text.Append(paper.Title).Append("\n\n").Append(paper.Abstract).Append("\n\n");
        if (!paper.HasFooter)
            return;
        if (paper.Organization is { } organization)
            text.Append(Handle(organization)).Append(' ').Append(organization);
        else
            text.Append(CultureInfo.InvariantCulture, $"  • {paper.Authors.Length} authors");
        var format = paper.Published.Year == day.Year ? "MMM d" : "MMM d, yyyy";
        text.Append("\n·\n").Append(paper.Published.ToString(format, CultureInfo.InvariantCulture));
        if (paper.Comments is { } comments)
            text.Append(CultureInfo.InvariantCulture, $" {comments}");
        text.Append("\n\n");
    }

    private static string Handle(string organization) => organization.ToLowerInvariant().Replace(' ', '-');
}
