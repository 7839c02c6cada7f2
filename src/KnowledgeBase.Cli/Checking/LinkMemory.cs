using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeBase.Cli.Checking;

/// <summary>
/// Addresses that were there when they were last asked for, so that not every check asks again. Kept in
/// <c>.check/links.json</c> of the input folder, which builds do not read.
/// </summary>
internal sealed partial class LinkMemory
{
    private static readonly TimeSpan Lasting = TimeSpan.FromDays(14);

    private const string Kept = ".check/links.json";

    private readonly string _input;
    private readonly string _path;
    private readonly DateTimeOffset _now;
    private readonly SortedDictionary<string, DateTimeOffset> _good;

    public LinkMemory(string input, TimeProvider time)
    {
        _input = input;
        _path = Path.Combine(input, Kept);
        _now = time.GetUtcNow();
        _good = new(Read().Where(link => _now - link.Value < Lasting).ToDictionary(), StringComparer.Ordinal);
    }

    public bool IsGood(string address) => _good.ContainsKey(address);

    public void Remember(string address)
    {
        lock (_good)
            _good[address] = _now;
    }

    public void Save()
    {
        NewFiles.Place(_input, Kept);
        File.WriteAllBytes(_path + ".next", JsonSerializer.SerializeToUtf8Bytes(_good, LinkJson.Default.Links));
        File.Move(_path + ".next", _path, overwrite: true);
    }

    /// <summary>A damaged memory costs requests, nothing else.</summary>
    private SortedDictionary<string, DateTimeOffset> Read()
    {
        try
        {
            return File.Exists(_path) ? JsonSerializer.Deserialize(File.ReadAllBytes(_path), LinkJson.Default.Links) ?? [] : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }

    [JsonSerializable(typeof(SortedDictionary<string, DateTimeOffset>), TypeInfoPropertyName = "Links")]
    [JsonSourceGenerationOptions(WriteIndented = true)]
    private sealed partial class LinkJson : JsonSerializerContext;
}
