using System.Text.Json;
using System.Text.Json.Serialization;

namespace KnowledgeBase.Cli.Fetching;

/// <summary>
/// Adds answers to the input folder. Files appear complete or not at all, and are never changed. Requests are recorded
/// in <c>.fetch/answers.json</c>, which builds do not read; without it everything is asked again.
/// </summary>
internal sealed partial class AnswerFolder
{
    private const string Records = ".fetch/answers.json";

    private readonly string _input;
    private readonly TimeProvider _time;
    private readonly SortedDictionary<string, AnswerRecord> _records;

    public AnswerFolder(string input, TimeProvider time)
    {
        _input = input;
        _time = time;
        _records = ReadRecords();
    }

    private string RecordsPath => Path.Combine(_input, Records);

    /// <summary>Null if the address was not asked, or its file is gone.</summary>
    public AnswerRecord? Find(Uri address)
    {
        if (!_records.TryGetValue(address.AbsoluteUri, out var record))
            return null;
        return record.File is null || File.Exists(Path.Combine(_input, record.File)) ? record : null;
    }

    public byte[] Read(AnswerRecord record) => File.ReadAllBytes(Path.Combine(_input, record.File!));

    /// <summary>
    /// Stores an answer under the first free name (<c>stem.json</c>, <c>stem-2.json</c>) and records it.
    /// </summary>
    /// <param name="folder"><c>digests</c> or <c>metadata</c>.</param>
    /// <returns>The path relative to the input folder, or null if a file of that stem has the same content.</returns>
    public string? Store(
        Uri address,
        string folder,
        string stem,
        string extension,
        byte[] content,
        Validators validators
    )
    {
        var (path, isNew) = FreeName(folder, stem, extension, content);
        if (isNew)
            WriteWhole(NewFiles.Place(_input, path), content, overwrite: false);
        Remember(address, path, validators);
        return isNew ? path : null;
    }

    /// <summary>Moves a finished file to the first free name.</summary>
    public string Adopt(string written, string folder, string stem, string extension)
    {
        var path = Names(folder, stem, extension).First(name => !File.Exists(Path.Combine(_input, name)));
        File.Move(written, Path.Combine(_input, path));
        return path;
    }

    /// <summary>A path for an unfinished file, under a name that builds ignore.</summary>
    public string Unfinished(string folder) => NewFiles.Place(_input, $"{folder}/.{Guid.NewGuid():N}.partial");

    public void Remember(Uri address, string? file, Validators validators, string? found = null)
    {
        _records[address.AbsoluteUri] = new AnswerRecord(
            _time.GetUtcNow(),
            file,
            validators.ETag,
            validators.LastModified,
            found
        );
        var json = JsonSerializer.SerializeToUtf8Bytes(_records, RecordJson.Default.Records);
        WriteWhole(NewFiles.Place(_input, Records), json, overwrite: true);
    }

    private (string Path, bool IsNew) FreeName(string folder, string stem, string extension, byte[] content)
    {
        foreach (var name in Names(folder, stem, extension))
        {
            var place = Path.Combine(_input, name);
            if (!File.Exists(place))
                return (name, true);
            if (
                new FileInfo(place).Length == content.Length
                && File.ReadAllBytes(place).AsSpan().SequenceEqual(content)
            )
                return (name, false);
        }
        throw new InvalidOperationException("The names never end.");
    }

    private static IEnumerable<string> Names(string folder, string stem, string extension)
    {
        yield return $"{folder}/{stem}{extension}";
        for (var number = 2; ; number++)
            yield return $"{folder}/{stem}-{number}{extension}";
    }

    private static void WriteWhole(string path, byte[] content, bool overwrite)
    {
        var folder = Directory.CreateDirectory(Path.GetDirectoryName(path)!).FullName;
        var unfinished = Path.Combine(folder, $".{Guid.NewGuid():N}.partial");
        try
        {
            using (var file = new FileStream(unfinished, FileMode.CreateNew))
            {
                file.Write(content);
                file.Flush(flushToDisk: true);
            }
            File.Move(unfinished, path, overwrite);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>A damaged record only costs requests.</summary>
    private SortedDictionary<string, AnswerRecord> ReadRecords()
    {
        try
        {
            var read = File.Exists(RecordsPath)
                ? JsonSerializer.Deserialize(File.ReadAllBytes(RecordsPath), RecordJson.Default.Records)
                : null;
            return new SortedDictionary<string, AnswerRecord>(
                (read ?? []).Where(pair => pair.Value is not null).ToDictionary(),
                StringComparer.Ordinal
            );
        }
        catch (JsonException)
        {
            return new SortedDictionary<string, AnswerRecord>(StringComparer.Ordinal);
        }
    }

    [JsonSerializable(typeof(SortedDictionary<string, AnswerRecord>), TypeInfoPropertyName = "Records")]
    [JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
    private sealed partial class RecordJson : JsonSerializerContext;
}
