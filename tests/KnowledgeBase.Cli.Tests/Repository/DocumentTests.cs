using System.Text.RegularExpressions;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Cli.Tests.Repository;

public sealed partial class DocumentTests
{
    private static IEnumerable<string> Documents =>
    [
        .. Directory.EnumerateFiles(RepositoryRoot.Path, "*.md"),
        .. Directory.EnumerateFiles(RepositoryRoot.At("docs"), "*.md", SearchOption.AllDirectories),
    ];

    [Fact]
    public void EveryLinkOfADocumentLeadsToAFile()
    {
        var broken =
            from document in Documents
            from Match match in RelativeLink().Matches(File.ReadAllText(document))
            let target = match.Groups["target"].Value
            let path = Path.Combine(Path.GetDirectoryName(document)!, target)
            where !File.Exists(path) && !Directory.Exists(path)
            select $"{Path.GetFileName(document)}: {target}";

        Assert.Empty(broken);
    }

    [Fact]
    public void TheArchitectureListsTheStagesInTheOrderOfTheData()
    {
        var folders = Directory.GetDirectories(RepositoryRoot.At("src", "KnowledgeBase"))
            .Where(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Any())
            .Select(folder => Path.GetFileName(folder)!)
            .Order(StringComparer.Ordinal);

        var text = File.ReadAllText(RepositoryRoot.At("docs", "architecture.md"));
        var stages = StageRow().Matches(text).Select(match => match.Groups["stage"].Value);

        Assert.Equal(folders, stages);
    }

    [GeneratedRegex(@"\]\((?!https?:|#)(?<target>[^)#]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex RelativeLink();

    [GeneratedRegex(@"^\| `(?<stage>[A-Z][a-z]+)` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex StageRow();
}
