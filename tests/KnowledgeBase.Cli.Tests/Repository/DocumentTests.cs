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

    [GeneratedRegex(@"\]\((?!https?:|#)(?<target>[^)#]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex RelativeLink();
}
