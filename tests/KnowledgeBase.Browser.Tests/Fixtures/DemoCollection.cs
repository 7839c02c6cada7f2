namespace KnowledgeBase.Browser.Tests.Fixtures;

/// <summary>Tests that use the site as people do share one site and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class DemoCollection : ICollectionFixture<DemoSite>
{
    public const string Name = "The demo";
}
