using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Site;

/// <summary>What a build was made of, what it left and what it said, so that the same build need not be made again.</summary>
/// <param name="Inputs">A hash of the program and of all it read.</param>
/// <param name="Site">A hash of all it wrote.</param>
internal sealed record LastBuild(string Inputs, string Site, int Papers, int Pages, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Null for what no build of this version wrote.</summary>
    public static LastBuild? Read(byte[] json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var build = document.RootElement;
            return new LastBuild(
                Text(build, "inputs"), Text(build, "site"), Number(build, "papers"), Number(build, "pages"),
                [.. build.GetProperty("diagnostics").EnumerateArray().Select(Read)]);
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    public string ToJson() => new JsonObject
    {
        ["inputs"] = Inputs,
        ["site"] = Site,
        ["papers"] = Papers,
        ["pages"] = Pages,
        ["diagnostics"] = new JsonArray([.. Diagnostics.Select(Json)]),
    }.ToJsonString();

    private static Diagnostic Read(JsonElement fault) => new(
        Text(fault, "id"), (DiagnosticSeverity)Number(fault, "severity"),
        new SourceLocation(Text(fault, "path"), Number(fault, "line"), Number(fault, "column")), Text(fault, "message"));

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
