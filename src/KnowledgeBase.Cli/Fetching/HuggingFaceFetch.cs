using System.Globalization;
using System.Text.Json;

namespace KnowledgeBase.Cli.Fetching;

/// <summary>Fetches Daily Papers from their API and stores each page of each day unchanged.</summary>
internal sealed class HuggingFaceFetch(AnswerClient client, AnswerFolder folder, Uri server, FetchTiming timing)
{
    /// <summary>The largest page that the API returns.</summary>
    private const int PageSize = 100;

    private const int MostPages = 20;

    /// <summary>What was missed longer ago is asked for by its days.</summary>
    public const int MostMissed = 60;

    /// <summary>The API does not ask for a pause; this one is polite.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <param name="progress">Takes the number of days done, and of all days.</param>
    public async Task<FetchReport> DaysAsync(
        DateOnly from,
        DateOnly to,
        Action<int, int> progress,
        CancellationToken cancellation
    )
    {
        var report = new FetchReport();
        var days = to.DayNumber - from.DayNumber + 1;
        for (var done = 0; done < days; done++)
        {
            progress(done, days);
            var day = from.AddDays(done).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (!IsFinal(from.AddDays(done)))
                await PagesAsync($"date={day}", $"{day}-hf", report, cancellation);
            else
                report.Unchanged++;
        }
        progress(days, days);
        return report;
    }

    /// <summary>
    /// Fetches yesterday, and every day since the first that was fetched whose listing is not final, at most
    /// <see cref="MostMissed"/> days back.
    /// </summary>
    public Task<FetchReport> MissedAsync(Action<int, int> progress, CancellationToken cancellation)
    {
        var yesterday = timing.Today.AddDays(-1);
        var first = Enumerable
            .Range(0, MostMissed)
            .Select(back => yesterday.AddDays(back - MostMissed + 1))
            .FirstOrDefault(day => day == yesterday || Known(day) is not null);
        return DaysAsync(first, yesterday, progress, cancellation);
    }

    public async Task<FetchReport> TrendingAsync(CancellationToken cancellation)
    {
        var report = new FetchReport();
        var today = timing.Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await PageAsync(Address("sort=trending", page: 0), $"{today}-hf-trending", report, cancellation);
        return report;
    }

    /// <summary>Whether a day was fetched after the next day had ended; it does not change after that.</summary>
    private bool IsFinal(DateOnly day) => Known(day) is { } known && known.Day > day.AddDays(1);

    private AnswerRecord? Known(DateOnly day) =>
        folder.Find(Address(string.Create(CultureInfo.InvariantCulture, $"date={day:yyyy-MM-dd}"), page: 0));

    private async Task PagesAsync(string query, string stem, FetchReport report, CancellationToken cancellation)
    {
        for (var page = 0; page < MostPages; page++)
        {
            var name = page == 0 ? stem : $"{stem}-page-{page + 1}";
            var count = await PageAsync(Address(query, page), name, report, cancellation);
            if (count < PageSize)
                return;
        }
    }

    /// <returns>
    /// The number of papers; 0 if the answer has not changed, because then later pages have not either.
    /// </returns>
    private async Task<int> PageAsync(Uri address, string stem, FetchReport report, CancellationToken cancellation)
    {
        var known = folder.Find(address);
        var answer = await client.GetAsync(address, known?.Validators ?? Validators.None, Count, cancellation);
        if (answer.Content is null)
        {
            folder.Remember(address, known?.File, answer.Validators);
            report.Unchanged++;
            return 0;
        }
        if (answer.Value > 0)
            report.Add(folder.Store(address, "digests", stem, ".json", answer.Content, answer.Validators));
        else
            StoreNothing(address, stem, answer.Validators, report);
        return answer.Value;
    }

    /// <summary>A day without papers is remembered, so that it is not taken for one that was missed.</summary>
    private void StoreNothing(Uri address, string stem, Validators validators, FetchReport report)
    {
        folder.Remember(address, file: null, validators);
        if (!stem.Contains("-page-", StringComparison.Ordinal))
            report.AddRemark($"{stem[..10]}: no papers.");
    }

    private Uri Address(string query, int page) =>
        new(
            server,
            string.Create(
                CultureInfo.InvariantCulture,
                $"api/daily_papers?{query}&limit={PageSize}{(page > 0 ? $"&p={page}" : "")}"
            )
        );

    /// <returns>The number of papers in an answer.</returns>
    private static int Count(byte[] content)
    {
        var reader = new Utf8JsonReader(content);
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartArray)
                throw new UnusableAnswerException(
                    new AnswerFault("The answer is not a list of papers.", IsFinal: true)
                );
            var count = 0;
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                reader.Skip();
                count++;
            }
            return reader.Read() ? throw new JsonException() : count;
        }
        catch (JsonException)
        {
            throw new UnusableAnswerException(new AnswerFault("The answer is not valid JSON."));
        }
    }
}
