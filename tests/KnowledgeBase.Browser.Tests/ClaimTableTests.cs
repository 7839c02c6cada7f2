using KnowledgeBase.Browser.Tests.Fixtures;

namespace KnowledgeBase.Browser.Tests;

/// <summary>The numbers that the papers of a topic report.</summary>
[Collection(DemoCollection.Name)]
public sealed class ClaimTableTests(DemoSite site)
{
    private const string Topic = "topics/efficient-training.html";

    [Fact]
    public async Task NumbersAreSortedWithinTheirUnitLargestFirstAndBack()
    {
        await using var visit = await site.VisitAsync();
        await OpenAsync(visit);
        var number = visit.Page.Locator(".claim-table th[data-sort=number] button");

        await number.ClickAsync();
        var falling = await NumbersAsync(visit);
        await number.ClickAsync();
        var rising = await NumbersAsync(visit);

        Assert.True(falling.Length > 5);
        Assert.Equal(
            falling.OrderByDescending(row => row.Unit, StringComparer.Ordinal).ThenByDescending(row => row.Value),
            falling
        );
        Assert.Equal(rising.OrderBy(row => row.Unit, StringComparer.Ordinal).ThenBy(row => row.Value), rising);
        Assert.Empty(visit.Faults);
    }

    [Fact]
    public async Task TheTableIsNarrowedToWhatNumbersAreReportedOn()
    {
        await using var visit = await site.VisitAsync();
        await OpenAsync(visit);
        var rows = visit.Page.Locator(".claim-table tbody tr:visible");
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

    private static async Task<(string Unit, double Value)[]> NumbersAsync(Visit visit)
    {
        var cells = await visit.Page.Locator(".claim-table td[data-value]").AllAsync();
        var numbers = new List<(string, double)>();
        foreach (var cell in cells)
        {
            numbers.Add(
                (
                    await cell.GetAttributeAsync("data-unit") ?? "",
                    double.Parse(
                        await cell.GetAttributeAsync("data-value") ?? "",
                        System.Globalization.CultureInfo.InvariantCulture
                    )
                )
            );
        }
        return [.. numbers];
    }
}
