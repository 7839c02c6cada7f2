namespace KnowledgeBase.Tests.Fixtures;

public sealed class SnapshotTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kb-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void AFirstRunFailsAndLeavesWhatItReceived()
    {
        var failure = Assert.ThrowsAny<Exception>(() => Match("a\r\nb"));

        Assert.StartsWith("There is no verified text yet.", failure.Message, StringComparison.Ordinal);
        Assert.Equal("a\nb", File.ReadAllText(PathOf("received")));
        Assert.False(File.Exists(PathOf("verified")));
    }

    [Fact]
    public void TheVerifiedTextPassesAndLeavesNothingBehind()
    {
        File.WriteAllText(PathOf("verified"), "a\nb");
        File.WriteAllText(PathOf("received"), "of an earlier run");

        Match("a\nb");

        Assert.False(File.Exists(PathOf("received")));
    }

    [Fact]
    public void ADifferenceNamesItsFirstLine()
    {
        File.WriteAllText(PathOf("verified"), "a\nb\nc");

        var failure = Assert.ThrowsAny<Exception>(() => Match("a\nB"));

        Assert.StartsWith("Line 2 differs.\nVerified: b\nReceived: B\n", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AnAcceptedTextBecomesTheVerifiedOne()
    {
        File.WriteAllText(PathOf("verified"), "old");

        Match("new", accept: true);

        Assert.Equal("new", File.ReadAllText(PathOf("verified")));
        Assert.False(File.Exists(PathOf("received")));
    }

    private void Match(string received, bool accept = false) =>
        Snapshot.Compare(received, PathOf("verified"), PathOf("received"), accept);

    private string PathOf(string kind) => Path.Combine(_folder, $"SomeTests.ItIsSo.{kind}.txt");
}
