using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Output;

/// <summary>What a build was made of, what it left and what it said, so that the same build need not be made again.</summary>
/// <param name="Inputs">Hashes of the program and of all it read.</param>
/// <param name="Site">A hash of all it wrote.</param>
/// <param name="Notes">The notes as they are written, for it is read only where a note has changed.</param>
internal sealed record LastBuild(
    InputKeys Inputs, string Site, int Papers, int Pages, ImmutableArray<Diagnostic> Diagnostics, byte[] Notes)
{
    /// <summary>Null for what no build of this version wrote, or not to its end.</summary>
    public static LastBuild? Read(byte[] file)
    {
        try
        {
            var end = Math.Max(file.IndexOf((byte)'\n'), 0);
            using var document = JsonDocument.Parse(file.AsMemory(0, end));
            var build = document.RootElement;
            var notes = file[(end + 1)..];
            return Text(build, "notes") != Hash(notes) ? null : new LastBuild(
                new InputKeys(Text(build, "inputs"), Text(build, "rest")), Text(build, "site"), Number(build, "papers"), Number(build, "pages"),
                [.. build.GetProperty("diagnostics").EnumerateArray().Select(DiagnosticJson.Read)], notes);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>A line of JSON, and behind it the notes.</summary>
    public byte[] ToBytes() => [.. ToJson(), (byte)'\n', .. Notes];

    private ReadOnlySpan<byte> ToJson()
    {
        var output = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(output))
        {
            json.WriteStartObject();
            json.WriteString("inputs", Inputs.All);
            json.WriteString("rest", Inputs.Rest);
            json.WriteString("notes", Hash(Notes));
            json.WriteString("site", Site);
            json.WriteNumber("papers", Papers);
            json.WriteNumber("pages", Pages);
            json.WriteStartArray("diagnostics");
            foreach (var diagnostic in Diagnostics)
                DiagnosticJson.Write(json, diagnostic);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return output.WrittenSpan;
    }

    private static string Hash(byte[] notes) => Convert.ToHexStringLower(SHA256.HashData(notes));

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString() ?? "";

    private static int Number(JsonElement of, string name) => of.GetProperty(name).GetInt32();
}

/// <param name="All">A hash of the program, of what it was asked for and of all input.</param>
/// <param name="Rest">The same without the bodies of notes.</param>
internal sealed record InputKeys(string All, string Rest);
