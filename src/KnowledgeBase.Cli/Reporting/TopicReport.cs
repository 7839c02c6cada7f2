using System.Collections.Immutable;
using System.Globalization;
using KnowledgeBase.Mining.Topics;
using KnowledgeBase.Text;

namespace KnowledgeBase.Cli.Reporting;

/// <summary>Reports the quality of the topic files as columns of text.</summary>
internal static class TopicReport
{
    private const int MostConfusions = 20;

    public static void Write(TopicCheck check, TextWriter output)
    {
        if (check.Evaluation.Topics.IsEmpty)
        {
            output.WriteLine("There are no topic files. Write one for each topic: input/topics/<id>.md.");
            return;
        }
        WriteTopics(check.Evaluation, output);
        WriteConfusions(check.Evaluation.Confusions, output);
        WriteBroad(check, output);
        WriteUnsorted(check, output);
    }

    private static void WriteTopics(TopicEvaluation evaluation, TextWriter output)
    {
        output.WriteLine(
            Line($"{Plural.Of(evaluation.Papers, "judged paper")}, each assigned by a model that has not seen it ")
                + Line($"({evaluation.Folds}-fold cross-validation)")
        );
        output.WriteLine();
        var width = evaluation.Topics.Max(result => result.Topic.Value.Length);
        output.WriteLine(Line($"{"topic".PadRight(width)}  examples  assigned  right  precision  recall     F1"));
        foreach (var result in evaluation.Topics)
            output.WriteLine(Row(result.Topic.Value.PadRight(width), result.Counts, result.TooFew));
        output.WriteLine(Row("all".PadRight(width), evaluation.Total, evaluation.Papers < TopicResult.FewestExamples));
        output.WriteLine();
        if (evaluation.Papers > 0)
        {
            output.WriteLine(Line($"main topic right                 {evaluation.PrimaryRight:0.000}"));
            output.WriteLine(Line($"main topic among the assigned    {evaluation.PrimaryAssigned:0.000}"));
            output.WriteLine();
        }
    }

    private static string Row(string topic, TopicCounts counts, bool tooFew)
    {
        var known = Line($"{topic}  {counts.Judged, 8}  {counts.Assigned, 8}  {counts.Right, 5}");
        return tooFew
            ? known + "  too few"
            : known + Line($"  {counts.Precision, 9:0.000}  {counts.Recall, 6:0.000}  {counts.F1, 5:0.000}");
    }

    private static void WriteConfusions(ImmutableArray<TopicConfusion> confusions, TextWriter output)
    {
        if (confusions.IsEmpty)
            return;
        output.WriteLine("main topic judged → found, papers");
        foreach (var confusion in confusions.Take(MostConfusions))
            output.WriteLine(Line($"{confusion.Judged} → {confusion.Found?.Value ?? "unsorted"}, {confusion.Papers}"));
        if (confusions.Length > MostConfusions)
            output.WriteLine(Line($"and {confusions.Length - MostConfusions} more"));
        output.WriteLine();
    }

    private static void WriteBroad(TopicCheck check, TextWriter output)
    {
        foreach (var topic in check.Broad)
            output.WriteLine(
                Line($"{topic.Topic} covers {topic.Papers} of {check.Papers} papers, so it splits nothing: ")
                    + "give it keywords that fewer papers share, or topics below it (parent)."
            );
        if (!check.Broad.IsEmpty)
            output.WriteLine();
    }

    private static void WriteUnsorted(TopicCheck check, TextWriter output)
    {
        output.WriteLine(
            Line($"{check.Unsorted.Length} of {Plural.Of(check.Papers, "paper")} unsorted")
                + (check.Unsorted.IsEmpty ? "" : ":")
        );
        foreach (var paper in check.Unsorted)
            output.WriteLine($"{paper.Slug}: {paper.Title}");
    }

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
