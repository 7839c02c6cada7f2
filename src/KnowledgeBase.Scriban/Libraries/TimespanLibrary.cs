using System.Globalization;

namespace KnowledgeBase.Scriban.Libraries;

/// <summary><c>timespan.…</c></summary>
internal static class TimespanLibrary
{
    public static Library Create() => new Library("timespan")
        .Add("zero", Value.Of(TimeSpan.Zero))
        .Add("from_days", "days", static (in a) => Value.Of(TimeSpan.FromDays(a.Real(0))))
        .Add("from_hours", "hours", static (in a) => Value.Of(TimeSpan.FromHours(a.Real(0))))
        .Add("from_minutes", "minutes", static (in a) => Value.Of(TimeSpan.FromMinutes(a.Real(0))))
        .Add("from_seconds", "seconds", static (in a) => Value.Of(TimeSpan.FromSeconds(a.Real(0))))
        .Add("from_milliseconds", "millis", static (in a) => Value.Of(TimeSpan.FromMilliseconds(a.Real(0))))
        .Add("parse", "text", Parse);

    private static Value Parse(in Arguments a) =>
        TimeSpan.TryParse(a.Text(0), CultureInfo.InvariantCulture, out var duration)
            ? Value.Of(duration)
            : throw new TemplateFault($"`{a.Text(0)}` is not a timespan; one looks like `2.13:45:00`.");
}
