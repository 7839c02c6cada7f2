using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Architecture;

public sealed partial class SourceRulesTests
{
    private const int LongestFile = 300;
    private const int WidestLine = 120;

    [Fact]
    public void NoSourceFileIsLongerThan300Lines()
    {
        var files = SourceTree.Files("*.cs", "src", "tests").Concat(SourceTree.Files("*.ts", "theme"));

        var tooLong = files.Where(file => SourceTree.Read(file).Count(each => each == '\n') > LongestFile);

        SourceTree.AssertNone(tooLong);
    }

    /// <summary>What the formatter does not break: texts and comments. Samples of input are as they came.</summary>
    [Fact]
    public void NoLineIsWiderThan120Columns()
    {
        var tooWide =
            from file in SourceTree.Files("*.cs", "src", "tests")
            from line in RawLiteral().Replace(SourceTree.Read(file), "").Split('\n')
            where line.Length > WidestLine && !(IsTest(file) && line.Contains('"'))
            select $"{file}: {line.Trim()}";

        SourceTree.AssertNone(tooWide);
    }

    [Fact]
    public void OnlyTypesNamedFolderTouchTheDisk()
    {
        var suppressing = SourceTree
            .Files("*.cs", "src/KnowledgeBase", "src/KnowledgeBase.Templates")
            .Where(file => SourceTree.Read(file).Contains("RS0030", StringComparison.Ordinal))
            .Except(["src/KnowledgeBase/Concurrency/ParallelLoop.cs"]); // Which is banned from other threads elsewhere.

        Assert.All(suppressing, file => Assert.EndsWith("Folder.cs", file, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("KnowledgeBase", "Architecture", "Fixtures", "Sites")]
    [InlineData("KnowledgeBase.Templates")]
    [InlineData("KnowledgeBase.Cli", "Fixtures", "Repository")]
    public void TestsStandInTheFoldersOfTheirSource(string project, params string[] others)
    {
        var source = SourceTree.FoldersOf(RepositoryRoot.At("src", project));
        var tests = SourceTree.FoldersOf(RepositoryRoot.At("tests", $"{project}.Tests"));

        SourceTree.AssertNone(tests.Except(source).Except(others));
        SourceTree.AssertNone(others.Except(tests));
    }

    [Fact]
    public void EveryStageHasItsTests()
    {
        var tested = SourceTree.FoldersOf(RepositoryRoot.At("tests", "KnowledgeBase.Tests"));

        SourceTree.AssertNone(Stages.InOrder.Except(tested));
    }

    /// <summary>A run under another culture proves nothing if the culture never arrives.</summary>
    [Fact]
    public void TheCultureThatTheEnvironmentNamesIsInForce()
    {
        var named = Environment.GetEnvironmentVariable("LC_ALL")?.Split('.')[0].Replace('_', '-');
        if (OperatingSystem.IsWindows() || named is null or "" or "C" or "POSIX")
            return;

        Assert.Equal(named, CultureInfo.CurrentCulture.Name);
    }

    private static bool IsTest(string file) => file.StartsWith("tests/", StringComparison.Ordinal);

    [GeneratedRegex("\"\"\".*?\"\"\"", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex RawLiteral();
}
