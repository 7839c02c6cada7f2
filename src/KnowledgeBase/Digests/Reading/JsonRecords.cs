using System.Collections.Immutable;
using System.Text.Json;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Reading;

/// <summary>Reads the objects of a JSON file one by one; one that is no JSON costs only itself.</summary>
internal static class JsonRecords
{
    /// <param name="read">Null for what makes no entry.</param>
    public static DigestFile Read(
        Source source, SourceFormat format, Func<JsonElement, SourceLocation, FaultList, DigestEntry?> read)
    {
        var faults = new FaultList(source.Path);
        var entries = ImmutableArray.CreateBuilder<DigestEntry>();
        using (var items = new JsonItems(source, new SourceLocation(source.Path), faults))
        {
            while (items.TryRead(out var json, out var at))
            {
                if (!IsJson(json, item => read(item, at, faults), out var entry))
                    items.Reject();
                else if (entry is not null)
                    entries.Add(entry);
            }
        }
        return new PaperListing(Stated: null, Submitted: null, entries.ToImmutable()).ToFile(source, format, faults);
    }

    /// <summary>Readers of JSON see some damage only when a text is asked for, and call it another name.</summary>
    public static bool IsDamage(Exception exception) => exception is JsonException or InvalidOperationException;

    private static bool IsJson(
        ReadOnlyMemory<byte> json, Func<JsonElement, DigestEntry?> read, out DigestEntry? entry)
    {
        try
        {
            using var item = JsonDocument.Parse(json);
            entry = read(item.RootElement);
            return true;
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            entry = null;
            return false;
        }
    }
}
