using System.Reflection;

namespace KnowledgeBase.Cli;

/// <summary>The running program as a package, which other machines can install.</summary>
internal static class ProgramPackage
{
    public const string Id = "KnowledgeBase.Cli";

    /// <summary>NuGet unpacks a tool into <c>tools/net10.0/any</c> and keeps the package beside <c>tools</c>.</summary>
    private const int FoldersAbove = 3;

    /// <summary>As packages state it, without the commit: <c>0.1.0</c>, <c>0.1.1-alpha.0.3</c>.</summary>
    public static string Version { get; } =
        typeof(ProgramPackage)
            .Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!
            .InformationalVersion.Split('+')[0];

    /// <summary>The repository that this release comes from, <c>owner/name</c>; null for any other build.</summary>
    public static string? ReleasedFrom { get; } =
        typeof(ProgramPackage)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(metadata => metadata.Key == "ReleasedFrom")
            ?.Value;

    public static string FileName => $"{Id}.{Version}.nupkg";

    /// <param name="programFolder">Where the running program stands.</param>
    /// <returns>Null if the program was not installed from a package.</returns>
    public static string? Find(string programFolder)
    {
        var folder = new DirectoryInfo(Path.TrimEndingDirectorySeparator(programFolder));
        for (var above = 0; above < FoldersAbove; above++)
            folder = folder?.Parent;
        return folder is { Exists: true }
            ? folder
                .EnumerateFiles("*.nupkg")
                .FirstOrDefault(file => file.Name.Equals(FileName, StringComparison.OrdinalIgnoreCase))
                ?.FullName
            : null;
    }
}
