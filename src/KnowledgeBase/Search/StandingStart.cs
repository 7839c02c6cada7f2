using System.Buffers;
using System.Text;
using System.Text.Json;

namespace KnowledgeBase.Search;

/// <summary>A start file as it stands: what the words of notes have no part in is copied as it is.</summary>
/// <param name="passages">Names of the shards of passages, which stand in a shard of their own.</param>
internal sealed class StandingStart(JsonElement members, IReadOnlyList<string> passages)
{
    public ShardSizes Sizes => new(members.GetProperty("papers").GetInt32());

    public IReadOnlyList<string> DictionaryNames => Names(StartFile.Dictionary);

    public IReadOnlyList<string> CommonNames => Names(StartFile.Common);

    public IReadOnlyList<string> PostingsNames => Names(StartFile.Postings);

    /// <summary>Null where a file is missing or not as it was written.</summary>
    /// <param name="read">The content of a site-relative path.</param>
    public static StandingStart? Read(Func<string, byte[]?> read)
    {
        if (read(StartFile.Path) is not { } bytes || !StartFile.HasSum(bytes))
            return null;
        var members = JsonElement.Parse(bytes);
        return Shard.Read(members.GetProperty("passages").GetString()!, read) is { } passages
            ? new StandingStart(members, Chunks(Encoding.ASCII.GetString(passages.Plain)))
            : null;
    }

    /// <summary>All shards of an index that differs from this one in its terms alone.</summary>
    /// <param name="dictionary">Its common terms behind all terms.</param>
    public IEnumerable<string> AllNames(IEnumerable<string> dictionary, IEnumerable<string> postings) =>
    [
        .. dictionary, .. postings, .. Names("rows"), .. Names("entryRows"), .. passages, .. Names("passages"), .. Names("labels"), .. Names("columns"),
    ];

    public SearchFile With(DictionaryShards dictionary, IReadOnlyList<string> postings)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            foreach (var member in members.EnumerateObject())
            {
                if (member.Name == StartFile.Build)
                    json.WriteString(StartFile.Build, StartFile.BuildOf(AllNames(dictionary.Shards.Select(shard => shard.Name), postings)));
                else if (member.Name == StartFile.Terms)
                    StartFile.WriteTerms(json, StartFile.Terms, dictionary.All);
                else if (member.Name == StartFile.CommonTerms)
                    StartFile.WriteTerms(json, StartFile.CommonTerms, dictionary.Common);
                else if (member.Name == StartFile.Dictionary)
                    json.WriteString(StartFile.Dictionary, Run(dictionary.All));
                else if (member.Name == StartFile.Common)
                    json.WriteString(StartFile.Common, Run(dictionary.Common));
                else if (member.Name == StartFile.Postings)
                    json.WriteString(StartFile.Postings, string.Concat(postings));
                else if (member.Name != StartFile.Sum)
                    member.WriteTo(json);
            }
            json.WriteEndObject();
        }
        return StartFile.Of(bytes.WrittenSpan);
    }

    private static string Run(TermShards terms) => string.Concat(terms.Shards.Select(shard => shard.Name));

    private IReadOnlyList<string> Names(string member) => Chunks(members.GetProperty(member).GetString()!);

    private static IReadOnlyList<string> Chunks(string names) =>
        [.. Enumerable.Range(0, names.Length / Shard.NameDigits).Select(place => names.Substring(place * Shard.NameDigits, Shard.NameDigits))];
}
