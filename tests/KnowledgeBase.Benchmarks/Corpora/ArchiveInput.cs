using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Benchmarks.Corpora;

/// <summary>
/// An input folder of an archive of the API's answers, with the demo's topics and names. Where more papers are asked
/// for than it has, its days are replayed one after another behind its last, as often as needed, by
/// <see cref="ReplayedPaper"/>.
/// </summary>
internal static class ArchiveInput
{
    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes the same files for the same archive, number and seed.</summary>
    /// <param name="papers">0 for the archive as it is.</param>
    public static void Write(string folder, string archive, int papers, ulong seed)
    {
        CopyOwnFiles(folder);
        var digests = Directory.CreateDirectory(Path.Combine(folder, "digests")).FullName;
        var days = new List<(DateOnly Day, JsonObject[] Items)>();
        var missing = papers;
        foreach (var path in Directory.EnumerateFiles(archive, "*.json").Order(StringComparer.Ordinal))
        {
            File.Copy(path, Path.Combine(digests, Path.GetFileName(path)));
            var root = JsonNode.Parse(File.ReadAllBytes(path))!;
            var items = root as JsonArray ?? root["data"]!.AsArray();
            missing -= items.Count;
            // Some of the archive's items are printed dictionaries, which are not replayed.
            if (items.OfType<JsonObject>().ToArray() is [_, ..] replayable)
                days.Add((DayOf(path), replayable));
        }
        if (days is [])
            throw new ArgumentException($"{archive} has no answers of the API, yyyy-MM-dd.json.", nameof(archive));
        Replay(digests, days, missing, seed);
    }

    private static void Replay(string digests, List<(DateOnly Day, JsonObject[] Items)> days, int missing, ulong seed)
    {
        var replayed = new ReplayedPaper([.. days.SelectMany(day => day.Items)], seed);
        var last = days[^1].Day;
        for (var round = 1; missing > 0; round++)
            foreach (var (then, items) in days)
            {
                last = last.AddDays(1);
                JsonObject[] made =
                [
                    .. items.Take(missing).Select(item => replayed.Of(item, round, last.DayNumber - then.DayNumber)),
                ];
                missing -= made.Length;
                File.WriteAllText(
                    Path.Combine(digests, last.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + ".json"),
                    new JsonArray(made).ToJsonString(Json)
                );
                if (missing <= 0)
                    break;
            }
    }

    private static void CopyOwnFiles(string folder)
    {
        var topics = Directory.CreateDirectory(Path.Combine(folder, "topics")).FullName;
        foreach (var topic in Directory.EnumerateFiles(RepositoryRoot.At("input", "topics")))
            File.Copy(topic, Path.Combine(topics, Path.GetFileName(topic)));
        foreach (var file in (string[])["names.yml", "site.yml"])
            File.Copy(RepositoryRoot.At("input", file), Path.Combine(folder, file));
    }

    private static DateOnly DayOf(string path) =>
        DateOnly.ParseExact(Path.GetFileNameWithoutExtension(path), "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
