using System.Reflection;

namespace KnowledgeBase.Cli;

/// <summary>A package of the program, which other machines can install.</summary>
/// <param name="Version">As packages state it, without the commit: <c>0.1.0</c>, <c>0.1.1-alpha.0.3</c>.</param>
/// <param name="Path">Of its file; null where there is none.</param>
internal sealed record ProgramPackage(string Version, string? Path)
{
    public const string Id = "KnowledgeBase.Cli";

    /// <summary>NuGet unpacks a tool into <c>tools/net10.0/any</c> and keeps the package beside <c>tools</c>.</summary>
    private const int FoldersAbove = 3;

    private const string Extension = ".nupkg";

    public string FileName => $"{Id}.{Version}{Extension}";

    /// <summary>The repository that this release comes from, <c>owner/name</c>; null for any other build.</summary>
    public static string? ReleasedFrom { get; } =
        typeof(ProgramPackage)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(metadata => metadata.Key == "ReleasedFrom")
            ?.Value;

    /// <summary>
    /// The package that the running program was installed from, or the one that it could be packed as.
    /// </summary>
    /// <param name="programFolder">Where the program stands.</param>
    public static ProgramPackage Of(string programFolder)
    {
        var folder = new DirectoryInfo(System.IO.Path.TrimEndingDirectorySeparator(programFolder));
        for (var above = 0; above < FoldersAbove; above++)
            folder = folder?.Parent;
        var file = folder is { Exists: true }
            ? folder
                .EnumerateFiles($"*{Extension}")
                .FirstOrDefault(file =>
                    file.Name.StartsWith($"{Id}.", StringComparison.OrdinalIgnoreCase)
                    && char.IsAsciiDigit(file.Name[Id.Length + 1])
                )
            : null;
        return file is null
            ? new ProgramPackage(BuiltVersion(), null)
            : new ProgramPackage(file.Name[(Id.Length + 1)..^Extension.Length], file.FullName);
    }

    private static string BuiltVersion() =>
        typeof(ProgramPackage)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];
}
