using System.Collections.Immutable;
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

    /// <summary>What each kind of file may state, by the name of its schema.</summary>
    public static ImmutableArray<(string Name, Form Form)> Forms { get; } =
    [
        ("author", AuthorForm.Form),
        ("names", NamesForm.Form),
        ("note", NoteForm.Form),
        ("organization", OrganizationForm.Form),
        ("page", ContentForm.Form),
        ("site", SiteForm.Form),
        ("topic", TopicForm.Form),
        ("watch", WatchForm.Form),
    ];

    /// <summary>The files of <c>docs/schemas</c>: names and content.</summary>
    public static IEnumerable<KeyValuePair<string, string>> All => Forms.Select(each => Schema(each.Name, each.Form));

    private static KeyValuePair<string, string> Schema(string name, Form form)
    {
        var schema = new JsonObject { ["$schema"] = "http://json-schema.org/draft-07/schema#", ["title"] = form.Kind };
        foreach (var (key, value) in form.Schema())
            schema[key] = value?.DeepClone();
        return KeyValuePair.Create($"{name}.schema.json", schema.ToJsonString(Indented) + "\n");
    }
}
