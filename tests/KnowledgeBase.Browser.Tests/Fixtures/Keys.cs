using Microsoft.Playwright;

namespace KnowledgeBase.Browser.Tests.Fixtures;

/// <summary>A visitor who has a keyboard and nothing else.</summary>
internal static class Keys
{
    /// <summary>No page of the demo has as many places where the focus can be.</summary>
    private const int MostStops = 700;

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
}
