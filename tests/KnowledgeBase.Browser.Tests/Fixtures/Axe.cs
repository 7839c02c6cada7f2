using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace KnowledgeBase.Browser.Tests.Fixtures;

/// <summary>What axe-core finds on a page, of which none has a frame.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>
    /// Of each list and table the first twelve entries: the others come from the same lines of a template, and to look
    /// at
    /// all of them takes twice as long. Only what is wrong leaves the page: to tell of each element that is right takes
    /// four times as long as to look at it.
    /// </summary>
    private const string Violations = """
        async (tags) => {
          const context = { exclude: [["li:nth-child(n + 13)"], ["tr:nth-child(n + 13)"]] };
          const { violations } = await axe.run(context, { resultTypes: ["violations"], ...(tags && { runOnly: tags }) });
          return violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${rule.help}: ${node.html}`));
        }
        """;

    public static Task<string[]> RunAxeAsync(this IPage page) => RunAsync(page, tags: null);

    /// <summary>
    /// With the rules that depend on colours, for a second look at a page that differs in nothing else.
    /// </summary>
    public static Task<string[]> RunAxeOnColoursAsync(this IPage page) => RunAsync(page, ["cat.color"]);

    private static async Task<string[]> RunAsync(IPage page, string[]? tags)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window"))
            await page.EvaluateAsync(Script);
        return await page.EvaluateAsync<string[]>(Violations, tags);
    }
}
