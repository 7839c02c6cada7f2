using System.Globalization;
using System.Text.Json;
using KnowledgeBase.Library;
using KnowledgeBase.Text;
using KnowledgeBase.Vocabulary;

namespace KnowledgeBase.Cli.Fetching;

/// <summary>
/// Copies the wanted records from arXiv's bulk metadata: one record per line, gigabytes in all. Memory does not grow
/// with the file.
/// </summary>
internal sealed class ArxivDump(AnswerFolder folder, FetchTiming timing)
{
    private readonly HashSet<ArxivId> _ids = [];
    private readonly HashSet<string> _titles = new(StringComparer.Ordinal);

    /// <summary>Wants these identifiers and the known papers, except what arXiv has supplied already.</summary>
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

    /// <param name="progress">Takes the megabytes read, and those of the file.</param>
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
            {
                var today = timing.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
                report.Stored.Add(folder.Adopt(unfinished, "metadata", $"{today}-arxiv-dump", ".jsonl"));
            }
            report.AddRemark($"The dump has {Plural.Of(kept, "record")} of the papers asked for.");
            return report;
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private int Copy(
        Stream source,
        Stream target,
        FetchReport report,
        Action<int, int> progress,
        CancellationToken cancellation
    )
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
        var skipped = damaged + lines.Skipped;
        if (skipped > 0)
            report.AddRemark($"Skipped {Plural.Of(skipped, "line")} of the dump that cannot be read.");
        return kept;
    }

    /// <summary>Null if the line is not a record.</summary>
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
