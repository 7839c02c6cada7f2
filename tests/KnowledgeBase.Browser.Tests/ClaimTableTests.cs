using KnowledgeBase.Browser.Tests.Fixtures;

namespace KnowledgeBase.Browser.Tests;

/// <summary>The numbers that the papers of a topic report.</summary>
[Collection(DemoCollection.Name)]
public sealed class ClaimTableTests(DemoSite site)
{
    private const string Topic = "topics/efficient-training.html";

    [Fact]
    public async Task NumbersAreSortedWithinTheirQuantityAndUnitLargestFirstAndBack()
    {
        await using var visit = await site.VisitAsync();
        await OpenAsync(visit);
        var number = visit.Page.Locator(".claim-table th[data-sort=number] button");

        await number.ClickAsync();
        var falling = await NumbersAsync(visit);
        await number.ClickAsync();
        var rising = await NumbersAsync(visit);

        Assert.True(falling.Length > 1);
        Assert.All(falling, group => Assert.Equal(group.OrderDescending(), group));
        Assert.All(rising, group => Assert.Equal(group.Order(), group));
        Assert.Contains(falling, group => group.Length > 2);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task TheTableIsNarrowedToWhatNumbersAreReportedOn()
    {
        await using var visit = await site.VisitAsync();
        await OpenAsync(visit);
        var rows = visit.Page.Locator(".claim-table tbody tr:has(td):visible");
        var all = await rows.CountAsync();

        await visit.Page.GetByLabel("Reports a number on").SelectOptionAsync("memory");

        var subjects = await rows.Locator("td:nth-child(2)").AllTextContentsAsync();
        Assert.InRange(subjects.Count, 1, all - 1);
        Assert.All(subjects, subject => Assert.Contains("memory", subject, StringComparison.Ordinal));
        Assert.Empty(visit.Faults);
    }

    private static async Task OpenAsync(Visit visit)
    {
        await visit.OpenAsync(Topic);
        await visit.Page.Locator("details.numbers > summary").ClickAsync();
        await visit.Page.GetByLabel("Reports a number on").WaitForAsync();
    }

    /// <summary>The values of each group.</summary>
    private static async Task<double[][]> NumbersAsync(Visit visit) =>
        await visit.Page.EvaluateAsync<double[][]>(
            """
            [...document.querySelectorAll(".claim-table tbody")].map((group) =>
              [...group.querySelectorAll("td[data-value]")].map((cell) => Number(cell.dataset.value)))
            """
        );
}
