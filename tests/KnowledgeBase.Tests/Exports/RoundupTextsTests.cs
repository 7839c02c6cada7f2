using KnowledgeBase.Exports;
using KnowledgeBase.Pages;
using KnowledgeBase.Pages.Roundups;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Exports;

public sealed class RoundupTextsTests
{
    private const string Url = "https://example.org/kb/";

    [Fact]
    public void AMailSaysWhatTheWatchesFoundAndThenEachTopic()
    {
        var ladles = new PaperRow("ladles", "Ladles", "papers/ladles.html", "Mara Lind, Ola Dahl and 3 others");
        var whisks = new PaperRow("whisks", "Whisks", "papers/whisks.html", null);
        var week = new RoundupPage("periods/2025/w52.html", "Week 52 of 2025")
        {
            Span = "week",
            First = "2025-12-22",
            Last = "2025-12-28",
            Count = 2,
            Watches = [new RoundupGroup("What stirs", "watches/stir.html", 1, [whisks])],
            Topics = [new RoundupGroup("Kitchens", "topics/kitchens.html", 9, [ladles, whisks])],
        };

        Assert.Equal(
            """
            Week 52 of 2025, 2025-12-22 to 2025-12-28
            2 papers first listed
            https://example.org/kb/periods/2025/w52.html

            Watch: What stirs (1)

            - Whisks
              https://example.org/kb/papers/whisks.html

            Kitchens (9)

            - Ladles, Mara Lind, Ola Dahl and 3 others
              https://example.org/kb/papers/ladles.html
            - Whisks
              https://example.org/kb/papers/whisks.html
              and 7 more in the digests of the week

            """,
            RoundupTexts.Text(week, Url)
        );
    }

    [Fact]
    public void NoLineButAnAddressIsLongerThan72Columns()
    {
        var weeks = Demo.Pages.OfType<RoundupPage>().ToList();
        var lines = weeks.SelectMany(week => RoundupTexts.Text(week, Url).Split('\n')).ToList();

        Assert.Contains(lines, line => line.Length is > 60 and <= 72 && !line.Contains(Url, StringComparison.Ordinal));
        Assert.All(lines.Where(line => !line.Contains(Url, StringComparison.Ordinal)), line =>
            Assert.InRange(line.Length, 0, 72)
        );
    }
}
