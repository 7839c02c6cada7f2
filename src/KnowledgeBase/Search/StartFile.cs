using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using KnowledgeBase.Queries;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Search;

/// <summary>The only file with a fixed name; it names all the others.</summary>
internal sealed record StartFile(
    ImmutableArray<SearchPaper> Papers,
    int Entries,
    ShardSizes Sizes,
    ImmutableArray<Segment> Segments,
    DocumentShards Stored
)
{
    private const string Path = "search/start.json";
    private const int Schema = 5;

    /// <summary>
    /// The names of the passages, in a shard of their own: there are many, and a first answer needs none.
    /// </summary>
    private readonly Shard _passageNames = Shard.Of(Encoding.ASCII.GetBytes(Names(Stored.Passages)));

    public SiteFile ToFile()
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteNumber("schema", Schema);
            json.WriteString("build", Build());
            json.WriteNumber("papers", Papers.Length);
            json.WriteNumber("entries", Entries);
            WriteYears(json);
            WriteSizes(json);
            WriteSegments(json);
            WriteNames(json);
            json.WriteEndObject();
        }
        var members = bytes.WrittenSpan[..^1];
        return new SiteFile(Path, (byte[])[.. members, .. Sum(members), (byte)'}']);
    }

    /// <summary>
    /// The last member, a checksum of all the others, because this file is not named after its content.
    /// </summary>
    private static byte[] Sum(ReadOnlySpan<byte> members) =>
        Encoding.ASCII.GetBytes($",\"sum\":\"{Shard.Checksum(members):x8}\"");

    /// <summary>A hash of all distinct names.</summary>
    private string Build()
    {
        var paths = string.Concat(
            AllShards().Select(shard => Shard.PathOf(shard.Name)).Distinct(StringComparer.Ordinal)
        );
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(paths)))[..16];
    }

    private static void WriteTerms(Utf8JsonWriter json, string member, TermShards terms)
    {
        json.WriteStartArray(member);
        foreach (var term in terms.FirstTerms)
            json.WriteStringValue(term);
        json.WriteEndArray();
    }

    /// <summary>All shards, those of the same content once.</summary>
    public IEnumerable<SiteFile> Shards() =>
        AllShards().DistinctBy(shard => shard.Name, StringComparer.Ordinal).Select(shard => shard.ToFile());

    private IEnumerable<Shard> AllShards() =>
        [
            .. Segments.SelectMany(segment => segment.Shards),
            .. Stored.Rows,
            .. Stored.EntryRows,
            .. Stored.Passages,
            _passageNames,
            Stored.Facets.Labels,
            .. Stored.Facets.Columns,
            .. Stored.Facets.EntryColumns,
        ];

    /// <summary>Each year with its first paper; 0 stands for undated papers.</summary>
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
        json.WriteNumber("postings", ShardSizes.Bytes);
        json.WriteNumber("rows", Sizes.PapersInRows);
        json.WriteNumber("entries", ShardSizes.EntriesInRows);
        json.WriteNumber("passages", Sizes.PapersInPassages);
        json.WriteNumber("columns", ShardSizes.PapersInColumns);
        json.WriteNumber("entryColumns", ShardSizes.EntriesInColumns);
        json.WriteEndObject();
    }

    private void WriteSegments(Utf8JsonWriter json)
    {
        json.WriteStartArray("segments");
        foreach (var (firstPaper, firstEntry, dictionary, postings) in Segments)
        {
            json.WriteStartObject();
            json.WriteNumber("firstPaper", firstPaper);
            json.WriteNumber("firstEntry", firstEntry);
            WriteTerms(json, "terms", dictionary.All);
            WriteTerms(json, "commonTerms", dictionary.Common);
            json.WriteString("dictionary", Names(dictionary.All.Shards));
            json.WriteString("common", Names(dictionary.Common.Shards));
            json.WriteString("postings", Names(postings));
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private void WriteNames(Utf8JsonWriter json)
    {
        json.WriteString("rows", Names(Stored.Rows));
        json.WriteString("entryRows", Names(Stored.EntryRows));
        json.WriteString("passages", _passageNames.Name);
        json.WriteString("labels", Stored.Facets.Labels.Name);
        json.WriteString("columns", Names(Stored.Facets.Columns));
        json.WriteString("entryColumns", Names(Stored.Facets.EntryColumns));
    }

    private static string Names(ImmutableArray<Shard> shards) => string.Concat(shards.Select(shard => shard.Name));
}
