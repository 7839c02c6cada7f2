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
    DictionaryShards Dictionary,
    ImmutableArray<Shard> Postings,
    DocumentShards Stored)
{
    private const int Schema = 2;

    /// <summary>There are many passages, and a first answer needs none: their names stand in a shard of their own.</summary>
    private readonly Shard _passageNames = Shard.Of(Encoding.ASCII.GetBytes(Names(Stored.Passages)));

    public SearchFile ToFile()
    {
        var names = string.Concat(Shards().Select(file => file.Path));
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteNumber("schema", Schema);
            json.WriteString("build", Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(names)))[..16]);
            json.WriteNumber("papers", Papers.Length);
            json.WriteNumber("entries", Entries);
            WriteYears(json);
            WriteSizes(json);
            WriteNames(json);
            json.WriteEndObject();
        }
        return new SearchFile("search/start.json", WithSum(bytes.WrittenSpan));
    }

    /// <summary>The last member is the checksum of all before it: this file has no name that would tell its content.</summary>
    private static byte[] WithSum(ReadOnlySpan<byte> json)
    {
        var members = json[..^1];
        return [.. members, .. Encoding.ASCII.GetBytes($",\"sum\":\"{Shard.Checksum(members):x8}\"}}")];
    }

    /// <summary>All shards but once where two have the same content.</summary>
    public IEnumerable<SearchFile> Shards() =>
        new[] { Dictionary.All.Shards, Dictionary.Common.Shards, Postings, Stored.Rows, Stored.EntryRows, Stored.Passages, [_passageNames, Stored.Facets.Labels], Stored.Facets.Columns }
            .SelectMany(shards => shards)
            .DistinctBy(shard => shard.Name, StringComparer.Ordinal)
            .Select(shard => shard.ToFile());

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
        WriteTerms(json, "terms", Dictionary.All);
        WriteTerms(json, "commonTerms", Dictionary.Common);
        json.WriteString("dictionary", Names(Dictionary.All.Shards));
        json.WriteString("common", Names(Dictionary.Common.Shards));
        json.WriteString("postings", Names(Postings));
        json.WriteString("rows", Names(Stored.Rows));
        json.WriteString("entryRows", Names(Stored.EntryRows));
        json.WriteString("passages", _passageNames.Name);
        json.WriteString("labels", Stored.Facets.Labels.Name);
        json.WriteString("columns", Names(Stored.Facets.Columns));
    }

    private static void WriteTerms(Utf8JsonWriter json, string member, TermShards terms)
    {
        json.WriteStartArray(member);
        foreach (var term in terms.FirstTerms)
            json.WriteStringValue(term);
        json.WriteEndArray();
    }

    private static string Names(ImmutableArray<Shard> shards) => string.Concat(shards.Select(shard => shard.Name));
}
