using System.Text.Json;
using KnowledgeBase.Mining.Topics;

namespace KnowledgeBase.Cli.Reporting;

/// <summary>
/// The report of <c>topics</c> for programs: <c>judged</c>, <c>folds</c>, <c>topics</c> and <c>all</c> with their
/// counts, <c>confusions</c>, <c>broad</c> and <c>unsorted</c>.
/// </summary>
internal static class TopicJson
{
    public static string Of(TopicCheck check) =>
        ReportJson.Of(json =>
        {
            var evaluation = check.Evaluation;
            json.WriteNumber("papers", check.Papers);
            json.WriteNumber("judged", evaluation.Papers);
            json.WriteNumber("folds", evaluation.Folds);
            ReportJson.WriteList(json, "topics", evaluation.Topics, result =>
            {
                json.WriteString("topic", result.Topic.Value);
                Write(json, result.Counts);
            });
            json.WriteStartObject("all");
            Write(json, evaluation.Total);
            json.WriteEndObject();
            ReportJson.WriteList(json, "confusions", evaluation.Confusions, confusion =>
            {
                json.WriteString("judged", confusion.Judged.Value);
                json.WriteString("found", confusion.Found?.Value);
                json.WriteNumber("papers", confusion.Papers);
            });
            ReportJson.WriteTexts(json, "broad", check.Broad.Select(topic => topic.Topic.Value));
            ReportJson.WriteList(json, "unsorted", check.Unsorted, paper =>
            {
                json.WriteString("slug", paper.Slug.Value);
                json.WriteString("title", paper.Title);
            });
        });

    private static void Write(Utf8JsonWriter json, TopicCounts counts)
    {
        json.WriteNumber("examples", counts.Judged);
        json.WriteNumber("assigned", counts.Assigned);
        json.WriteNumber("right", counts.Right);
    }
}
