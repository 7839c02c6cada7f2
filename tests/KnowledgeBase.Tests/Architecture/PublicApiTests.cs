using KnowledgeBase.Tests.Fixtures;
using PublicApiGenerator;

namespace KnowledgeBase.Tests.Architecture;

/// <summary>What the library shows to other programs is a promise, so that a change of it shows as a diff.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void TheLibraryShowsTheBuildAndItsResultAndNothingElse() =>
        Snapshot.Match(typeof(SiteBuild).Assembly.GeneratePublicApi(new() { IncludeAssemblyAttributes = false }));
}
