using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Architecture;

public sealed class DiagnosticsDocumentTests
{
    [Fact]
    public void TheDocumentListsEveryDiagnosticOfTheCatalogue()
    {
        Snapshot.MatchDocument(DiagnosticCatalog.Document(), RepositoryRoot.At("docs", "diagnostics.md"));
    }

    [Fact]
    public void AnIdMeansOneThing()
    {
        var claimed = DiagnosticCatalog.All.GroupBy(each => each.Example.Id).Where(group => group.Count() > 1);

        SourceTree.AssertNone(
            claimed.Select(group => $"{group.Key}: {string.Join(", ", group.Select(each => each.Function))}")
        );
    }

    [Fact]
    public void AnIdBeginsWithTheNumberOfItsStage()
    {
        var strangers = DiagnosticCatalog.All.Where(each =>
            !each.Example.Id.StartsWith(Prefix(each.Class.Name), StringComparison.Ordinal)
        );

        SourceTree.AssertNone(strangers.Select(each => $"{each.Class.Name}.{each.Function}: {each.Example.Id}"));
    }

    private static string Prefix(string type) =>
        type switch
        {
            "DigestFaults" => "KB1",
            "EditorialFaults" => "KB2",
            "LibraryFaults" => "KB3",
            "PageFaults" or "ThemeFaults" => "KB4",
            "SiteFaults" => "KB5",
            _ => "KB9",
        };
}
