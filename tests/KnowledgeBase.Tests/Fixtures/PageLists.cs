using System.Collections.Immutable;
using KnowledgeBase.Pages;

namespace KnowledgeBase.Tests.Fixtures;

internal static class PageLists
{
    /// <summary>Every page, in the order of the list.</summary>
    public static ImmutableArray<Page> Made(this PageList list) => [.. list.Pages.Select(page => page.Make())];
}
