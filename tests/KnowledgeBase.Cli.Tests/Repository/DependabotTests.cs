using System.Text.RegularExpressions;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Cli.Tests.Repository;

public sealed partial class DependabotTests
{
    [Fact]
    public void EveryFolderOfNodePackagesIsKeptUpToDate()
    {
        var listed = Folders()
            .Match(File.ReadAllText(RepositoryRoot.At(".github", "dependabot.yml")))
            .Groups["folders"]
            .Value.Split(", ");
        var locked = Directory
            .EnumerateFiles(RepositoryRoot.Path, "package-lock.json", SearchOption.AllDirectories)
            .Select(file =>
                "/" + Path.GetRelativePath(RepositoryRoot.Path, Path.GetDirectoryName(file)!).Replace('\\', '/')
            )
            .Where(folder =>
                !folder.Contains("/node_modules", StringComparison.Ordinal)
                && !folder.StartsWith("/artifacts", StringComparison.Ordinal)
            );

        Assert.Equal(locked.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(@"package-ecosystem: npm\s+directories: \[(?<folders>[^\]]+)\]", RegexOptions.CultureInvariant)]
    private static partial Regex Folders();
}
