using System.Globalization;
using System.Text.Json;
using KnowledgeBase.Digests;
using KnowledgeBase.Digests.Reading;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Benchmarks.Digests;

/// <summary>
/// Reads an archive of the API's answers, a file a day, and compares each entry with its JSON, field by field: exit 1
/// where one differs.
/// </summary>
internal static class ArchiveCommand
{
    private const int MostShown = 20;

    public static int Run(string[] args)
    {
        if (args is not [var folder])
        {
            Console.Error.WriteLine("archive FOLDER");
            return 1;
        }
        var paths = Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).ToArray();
        var count = new ArchiveCount();
        foreach (var path in paths)
            count.Add(path);
        count.Report(paths.Length);
        foreach (var difference in count.Differences.Take(MostShown))
            Console.WriteLine(difference);
        return count.Differences.Count == 0 ? 0 : 1;
    }
}

/// <summary>What a comparison of many days has found.</summary>
internal sealed class ArchiveCount
{
    private readonly SortedDictionary<string, int> _fields = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> _faults = new(StringComparer.Ordinal);
    private int _items;
    private int _texts;
    private int _entries;

    public List<string> Differences { get; } = [];

    public void Add(string path)
    {
        var name = Path.GetFileName(path);
        var file = DigestParser.Parse(new Source("digests/" + name, () => File.OpenRead(path)));
        foreach (var fault in file.Diagnostics)
            _faults[fault.Id] = _faults.GetValueOrDefault(fault.Id) + 1;
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        var items = ArchivedItems.Of(json.RootElement);
        _items += items.Length;
        _entries += file.Entries.Length;
        if (items.Length != file.Entries.Length)
            Differences.Add($"{name}: {items.Length} items, {file.Entries.Length} entries");
        for (var index = 0; index < Math.Min(items.Length, file.Entries.Length); index++)
            Compare(name, items[index], file.Entries[index]);
    }

    public void Report(int days)
    {
        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{days} days, {_items} items ({_texts} as texts), {_entries} entries, {Differences.Count} differences"
            )
        );
        Console.WriteLine("fields stated: " + string.Join(", ", _fields.Select(field => $"{field.Key} {field.Value}")));
        Console.WriteLine("faults named: " + string.Join(", ", _faults.Select(fault => $"{fault.Key} {fault.Value}")));
    }

    private void Compare(string day, JsonElement item, DigestEntry entry)
    {
        if (item.ValueKind != JsonValueKind.String)
        {
            CompareFields(day, item, entry);
            return;
        }
        _texts++;
        using var inner = StringifiedObject.Parse(item.GetString());
        if (inner is null)
            Differences.Add($"{day}: a text that is no object");
        else
            CompareFields(day, inner.RootElement, entry);
    }

    private void CompareFields(string day, JsonElement item, DigestEntry entry)
    {
        foreach (var (field, stated, read) in ArchivedItems.Fields(item, entry))
        {
            if (stated.Length > 0)
                _fields[field] = _fields.GetValueOrDefault(field) + 1;
            if (stated != read)
                Differences.Add($"{day} {entry.ArxivId}: {field} is “{stated}”, read as “{read}”");
        }
    }
}

/// <summary>The items of an answer, told from the JSON alone.</summary>
internal static class ArchivedItems
{
    public static JsonElement[] Of(JsonElement root) =>
        root.ValueKind == JsonValueKind.Array
            ? [.. root.EnumerateArray()]
            : [.. root.GetProperty("data").EnumerateArray()];

    /// <summary>Each field as the JSON states it and as it was read; empty where it is not there.</summary>
    public static IEnumerable<(string Field, string Stated, string Read)> Fields(JsonElement item, DigestEntry entry)
    {
        var paper = item.GetProperty("paper");
        var authors = paper.GetProperty("authors").EnumerateArray().ToArray();
        yield return ("id", Text(paper, "id"), entry.ArxivId?.Value ?? "");
        yield return ("title", Text(paper, "title"), entry.Title);
        yield return ("summary", Text(paper, "summary"), entry.Abstract ?? "");
        yield return ("authors", Lines(authors.Select(author => Text(author, "name"))), Lines(entry.Authors));
        yield return ("accounts", Lines(Accounts(authors)), Lines(entry.Accounts.Select(Account)));
        yield return ("publishedAt", Text(paper, "publishedAt")[..10], entry.Published?.ToString() ?? "");
        yield return ("upvotes", Text(paper, "upvotes"), Number(entry.Upvotes));
        yield return ("numComments", Text(item, "numComments"), Number(entry.Comments));
        yield return ("githubStars", Text(paper, "githubStars"), Number(entry.Stars));
        yield return ("ai_summary", Text(paper, "ai_summary"), entry.Summary ?? "");
        yield return ("ai_keywords", Lines(List(paper, "ai_keywords")), Lines(entry.Keywords));
        yield return ("organization", Organization(paper, item), Read(entry.Organization));
        yield return ("githubRepo", Address(paper, "githubRepo"), Link(entry, LinkKind.Code));
        yield return ("projectPage", Address(paper, "projectPage"), Link(entry, LinkKind.Project));
    }

    private static string Lines(IEnumerable<string> texts) => string.Join('\n', texts);

    private static string Number(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static string Text(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var value)
            ? value.ValueKind switch
            {
                JsonValueKind.String => OneLine.Fold(value.GetString()!),
                JsonValueKind.Number => value.GetRawText(),
                _ => "",
            }
            : "";

    /// <summary>An address in which characters hide is left out, and named.</summary>
    private static string Address(JsonElement paper, string name) =>
        paper.TryGetProperty(name, out var value) && VisibleText.HidesNothing((value.GetString() ?? "").Trim())
            ? Text(paper, name)
            : "";

    private static IEnumerable<string> List(JsonElement owner, string name) =>
        owner.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select(text => OneLine.Fold(text.GetString() ?? "")).Where(text => text.Length > 0)
            : [];

    private static IEnumerable<string> Accounts(JsonElement[] authors) =>
        authors
            .Select((author, index) => (author, index))
            .Where(each => each.author.TryGetProperty("user", out var user) && user.ValueKind == JsonValueKind.Object)
            .Select(each =>
                $"{each.index} {Text(each.author.GetProperty("user"), "user")} {Text(each.author, "status")}"
            );

    private static string Account(AuthorAccount account) => $"{account.Author} {account.Handle} {account.Status}";

    private static string Organization(JsonElement paper, JsonElement item)
    {
        var organization =
            paper.TryGetProperty("organization", out var own) ? own
            : item.TryGetProperty("organization", out var around) ? around
            : default;
        return organization.ValueKind == JsonValueKind.Object
            ? $"{Text(organization, "name")} {Text(organization, "fullname")}"
            : "";
    }

    private static string Read(OrganizationName? name) => name is null ? "" : $"{name.Handle} {name.Name}";

    private static string Link(DigestEntry entry, LinkKind kind) =>
        entry.Links.FirstOrDefault(link => link.Kind == kind)?.Url ?? "";
}
