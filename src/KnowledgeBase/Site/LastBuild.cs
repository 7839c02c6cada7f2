using System.Text.Json.Serialization;
using KnowledgeBase.Diagnostics;

namespace KnowledgeBase.Site;

/// <summary>What a build was made of, what it left and what it said, so that the same build need not be made again.</summary>
/// <param name="Inputs">A hash of the program and of all it read.</param>
/// <param name="Site">A hash of all it wrote.</param>
internal sealed record LastBuild(string Inputs, string Site, int Papers, int Pages, Diagnostic[] Diagnostics);

[JsonSerializable(typeof(LastBuild))]
internal sealed partial class LastBuildJson : JsonSerializerContext;
