using System.Globalization;
using System.Text.Json;
using KnowledgeBase.Library;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Cli.Fetching;

/// <summary>
/// Takes from arXiv's bulk metadata, one record a line and gigabytes in all, the records that are wanted, as they
/// stand. Memory does not grow with the file.
/// </summary>
internal sealed class ArxivDump(AnswerFolder folder, FetchTiming timing)
{
    private readonly HashSet<ArxivId> _ids = [];
    private readonly HashSet<string> _titles = new(StringComparer.Ordinal);

    /// <summary>Wants these identifiers, and papers that lack one or their authors.</summary>
    public static ArxivDump For(KnownPapers known, IEnumerable<ArxivId> ids, AnswerFolder folder, FetchTiming timing)
    {
        var dump = new ArxivDump(folder, timing);
        foreach (var paper in known.Papers)
        {
            if (paper.ArxivId is { } id)
                dump._ids.Add(id);
            else
                dump._titles.Add(TitleKey.Of(paper.Title));
        }
        dump._ids.UnionWith(ids);
        dump._ids.ExceptWith(known.FromArxiv);
        return dump;
    }

    /// <param name="progress">Told how many of how many megabytes are read.</param>
    public FetchReport Run(string path, Action<int, int> progress, CancellationToken cancellation)
    {
        using var source = File.OpenRead(path);
        var unfinished = folder.Unfinished("metadata");
        try
        {
            var report = new FetchReport();
            var kept = 0;
            using (var target = new FileStream(unfinished, FileMode.CreateNew))
            {
                kept = Copy(source, target, report, progress, cancellation);
                target.Flush(flushToDisk: true);
            }
            if (kept > 0)
                report.Stored.Add(folder.Adopt(unfinished, "metadata", $"{timing.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}-arxiv-dump", ".jsonl"));
            report.Say(kept == 1 ? "1 record of the dump is wanted." : $"{kept} records of the dump are wanted.");
            return report;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private int Copy(Stream source, Stream target, FetchReport report, Action<int, int> progress, CancellationToken cancellation)
    {
        var kept = 0;
        var damaged = 0;
        var lines = new DumpLines(source);
        while (lines.TryRead(out var line))
        {
            cancellation.ThrowIfCancellationRequested();
            if (IsWanted(line) is not { } wanted)
                damaged++;
            else if (wanted)
            {
                target.Write(line);
                target.WriteByte((byte)'\n');
                kept++;
            }
            progress((int)(source.Position >> 20), (int)(source.Length >> 20));
        }
        if (damaged + lines.Skipped is > 0 and var lost)
            report.Say($"{lost} lines of the dump are no records and were passed over.");
        return kept;
    }

    /// <summary>Null where the line is no record.</summary>
    private bool? IsWanted(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line);
        var id = default(string);
        var title = default(string);
        try
        {
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName && (id is null || title is null))
            {
                var isId = reader.ValueTextEquals("id"u8);
                var isTitle = reader.ValueTextEquals("title"u8);
                reader.Read();
                if (isId && reader.TokenType == JsonTokenType.String)
                    id = reader.GetString();
                else if (isTitle && reader.TokenType == JsonTokenType.String)
                    title = reader.GetString();
                else
                    reader.Skip();
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
        return ArxivId.TryParse(id, out var known)
            ? _ids.Contains(known) || (title is not null && _titles.Contains(TitleKey.Of(title)))
            : null;
    }
}
