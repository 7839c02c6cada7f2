using System.Collections.Immutable;
using System.Globalization;
using KnowledgeBase.Mining.Relations;
using KnowledgeBase.Text;

namespace KnowledgeBase.Cli.Reporting;

/// <summary>Reports the quality of related papers; intervals are those of the mean at 95 %.</summary>
internal static class RelatedReport
{
    public static void Write(RelatedCheck check, TextWriter output)
    {
        var measure = check.Measure;
        if (measure.Gain.IsEmpty)
        {
            output.WriteLine("No paper of the library is judged there.");
            return;
        }
        var difference = measure.Gain.Zip(measure.Baseline, (gain, baseline) => gain - baseline).ToImmutableArray();
        output.WriteLine(
            Line($"{Plural.Of(measure.Gain.Length, "judged paper")}, topics by a model that has not seen them")
        );
        output.WriteLine();
        output.WriteLine($"nDCG@8 of the uncut ranking   {Mean(measure.Gain)}");
        output.WriteLine($"nDCG@8 of words by tf-idf     {Mean(measure.Baseline)}");
        output.WriteLine($"difference                    {Mean(difference)}");
        output.WriteLine();
        WriteLists(measure, output);
        if (!check.Missing.IsEmpty)
            output.WriteLine(Line($"{check.Missing.Length} titles of the grades are not in the library."));
    }

    private static void WriteLists(RelationMeasure measure, TextWriter output)
    {
        var judged = Math.Max(1, measure.Graded.Sum());
        output.WriteLine(
            Line($"shown                         {(double)measure.Shown / measure.Gain.Length:0.0} a paper")
        );
        for (var grade = 0; grade < measure.Graded.Length; grade++)
            output.WriteLine(Line($"grade {grade} of the judged          {(double)measure.Graded[grade] / judged:P0}"));
        output.WriteLine(
            Line($"shown but judged by nobody    {(measure.Shown - measure.Graded.Sum()) / (double)measure.Shown:P0}")
        );
    }

    private static string Mean(ImmutableArray<double> values)
    {
        var mean = values.Average();
        var variance = values.Sum(value => (value - mean) * (value - mean)) / Math.Max(1, values.Length - 1);
        var half = 1.96 * Math.Sqrt(variance / values.Length);
        return Line($"{mean:0.000} ({mean - half:0.000} to {mean + half:0.000})");
    }

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
