using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace KnowledgeBase.Search;

/// <summary>The one file with a fixed name: it names all others.</summary>
internal sealed record StartFile(
    ImmutableArray<SearchPaper> Papers,
    int Entries,
    ShardSizes Sizes,
    DictionaryShards Words,
    ImmutableArray<Shard> Lists,
    DocumentShards Stored)
{
    public const string Path = "search/start.json";
    public const string Build = "build";
    public const string Terms = "terms";
    public const string CommonTerms = "commonTerms";
    public const string Dictionary = "dictionary";
    public const string Common = "common";
    public const string Postings = "postings";
    public const string Sum = "sum";

    private const int Schema = 3;
    private static readonly int SumLength = SumOf([]).Length + 1;

    /// <summary>There are many passages, and a first answer needs none: their names stand in a shard of their own.</summary>
    private readonly Shard _passageNames = Shard.Of(Encoding.ASCII.GetBytes(Names(Stored.Passages)));

    public SearchFile ToFile()
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteNumber("schema", Schema);
            json.WriteString(Build, BuildOf(AllShards().Select(shard => shard.Name)));
            json.WriteNumber("papers", Papers.Length);
            json.WriteNumber("entries", Entries);
            WriteYears(json);
            WriteSizes(json);
            WriteNames(json);
            json.WriteEndObject();
        }
        return Of(bytes.WrittenSpan);
    }

    /// <summary>The last member is the checksum of all before it: this file has no name that would tell its content.</summary>
    /// <param name="json">All other members.</param>
    public static SearchFile Of(ReadOnlySpan<byte> json)
    {
        var members = json[..^1];
        return new SearchFile(Path, (byte[])[.. members, .. SumOf(members), (byte)'}']);
    }

    public static bool HasSum(ReadOnlySpan<byte> json) =>
        json.Length > SumLength && json[^SumLength..^1].SequenceEqual(SumOf(json[..^SumLength]));

    /// <summary>A hash of all names, once where two are the same.</summary>
    public static string BuildOf(IEnumerable<string> names)
    {
        var paths = string.Concat(names.Distinct(StringComparer.Ordinal).Select(Shard.PathOf));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(paths)))[..16];
    }

    public static void WriteTerms(Utf8JsonWriter json, string member, TermShards terms)
    {
        json.WriteStartArray(member);
        foreach (var term in terms.FirstTerms)
            json.WriteStringValue(term);
        json.WriteEndArray();
    }

    /// <summary>All shards but once where two have the same content.</summary>
    public IEnumerable<SearchFile> Shards() =>
        AllShards().DistinctBy(shard => shard.Name, StringComparer.Ordinal).Select(shard => shard.ToFile());

    private static byte[] SumOf(ReadOnlySpan<byte> members) =>
        Encoding.ASCII.GetBytes($",\"{Sum}\":\"{Shard.Checksum(members):x8}\"");

    private IEnumerable<Shard> AllShards() =>
        new[] { Words.All.Shards, Words.Common.Shards, Lists, Stored.Rows, Stored.EntryRows, Stored.Passages, [_passageNames, Stored.Facets.Labels], Stored.Facets.Columns }
            .SelectMany(shards => shards);

    /// <summary>Each year with its first paper; 0 is undated.</summary>
    private void WriteYears(Utf8JsonWriter json)
    {
        json.WriteStartArray("years");
        var last = -1;
        for (var paper = 0; paper < Papers.Length; paper++)
        {
            var year = Papers[paper].Paper.Published?.Year ?? 0;
            if (year == last)
                continue;
            json.WriteStartArray();
            json.WriteNumberValue(year);
            json.WriteNumberValue(paper);
            json.WriteEndArray();
            last = year;
        }
        json.WriteEndArray();
    }

    private void WriteSizes(Utf8JsonWriter json)
    {
        json.WriteStartObject("sizes");
        json.WriteNumber("postings", Sizes.Bytes);
        json.WriteNumber("rows", Sizes.PapersInRows);
        json.WriteNumber("entries", ShardSizes.EntriesInRows);
        json.WriteNumber("passages", Sizes.PapersInPassages);
        json.WriteNumber("columns", ShardSizes.PapersInFacets);
        json.WriteEndObject();
    }

    private void WriteNames(Utf8JsonWriter json)
    {
        WriteTerms(json, Terms, Words.All);
        WriteTerms(json, CommonTerms, Words.Common);
        json.WriteString(Dictionary, Names(Words.All.Shards));
        json.WriteString(Common, Names(Words.Common.Shards));
        json.WriteString(Postings, Names(Lists));
        json.WriteString("rows", Names(Stored.Rows));
        json.WriteString("entryRows", Names(Stored.EntryRows));
        json.WriteString("passages", _passageNames.Name);
        json.WriteString("labels", Stored.Facets.Labels.Name);
        json.WriteString("columns", Names(Stored.Facets.Columns));
    }

    private static string Names(ImmutableArray<Shard> shards) => string.Concat(shards.Select(shard => shard.Name));
}
