using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace KnowledgeBase.Editorial;

/// <summary>JSON Schemas with which editors complete and check front matter.</summary>
internal static class FrontMatterSchemas
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The files of <c>docs/schemas</c>: names and content.</summary>
    public static IEnumerable<KeyValuePair<string, string>> All =>
        [
            Schema("author", AuthorForm.Form),
            Schema("names", NamesForm.Form),
            Schema("note", NoteForm.Form),
            Schema("organization", OrganizationForm.Form),
            Schema("page", ContentForm.Form),
            Schema("site", SiteForm.Form),
            Schema("topic", TopicForm.Form),
            Schema("watch", WatchForm.Form),
        ];

    private static KeyValuePair<string, string> Schema(string name, Form form)
    {
        var schema = new JsonObject { ["$schema"] = "http://json-schema.org/draft-07/schema#", ["title"] = form.Kind };
        foreach (var (key, value) in form.Schema())
            schema[key] = value?.DeepClone();
        return KeyValuePair.Create($"{name}.schema.json", schema.ToJsonString(Indented) + "\n");
    }
}
