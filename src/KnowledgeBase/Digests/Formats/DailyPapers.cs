using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using KnowledgeBase.Diagnostics;
using KnowledgeBase.Digests.Reading;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Digests.Formats;

/// <summary>The answers of the daily-papers API, and the same items inside saved pages.</summary>
internal static partial class DailyPapers
{
    public static DigestFile Read(Source source)
    {
        var faults = new FaultList(source.Path);
        var listing = ReadList(source, new SourceLocation(source.Path), faults);
        return listing.ToFile(source, SourceFormat.Api, faults);
    }

    /// <param name="origin">Where in its file the source begins.</param>
    public static PaperListing ReadList(Source source, SourceLocation origin, FaultList faults)
    {
        var entries = ImmutableArray.CreateBuilder<DigestEntry>();
        var days = new HashSet<DateOnly?>();
        using var items = new JsonItems(source, origin, faults);
        while (items.TryRead(out var json, out var at))
        {
            if (Parse(json.Span) is not { } item)
                items.Reject();
            else if (item.ToEntry(at, faults) is { } entry)
            {
                entries.Add(entry);
                days.Add(item.ListedOn);
            }
        }
        var stated = DateString().Match(items.Preamble) is { Success: true } match ? Day(match.Groups["day"].Value) : null;
        return new PaperListing(stated, days.Count == 1 ? days.Single() : null, entries.ToImmutable());
    }

    /// <summary>The date of a time stamp, in universal time.</summary>
    public static DateOnly? Day(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var time)
            ? DateOnly.FromDateTime(time.UtcDateTime)
            : null;

    /// <summary>Null where the item is no JSON.</summary>
    private static DailyPaper? Parse(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        try
        {
            reader.Read();
            var item = DailyPaper.Read(ref reader);
            return reader.Read() ? null : item;
        }
        catch (Exception exception) when (JsonRecords.IsDamage(exception))
        {
            return null;
        }
    }

    [GeneratedRegex("\"dateString\"\\s*:\\s*\"(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex DateString();
}
