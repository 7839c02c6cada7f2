namespace KnowledgeBase.Cli.Reporting;

/// <summary>
/// The report of <c>related</c> for programs: <c>{"gain": [0.8], "baseline": [0.7], "shown": 12, "graded": [1, 2, 3],
/// "missing": [title]}</c>, the first two with nDCG@8 of each judged paper.
/// </summary>
internal static class RelatedJson
{
    public static string Of(RelatedCheck check) =>
        ReportJson.Of(json =>
        {
            json.WriteStartArray("gain");
            foreach (var gain in check.Measure.Gain)
                json.WriteNumberValue(gain);
            json.WriteEndArray();
            json.WriteStartArray("baseline");
            foreach (var baseline in check.Measure.Baseline)
                json.WriteNumberValue(baseline);
            json.WriteEndArray();
            json.WriteNumber("shown", check.Measure.Shown);
            json.WriteStartArray("graded");
            foreach (var papers in check.Measure.Graded)
                json.WriteNumberValue(papers);
            json.WriteEndArray();
            ReportJson.WriteTexts(json, "missing", check.Missing);
        });
}
