using Microsoft.Playwright;

namespace KnowledgeBase.Browser.Tests.Fixtures;

/// <summary>A visitor who has a keyboard and nothing else.</summary>
internal static class Keys
{
    /// <summary>No page of the demo has as many places where the focus can be.</summary>
    private const int MostStops = 700;

    /// <summary>What has the focus, and what is wrong with how it shows it; null where the focus has left the page.</summary>
    private const string FocusedPlace = """
        () => {
          const element = document.activeElement;
          if (!element || element === document.body) return null;
          const drawn = [undefined, "::after"].map((part) => getComputedStyle(element, part))
            .some((style) => style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2);
          const box = element.getBoundingClientRect();
          const dock = document.querySelector(".dock");
          const covered = dock && getComputedStyle(dock).position === "fixed" && !dock.contains(element) && !element.closest("dialog, .skip, .search-field") &&
            box.bottom > dock.getBoundingClientRect().top;
          const seen = box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight && !covered;
          const fault = !drawn ? "has no mark of focus" : !seen ? `is out of sight (${Math.round(box.top)} to ${Math.round(box.bottom)})` : "";
          document.stops ??= new Map();
          if (!document.stops.has(element)) document.stops.set(element, document.stops.size);
          return [String(document.stops.get(element)), fault && `${element.outerHTML.slice(0, 120)} ${fault}`];
        }
        """;

    public static async Task PressAsync(this Visit visit, params string[] keys)
    {
        foreach (var key in keys)
            await visit.Page.Keyboard.PressAsync(key);
    }

    public static Task TypeAsync(this Visit visit, string text) => visit.Page.Keyboard.TypeAsync(text);

    /// <summary>Goes on with Tab until the element has the focus.</summary>
    public static async Task TabToAsync(this Visit visit, ILocator element)
    {
        await element.WaitForAsync();
        for (var stop = 0; stop < MostStops; stop++)
        {
            if (await element.EvaluateAsync<bool>("element => element === document.activeElement"))
                return;
            await visit.PressAsync("Tab");
        }
        Assert.Fail($"Tab never reached {element} on {visit.Page.Url}.");
    }

    /// <summary>Goes with Tab from the first place to the last; says where the focus cannot be seen and where it goes round.</summary>
    public static async Task<IReadOnlyList<string>> TabThroughAsync(this Visit visit)
    {
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var faults = new List<string>();
        while (await NextAsync(visit) is [var place, var fault])
        {
            if (!visited.Add(place))
                return [.. faults, "The focus goes round."];
            if (fault.Length > 0)
                faults.Add(fault);
        }
        Assert.True(visited.Count > 5, $"Tab reached only {visited.Count} places on {visit.Page.Url}.");
        return faults;
    }

    private static async Task<string[]?> NextAsync(Visit visit)
    {
        await visit.PressAsync("Tab");
        return await visit.Page.EvaluateAsync<string[]?>(FocusedPlace);
    }
}
