using KnowledgeBase.Text;

namespace KnowledgeBase.Cli.Reporting;

/// <summary>Reports the papers of a watch, the newest by name.</summary>
internal static class WatchReport
{
    private const int MostTitles = 20;

    public static void Write(WatchCheck check, TextWriter output)
    {
        output.WriteLine(Plural.Of(check.Found.Length, "paper"));
        foreach (var paper in check.Found.Take(MostTitles))
            output.WriteLine($"  {paper.Published?.ToString() ?? "undated", -10}  {DisplayText.Plain(paper.Title)}");
        if (check.Found.Length > MostTitles)
            output.WriteLine($"  and {check.Found.Length - MostTitles} older ones");
    }
}
