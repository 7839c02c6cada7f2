using System.Text.Json;
using KnowledgeBase.Digests;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Digests.Formats.Records;

/// <summary>Files that people publish, against what they state.</summary>
public sealed class PublishedRecordTests
{
    [SharedFact]
    public void EveryEntryOfTheRoboticsDigestIsRead()
    {
        var path = Shared("Robotics-paper-daily.2025-12-24.json");
        using var json = JsonDocument.Parse(File.ReadAllBytes(path));
        var stated = json.RootElement.EnumerateArray().ToArray();
        var file = DigestParser.Parse(Sources.File(path));

        Assert.Equal(65, stated.Length);
        Assert.Equal(stated.Select(Stated), file.Entries.Select(Read));
        Assert.DoesNotContain(file.Diagnostics, fault => fault.Id is not "KB192");
    }

    [SharedFact]
    public void EveryIssueOfTheNewsletterIsRead()
    {
        var files = Directory
            .GetFiles(Shared(""), "hf-daily-paper-newsletter.*.yaml")
            .Order(StringComparer.Ordinal)
            .Select(path => DigestParser.Parse(Sources.File(path)))
            .ToArray();

        Assert.Equal(
            [
                "2512.15560 Bozhou Li",
                "2512.22323 Zhibin Qin",
                "2512.23573 Shaohan Yu",
                "2512.23380 Mohammad Nasirzadeh",
            ],
            files.Select(file => $"{file.Entries.Single().ArxivId} {file.Entries.Single().Authors.Single()}")
        );
        Assert.All(files, file => Assert.Equal("", Sources.Messages(file)));
    }

    private static string Shared(string name) => Path.Combine(SharedFolder.Path!, "people", name);

    private static string Stated(JsonElement record) =>
        string.Join(
            '\n',
            [
                record.GetProperty("title").GetString(),
                record.GetProperty("url").GetString()!.Split('/')[^1].Split('v')[0],
                record.GetProperty("published_date").GetString()![..10],
                record.GetProperty("tldr").GetString(),
                .. record.GetProperty("authors").EnumerateArray().Select(author => author.GetString()),
            ]
        );

    private static string Read(DigestEntry entry) =>
        string.Join(
            '\n',
            [entry.Title, entry.ArxivId.ToString(), entry.Published?.ToString(), entry.Summary, .. entry.Authors]
        );
}
