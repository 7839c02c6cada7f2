using System.Diagnostics;
using KnowledgeBase.Pages;
using KnowledgeBase.Search;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Search;

[Trait("Culture", "invariant")]
public sealed class ReaderTests
{
    /// <summary>
    /// The tests in <c>tests/search-harness</c>: tokens, relevance with its floor, filters, damaged files.
    /// </summary>
    [ReaderFact]
    public async Task TheReaderFindsWhatTheIndexHolds()
    {
        var folder = Directory.CreateTempSubdirectory("search-index-");
        try
        {
            foreach (var file in DemoIndex().Files)
                await File.WriteAllBytesAsync(
                    Path.Combine(folder.FullName, Path.GetFileName(file.Path)),
                    file.Content().ToArray()
                );

            var (exitCode, output) = await RunNode(folder.FullName);

            Assert.True(exitCode == 0, output);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static SearchIndex DemoIndex() =>
        SearchIndex.Of(new SiteView(Demo.Catalog, Demo.Insights, Demo.Knowledge.Editorial));

    private static async Task<(int ExitCode, string Output)> RunNode(string index)
    {
        var start = new ProcessStartInfo("node", "--test")
        {
            WorkingDirectory = RepositoryRoot.At("tests", "search-harness"),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["SEARCH_INDEX"] = index },
        };
        if (SharedFolder.Path is { } shared)
            start.Environment["SEARCH_QUERIES"] = Path.Combine(shared, "truth", "queries-dev.json");
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync();
        var output = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return (node.ExitCode, output + await errors);
    }
}
