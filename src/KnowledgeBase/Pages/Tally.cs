namespace KnowledgeBase.Pages;

/// <summary>How often something occurs.</summary>
internal sealed class Tally<T>(T item)
{
    public T Item { get; } = item;

    public int Count { get; set; } = 1;
}

internal static class Tally
{
    /// <summary>In the order of first occurrence.</summary>
    public static IReadOnlyCollection<Tally<T>> Of<T>(IEnumerable<T> items)
        where T : notnull
    {
        var tallies = new Dictionary<T, Tally<T>>();
        foreach (var item in items)
        {
            if (tallies.TryGetValue(item, out var tally))
                tally.Count++;
            else
                tallies.Add(item, new Tally<T>(item));
        }
        return tallies.Values;
    }

    /// <summary>What occurs most often, ties in the order of first occurrence.</summary>
    public static IEnumerable<Tally<T>> Top<T>(this IEnumerable<Tally<T>> tallies, int most) =>
        tallies.OrderByDescending(tally => tally.Count).Take(most);
}
