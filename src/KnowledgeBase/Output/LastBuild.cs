using System.Buffers;
using System.Collections.Immutable;
using System.Text.Json;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Output;

/// <summary>A record of the last build, so that the same build need not be repeated.</summary>
/// <param name="Inputs">A hash of the program, its options and all files it read.</param>
/// <param name="Site">A hash of all files it wrote.</param>
internal sealed record LastBuild(
    string Inputs,
    string Site,
    int Papers,
    int Pages,
    ImmutableArray<Diagnostic> Diagnostics
)
{
    /// <summary>Null if the file is damaged or was written by another version.</summary>
    public static LastBuild? Read(byte[] file)
    {
        try
        {
            using var document = JsonDocument.Parse(file);
            var build = document.RootElement;
            return new LastBuild(
                Text(build, "inputs"),
                Text(build, "site"),
                Number(build, "papers"),
                Number(build, "pages"),
                [.. build.GetProperty("diagnostics").EnumerateArray().Select(DiagnosticJson.Read)]
            );
        }
        catch (Exception fault)
            when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    public byte[] ToBytes()
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            json.WriteString("inputs", Inputs);
            json.WriteString("site", Site);
            json.WriteNumber("papers", Papers);
            json.WriteNumber("pages", Pages);
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in Diagnostics)
                DiagnosticJson.Write(json, diagnostic);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return output.WrittenSpan.ToArray();
    }

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString() ?? "";

    private static int Number(JsonElement of, string name) => of.GetProperty(name).GetInt32();
}
