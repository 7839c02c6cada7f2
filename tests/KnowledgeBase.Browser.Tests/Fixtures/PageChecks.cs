using Microsoft.Playwright;

namespace KnowledgeBase.Browser.Tests.Fixtures;

/// <summary>
/// Looks at the page that a visitor has open; whatever is wrong is kept, with the check that found it.
/// </summary>
internal sealed class PageChecks(Visit visit)
{
    /// <summary>
    /// What has moved since the page began to load, and how far, without the reader doing anything; an option of a
    /// select
    /// that arrives with the rest of the page is no more than 0.0001.
    /// </summary>
    private const string Shifts = """
        () => new Promise((resolve) => {
          const shifts = [];
          new PerformanceObserver((list) => {
            const moved = list.getEntries().filter((shift) => shift.value > 0.001).flatMap((shift) => [...shift.sources]);
            for (const { node, previousRect: from, currentRect: to } of moved)
              shifts.push(`${node?.nodeName}.${node?.className}: ${Math.round(from.y)} to ${Math.round(to.y)} px`);
          }).observe({ type: "layout-shift", buffered: true });
          setTimeout(() => resolve(shifts), 100);
        })
        """;

    private const string Overflow = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private readonly List<string> _faults = [];

    public IReadOnlyList<string> Faults => _faults;

    public async Task NothingHasMovedAsync() =>
        Keep("moved while loading", await visit.Page.EvaluateAsync<string[]>(Shifts));

    public async Task NothingIsWiderThanTheScreenAsync(params int[] widths)
    {
        foreach (var width in widths)
        {
            await visit.Page.SetViewportSizeAsync(width, height: 900);
            var overflow = await visit.Page.EvaluateAsync<int>(Overflow);
            if (overflow > 0)
                Keep("wider than the screen", [$"by {overflow} px"]);
        }
    }

    /// <summary>In light and dark, which differ in nothing but colours.</summary>
    public async Task AxeFindsNothingAsync(int width)
    {
        await visit.Page.SetViewportSizeAsync(width, height: 900);
        Keep("axe, light", await visit.Page.RunAxeAsync());
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        Keep("axe, dark", await visit.Page.RunAxeOnColoursAsync());
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }

    public async Task TheFocusIsSeenEverywhereAndNeverTrappedAsync() => Keep("Tab", await visit.TabThroughAsync());

    public async Task SlashLeadsToTheSearchFieldAndEscapeOutOfItAsync()
    {
        await visit.Page.EvaluateAsync("() => document.activeElement.blur()");
        await visit.PressAsync("/");
        if (await FocusedNameAsync() != "q")
            Keep("slash", ["does not lead to the search field"]);
        await visit.PressAsync("Escape");
        if (await FocusedNameAsync() == "q")
            Keep("slash", ["Escape does not lead out of the search field"]);
    }

    /// <summary>Since the visit began.</summary>
    /// <param name="except">What a message may contain.</param>
    public async Task NothingIsSaidAskedOutsideOrKeptAsync(string? except)
    {
        Keep("said", visit.Faults.Where(fault => except is null || !fault.Contains(except, StringComparison.Ordinal)));
        Keep("cookie", (await visit.Page.Context.CookiesAsync()).Select(cookie => cookie.Name));
    }

    private void Keep(string check, IEnumerable<string> faults) =>
        _faults.AddRange(
            faults.Select(fault => $"{visit.Page.Url}, {visit.Page.ViewportSize!.Width} px: {check}: {fault}")
        );

    private Task<string> FocusedNameAsync() =>
        visit.Page.EvaluateAsync<string>("() => document.activeElement?.getAttribute('name') ?? ''");
}
