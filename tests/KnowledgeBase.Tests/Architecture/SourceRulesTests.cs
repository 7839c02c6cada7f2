using System.Globalization;
using System.Text.RegularExpressions;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Architecture;

public sealed partial class SourceRulesTests
{
    private const int LongestFile = 250;

    [Fact]
    public void NoSourceFileIsLongerThan250Lines()
    {
        var files = SourceTree.Files("*.cs", "src", "tests").Concat(SourceTree.Files("*.ts", "theme"));

        var tooLong = files.Where(file => SourceTree.Read(file).Count(each => each == '\n') > LongestFile);

        SourceTree.AssertNone(tooLong);
    }

    /// <summary>As <c>dotnet format style</c> would order them, which first loads every project to say so.</summary>
    [Fact]
    public void UsingsStandInOrder()
    {
        var unordered = SourceTree.Files("*.cs", "src", "tests").Where(file =>
        {
            var places = Using().Matches(SourceTree.Read(file)).Select(match => PlaceOf(match.Groups["name"].Value)).ToList();
            return !places.SequenceEqual(places.Order(StringComparer.Ordinal));
        });

        SourceTree.AssertNone(unordered);
    }

    [Fact]
    public void OnlyTypesNamedFolderTouchTheDisk()
    {
        var suppressing = SourceTree.Files("*.cs", "src/KnowledgeBase", "src/KnowledgeBase.Templates")
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

    /// <summary>Namespaces before static types before other names; System before all; part by part.</summary>
    private static string PlaceOf(string name)
    {
        var isStatic = name.StartsWith("static ", StringComparison.Ordinal);
        var group = name.Contains(" = ", StringComparison.Ordinal) ? 2 : isStatic ? 1 : 0;
        var plain = name.Replace("static ", "", StringComparison.Ordinal);
        var system = plain.Split('.')[0] == "System" ? 0 : 1;
        return $"{group}{system}{plain.Replace('.', '\u0001')}";
    }

    [GeneratedRegex(@"^using (?!var )(?<name>[^(;]+);", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Using();
}
