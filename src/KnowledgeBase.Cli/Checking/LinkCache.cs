using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeBase.Cli.Checking;

/// <summary>
/// Addresses that answered well the last time, so that not every check asks for them again. Stored in
/// <c>.check/links.json</c> in the input folder, which builds do not read.
/// </summary>
internal sealed partial class LinkCache
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    private const string FileName = ".check/links.json";

    private readonly string _input;
    private readonly string _path;
    private readonly DateTimeOffset _now;
    private readonly SortedDictionary<string, DateTimeOffset> _good;

    public LinkCache(string input, TimeProvider time)
    {
        _input = input;
        _path = Path.Combine(input, FileName);
        _now = time.GetUtcNow();
        _good = new(Read().Where(link => _now - link.Value < Lifetime).ToDictionary(), StringComparer.Ordinal);
    }

    public bool IsGood(string address) => _good.ContainsKey(address);

    public void Add(string address)
    {
        lock (_good)
            _good[address] = _now;
    }

    public void Save()
    {
        NewFiles.Place(_input, FileName);
        File.WriteAllBytes(_path + ".next", JsonSerializer.SerializeToUtf8Bytes(_good, LinkJson.Default.Links));
        File.Move(_path + ".next", _path, overwrite: true);
    }

    /// <summary>A damaged cache only costs requests.</summary>
    private SortedDictionary<string, DateTimeOffset> Read()
    {
        try
        {
            return File.Exists(_path)
                ? JsonSerializer.Deserialize(File.ReadAllBytes(_path), LinkJson.Default.Links) ?? []
                : [];
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
