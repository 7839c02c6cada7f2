using KnowledgeBase.Library;
using KnowledgeBase.Library.People;

namespace KnowledgeBase.Cli.Reporting;

/// <summary>
/// The report of <c>people</c> for programs: <c>merges</c>, the people of several spellings, and <c>splits</c>, the
/// names of several people, each with its page and reason.
/// </summary>
internal static class PeopleJson
{
    public static string Of(PeopleCheck check) =>
        ReportJson.Of(json =>
        {
            ReportJson.WriteList(json, "merges", check.Merges, person =>
            {
                json.WriteString("page", PageUrls.Author(person.Slug));
                ReportJson.WriteList(json, "spellings", person.Evidence.Spellings, spelling =>
                {
                    json.WriteString("name", spelling.Name);
                    json.WriteNumber("papers", spelling.Papers);
                });
                json.WriteString("reason", PersonReason.Of(person));
            });
            ReportJson.WriteList(json, "splits", check.Splits, name =>
            {
                json.WriteString("page", PageUrls.Author(name.Slug));
                json.WriteString("name", name.Name);
                json.WriteNumber("papers", name.Papers.Length);
                ReportJson.WriteList(json, "people", name.People.Select(place => check.Authors[place]), person =>
                {
                    json.WriteString("page", PageUrls.Author(person.Slug));
                    json.WriteString("name", person.Name);
                    json.WriteString("reason", PersonReason.Of(person));
                });
            });
        });
}
