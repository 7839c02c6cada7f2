using System.Text.RegularExpressions;
using KnowledgeBase.Digests;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Digests.Formats.Markdown;

/// <summary>Digests of public repositories, which are no part of this one.</summary>
public sealed partial class RealMarkdownTests
{
    [SharedFact]
    public void EveryRowOfALongReadmeIsRead()
    {
        var path = At("cv-arxiv-daily.README.md");
        var file = DigestParser.Parse(Sources.File(path));
        var rows = File.ReadLines(path)
            .Select((line, index) => Row().Match(line) is { Success: true } row ? (index + 1, row) : default);
        var told = rows.Where(row => row.row is not null)
            .Select(row =>
                $"{row.Item1} {row.row.Groups["title"].Value.Trim()} {row.row.Groups["id"].Value} {row.row.Groups["date"].Value} "
                + row.row.Groups["author"].Value.Trim()
            )
            .ToHashSet(StringComparer.Ordinal);
        var read = file.Entries.Select(entry =>
            $"{entry.At.Line} {entry.Title} {entry.ArxivId} {entry.Published} {entry.Authors.FirstOrDefault()}"
        );

        Assert.Equal(9312, told.Count);
        Assert.Equal(9312, file.Entries.Length);
        Assert.InRange(read.Count(told.Contains), 9312 * 99 / 100, 9312);
        Assert.Empty(file.Diagnostics);
    }

    [SharedTheory]
    [InlineData("daily-ai-papers.2024-09-11.md", 5)]
    [InlineData("daily-ai-papers.2025-08-20.md", 24)]
    [InlineData("daily-ai-papers.2025-10-30.md", 24)]
    public void EveryEntryOfADailyTableIsRead(string name, int count)
    {
        var text = File.ReadAllText(At(name));
        var file = DigestParser.Parse(Sources.File(At(name)));
        var told = Entry()
            .Matches(text)
            .Select(row =>
                $"{Spaces().Replace(row.Groups["title"].Value, " ").Trim()} {row.Groups["id"].Value} "
                + row.Groups["authors"].Value.Trim()
            );

        Assert.Equal(count, file.Entries.Length);
        Assert.Equal(
            told,
            file.Entries.Select(entry => $"{entry.Title} {entry.ArxivId} {string.Join(", ", entry.Authors)}")
        );
        Assert.All(file.Entries, entry => Assert.NotNull(entry.Summary));
        Assert.Empty(file.Diagnostics);
    }

    private static string At(string name) => Path.Combine(SharedFolder.Path!, "people", name);

    [GeneratedRegex(
        @"^\|\*\*(?<date>[0-9-]+)\*\*\|\*\*(?<title>.+?)\*\*\|(?<author>.*?) et\.al\.\|\[(?<id>[0-9.]+)(?:v[0-9]+)?\]\("
    )]
    private static partial Regex Row();

    [GeneratedRegex(
        @"^\| (?<title>[^|]+?) \(Read more on \[arXiv\]\(https://arxiv\.org/abs/(?<id>[0-9.]+)\)[^|]*\|(?<authors>[^|]*)\|",
        RegexOptions.Multiline
    )]
    private static partial Regex Entry();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
