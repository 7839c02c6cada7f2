using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Site;

/// <summary>What a build was made of, what it left and what it said, so that the same build need not be made again.</summary>
/// <param name="Inputs">Hashes of the program and of all it read.</param>
/// <param name="Site">A hash of all it wrote.</param>
/// <param name="Notes">A <see cref="NotedSite"/> as it is written, for it is read only where a note has changed.</param>
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
                [.. build.GetProperty("diagnostics").EnumerateArray().Select(Read)], notes);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>A line of JSON, and behind it the notes.</summary>
    public byte[] ToBytes() => [.. Encoding.UTF8.GetBytes(ToJson()), (byte)'\n', .. Notes];

    private string ToJson() => new JsonObject
    {
        ["inputs"] = Inputs.All,
        ["rest"] = Inputs.Rest,
        ["notes"] = Hash(Notes),
        ["site"] = Site,
        ["papers"] = Papers,
        ["pages"] = Pages,
        ["diagnostics"] = new JsonArray([.. Diagnostics.Select(Json)]),
    }.ToJsonString();

    private static Diagnostic Read(JsonElement fault) => new(
        Text(fault, "id"), (DiagnosticSeverity)Number(fault, "severity"),
        new SourceLocation(Text(fault, "path"), Number(fault, "line"), Number(fault, "column")), Text(fault, "message"));

    private static string Hash(byte[] notes) => Convert.ToHexStringLower(SHA256.HashData(notes));

    private static string Text(JsonElement of, string name) => of.GetProperty(name).GetString() ?? "";

    private static int Number(JsonElement of, string name) => of.GetProperty(name).GetInt32();

    private static JsonNode Json(Diagnostic fault) => new JsonObject
    {
        ["id"] = fault.Id,
        ["severity"] = (int)fault.Severity,
        ["path"] = fault.At.Path,
        ["line"] = fault.At.Line,
        ["column"] = fault.At.Column,
        ["message"] = fault.Message,
    };
}

/// <param name="All">A hash of the program, of what it was asked for and of all input.</param>
/// <param name="Rest">The same without the bodies of notes.</param>
internal sealed record InputKeys(string All, string Rest);
