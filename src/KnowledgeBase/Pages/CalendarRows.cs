using System.Collections.Immutable;

namespace KnowledgeBase.Pages;

/// <summary>A week of a month, from Monday to Sunday.</summary>
/// <param name="Number">As ISO 8601 counts weeks.</param>
/// <param name="Before">How many of its days belong to the month before.</param>
/// <param name="After">How many of its days belong to the month after.</param>
public sealed record CalendarWeek(int Number, int Before, ImmutableArray<CalendarDay> Days, int After);

/// <param name="Day">Of the month, from 1.</param>
/// <param name="Published">Papers published on it.</param>
/// <param name="Digest">The day's listing and how many papers it has; null without one.</param>
public sealed record CalendarDay(int Day, int Published, CountedLink? Digest);

/// <summary>A month of a year, with or without papers.</summary>
/// <param name="Url">The month's page; null where it has none.</param>
/// <param name="Count">Papers published in it.</param>
/// <param name="Digests">Listings of it.</param>
public sealed record MonthOfYear(string Title, string? Url, int Count, int Digests);
