using System.Collections.Frozen;
using System.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Editorial;

/// <summary>
/// The initial text of a new editorial file: every key of its kind, with its purpose. Required keys are filled in;
/// optional ones are commented out, with their current values.
/// </summary>
internal static class Skeletons
{
    private static readonly FrozenDictionary<string, string> Nothing = FrozenDictionary<string, string>.Empty;

    /// <param name="offered">Values of optional keys, as YAML; they take effect once uncommented.</param>
    public static string Note(string slug, IReadOnlyDictionary<string, string> offered) =>
        Write(NoteForm.Form, Stated(("paper", slug)), offered);

    public static string Topic(string title, string phrase) =>
        Write(TopicForm.Form, Stated(("title", Quote(title)), ("keywords", List([phrase]))), Nothing);

    /// <param name="stated">Values of optional keys that are known to be true.</param>
    public static string Author(
        string name,
        IReadOnlyDictionary<string, string> stated,
        IReadOnlyDictionary<string, string> offered
    ) => Write(AuthorForm.Form, new(stated, StringComparer.Ordinal) { ["name"] = Quote(name) }, offered);

    public static string Watch(string title, string query) =>
        Write(WatchForm.Form, Stated(("title", Quote(title)), ("query", Quote(query))), Nothing);

    public static string Page(string title) => Write(ContentForm.Form, Stated(("title", Quote(title))), Nothing);

    /// <summary>A quoted YAML scalar on one line.</summary>
    public static string Quote(string text)
    {
        var escaped = OneLine
            .Fold(text)
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("\"", "\\\"", StringComparison.Ordinal);
        return $"\"{escaped}\"";
    }

    /// <summary>A YAML list on one line.</summary>
    public static string List(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Quote))}]";

    /// <summary>A YAML list, an item a line, each with its evidence as a comment.</summary>
    public static string Offer(IEnumerable<OfferedLine> lines) =>
        string.Concat(
            lines.Select(line =>
                $"\n#   {(line.Value is null ? "" : $"- {Quote(line.Value)}  ")}# {OneLine.Fold(line.Evidence)}"
            )
        );

    private static Dictionary<string, string> Stated(params (string Key, string Value)[] values) =>
        values.ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);

    private static string Write(
        Form form,
        Dictionary<string, string> stated,
        IReadOnlyDictionary<string, string> offered
    )
    {
        var text = new StringBuilder("---\n");
        foreach (var key in form.Keys)
        {
            text.Append("# ").Append(key.Summary).Append('\n');
            if (stated.TryGetValue(key.Name, out var value))
                text.Append(key.Name).Append(": ").Append(value).Append('\n');
            else
                text.Append("# ").Append(key.Name).Append(':').Append(Offered(offered, key)).Append('\n');
        }
        return text.Append("---\n").ToString();
    }

    private static string Offered(IReadOnlyDictionary<string, string> offered, Key key) =>
        offered.GetValueOrDefault(key.Name, "") switch
        {
            "" => "",
            ['\n', ..] and var lines => lines,
            var value => $" {value}",
        };
}
