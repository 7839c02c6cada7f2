using Microsoft.Playwright;

namespace KnowledgeBase.Browser.Tests.Fixtures;

/// <summary>A walk with Tab from the first place of a page to the last.</summary>
internal static class FocusWalk
{
    /// <summary>No page that is walked has as many places where the focus can be.</summary>
    private const int MostStops = 1200;

    private const int StopsAtOnce = 20;

    /// <summary>
    /// Each Tab looks, before it goes on, at where the one before has led, so that nobody has to ask the page between
    /// two.
    /// The walk ends where the focus leaves the page, or comes to a place for the second time.
    /// </summary>
    private const string Watch = """
        () => {
          const stops = new Set();
          const walk = window.walk = { stops: 0, faults: [], ended: false };
          const faultOf = (element) => {
            const drawn = [undefined, "::after"].map((part) => getComputedStyle(element, part))
              .some((style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2);
            const box = element.getBoundingClientRect();
            const dock = document.querySelector(".dock");
            const covered = dock && getComputedStyle(dock).position === "fixed" && !dock.contains(element) &&
              !element.closest("dialog, .skip, .search-field") && box.bottom > dock.getBoundingClientRect().top;
            const seen = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && !covered;
            if (!drawn) return "has no mark of focus";
            return seen ? "" : `is out of sight (${Math.round(box.top)} to ${Math.round(box.bottom)})`;
          };
          addEventListener("focusout", ({ relatedTarget }) => { if (!relatedTarget) walk.ended = true; }, true);
          addEventListener("keydown", () => {
            const element = document.activeElement;
            if (walk.ended || element === document.body) return;
            if (stops.has(element)) {
              walk.ended = true;
              walk.faults.push(`the focus goes round at ${element.outerHTML.slice(0, 120)}`);
              return;
            }
            walk.stops = stops.add(element).size;
            const fault = faultOf(element);
            if (fault) walk.faults.push(`${element.outerHTML.slice(0, 120)} ${fault}`);
          }, true);
        }
        """;

    /// <summary>Where the focus cannot be seen, and where it goes round.</summary>
    public static async Task<IReadOnlyList<string>> TabThroughAsync(this Visit visit)
    {
        var keyboard = await visit.Page.Context.NewCDPSessionAsync(visit.Page);
        await visit.Page.EvaluateAsync(Watch);
        var walk = new Walk();
        while (!walk.Ended && walk.Stops < MostStops)
        {
            await Task.WhenAll(Enumerable.Range(0, StopsAtOnce).SelectMany(_ => Tab(keyboard)));
            walk = await visit.Page.EvaluateAsync<Walk>("() => window.walk");
        }
        await keyboard.DetachAsync();
        return walk switch
        {
            { Ended: false } => [.. walk.Faults, $"Tab has not left the page after {walk.Stops} places"],
            { Stops: <= 5 } => [.. walk.Faults, $"Tab reached only {walk.Stops} places"],
            _ => walk.Faults,
        };
    }

    /// <summary>
    /// Nobody waits for the answers: the browser keeps the order, and answers when it has drawn the page.
    /// </summary>
    private static IEnumerable<Task> Tab(ICDPSession keyboard) =>
        ((string[])["rawKeyDown", "keyUp"]).Select(type =>
            keyboard.SendAsync(
                "Input.dispatchKeyEvent",
                new()
                {
                    ["type"] = type,
                    ["key"] = "Tab",
                    ["code"] = "Tab",
                    ["windowsVirtualKeyCode"] = 9,
                }
            )
        );

    private sealed record Walk
    {
        public int Stops { get; init; }

        public string[] Faults { get; init; } = [];

        public bool Ended { get; init; }
    }
}
