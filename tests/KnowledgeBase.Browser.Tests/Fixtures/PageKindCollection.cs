namespace KnowledgeBase.Browser.Tests.Fixtures;

/// <summary>
/// Tests that look at pages of all kinds, beside those that use the site: each spends half of its time waiting.
/// </summary>
[CollectionDefinition(Name)]
public sealed class PageKindCollection : ICollectionFixture<DemoSite>
{
    public const string Name = "All kinds of pages";
}
