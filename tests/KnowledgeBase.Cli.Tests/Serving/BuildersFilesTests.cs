using KnowledgeBase.Cli.Serving;
using KnowledgeBase.Cli.Tests.Fixtures;

namespace KnowledgeBase.Cli.Tests.Serving;

public sealed class BuildersFilesTests : IDisposable
{
    private static readonly string[] Slashes =
    [
        "/",
        "//",
        "///",
        "/./",
        "/x/../",
        "/%2e/",
        "/topics/%2E%2E/",
        "\\",
        "/\\",
    ];
    private static readonly string[] Folders = [".kb", ".KB", "%2ekb", ".%6bb", "%2E%6B%62", ".kB"];
    private static readonly string[] Between = ["/", "//", "/./", "%2f", "\\", "/x/../"];

    private readonly TemporaryFolder _folder = new();

    public BuildersFilesTests()
    {
        _folder.Write("site/index.html", "<p>home");
        _folder.Write("site/topics/index.html", "<p>topics");
        foreach (var name in (string[])[".kb", ".KB", ".kB"])
            _folder.Write($"site/{name}/manifest", "the builder's own");
    }

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, bool> WaysToServe =>
        new()
        {
            { "/", false },
            { "/", true },
            { "/papers/kb/", false },
            { "/papers/kb/", true },
        };

    [Theory]
    [MemberData(nameof(WaysToServe))]
    public async Task TheBuildersOwnFilesAreNotServedHoweverTheyAreSpelled(string basePath, bool isLive)
    {
        var updates = isLive ? new LiveUpdates() : null;
        await using var server = await SiteServer.StartAsync(Path.Combine(_folder.Path, "site"), 0, basePath, updates);
        var spellings = Slashes
            .SelectMany(_ => Folders, (slash, folder) => slash + folder)
            .SelectMany(_ => Between, (folder, between) => $"{folder}{between}manifest");

        foreach (var path in spellings)
        {
            var answer = await RawRequest.SendAsync(server.Address.Port, basePath.TrimEnd('/') + path);

            Assert.False(answer.Contains("the builder's own", StringComparison.Ordinal), path);
            Assert.Matches("^HTTP/1.1 (400|404) ", answer);
        }
    }

    [Fact]
    public async Task AFileWhoseNameOnlyBeginsLikeTheBuildersIsServed()
    {
        _folder.Write("site/.kbd/keys.txt", "keys");
        _folder.Write("site/topics/.kb/note.txt", "deeper");
        await using var server = await SiteServer.StartAsync(Path.Combine(_folder.Path, "site"), 0);

        Assert.EndsWith(
            "keys",
            await RawRequest.SendAsync(server.Address.Port, "/.kbd/keys.txt"),
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "deeper",
            await RawRequest.SendAsync(server.Address.Port, "/topics/.kb/note.txt"),
            StringComparison.Ordinal
        );
    }
}
