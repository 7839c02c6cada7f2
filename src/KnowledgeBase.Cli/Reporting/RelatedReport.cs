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
        var papers = measure.Gain.Length;
        var whose = papers == 1 ? "it" : "them";
        output.WriteLine($"{Plural.Of(papers, "judged paper")}, topics by a model that has not seen {whose}");
        output.WriteLine();
        output.WriteLine($"nDCG@8 of the uncut ranking   {Mean(measure.Gain)}");
        output.WriteLine($"nDCG@8 of words by tf-idf     {Mean(measure.Baseline)}");
        output.WriteLine($"difference                    {Mean(difference)}");
        output.WriteLine();
        WriteLists(measure, output);
        if (!check.Missing.IsEmpty)
            output.WriteLine(Missing(check.Missing.Length));
    }

    private static string Missing(int titles) =>
        titles == 1
            ? "1 title of the grades is not in the library."
            : Line($"{titles} titles of the grades are not in the library.");

    private static void WriteLists(RelationMeasure measure, TextWriter output)
    {
        var judged = Math.Max(1, measure.Graded.Sum());
        output.WriteLine(
            Line($"shown                         {(double)measure.Shown / measure.Gain.Length:0.0} a paper")
        );
        for (var grade = 0; grade < measure.Graded.Length; grade++)
            output.WriteLine(Line($"grade {grade} of the judged          {Percent(measure.Graded[grade], judged)}"));
        output.WriteLine(
            $"shown but judged by nobody    {Percent(measure.Shown - measure.Graded.Sum(), Math.Max(1, measure.Shown))}"
        );
    }

    private static string Percent(int part, int whole) => Line($"{100.0 * part / whole:0} %");

    private static string Mean(ImmutableArray<double> values)
    {
        var mean = values.Average();
        var variance = values.Sum(value => (value - mean) * (value - mean)) / Math.Max(1, values.Length - 1);
        var half = 1.96 * Math.Sqrt(variance / values.Length);
        return Line($"{mean:0.000} ({mean - half:0.000} to {mean + half:0.000})");
    }

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
