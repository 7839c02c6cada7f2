namespace KnowledgeBase.Browser.Tests.Fixtures;

/// <summary>All tests share one site and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class DemoCollection : ICollectionFixture<DemoSite>
{
    public const string Name = "The demo";
}
