using System.Reflection;
using System.Text.RegularExpressions;

namespace KnowledgeBase.Tests.Architecture;

/// <summary>A stage may use only the stages listed above it; the stages are the library's folders in alphabetical order.</summary>
public sealed partial class DependencyRuleTests
{
    private const string Library = "KnowledgeBase";

    private static readonly IReadOnlySet<(string User, string Used)> Uses =
        AssemblyUses.Of(typeof(BuildOptions).Assembly.Location);

    [Fact]
    public void AStageUsesOnlyTheStagesAboveIt()
    {
        var breaches = Uses.Where(use => Rank(use.User) < Rank(use.Used)).Select(use => $"{use.User} uses {use.Used}");

        SourceTree.AssertNone(breaches);
    }

    [Fact]
    public void NoFileNamesAStageBelowItsOwn()
    {
        var breaches =
            from file in SourceTree.Files("*.cs", "src/KnowledgeBase")
            let stage = file.Split('/') is [_, _, var folder, _, ..] ? folder : null
            where stage is not null
            from Match match in StageName().Matches(SourceTree.Read(file))
            let named = match.Groups["stage"].Value
            where SourceTree.Stages.Contains(named) && string.CompareOrdinal(named, stage) > 0
            select $"{file} names {match.Value}";

        SourceTree.AssertNone(breaches);
    }

    [Fact]
    public void TheReadingSeesBasesMembersAndBodies()
    {
        Assert.Contains(("KnowledgeBase.Library.Paper", "KnowledgeBase.Digests.ArxivId"), Uses);
        Assert.Contains(("KnowledgeBase.Digests.DigestFile", "KnowledgeBase.Diagnostics.Diagnostic"), Uses);
        var own = AssemblyUses.Of(typeof(DependencyRuleTests).Assembly.Location);
        Assert.Contains((typeof(Sample).FullName!, typeof(UsedInALambda).FullName!), own);
    }

    [Fact]
    public void TheTemplatesKnowNothingOfPapers()
    {
        var references = Assembly.Load("KnowledgeBase.Templates").GetReferencedAssemblies().Select(each => each.Name!);

        Assert.All(references, name => Assert.Matches("^(System|netstandard|mscorlib|Scriban)", name));
    }

    [Fact]
    public void NothingElseSeesTheTemplateEngine() => Assert.DoesNotContain(
        "Scriban.Signed", typeof(BuildOptions).Assembly.GetReferencedAssemblies().Select(each => each.Name!));

    /// <summary>The stages in their order, after them what stands in no folder: the whole build.</summary>
    private static int Rank(string type)
    {
        var names = type.Split('.');
        if (names[0] != Library)
            return 0;
        var rank = names.Length > 2 ? Array.IndexOf(SourceTree.Stages, names[1]) : SourceTree.Stages.Length;
        return rank >= 0 ? rank + 1 : throw new InvalidOperationException($"{type} is in no folder of the library.");
    }

    [GeneratedRegex(@"\bKnowledgeBase\.(?<stage>[A-Z][A-Za-z]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex StageName();
}

internal static class Sample
{
    public static Func<string> Lazy(int times) => () => UsedInALambda.Repeat(times);
}

internal static class UsedInALambda
{
    public static string Repeat(int times) => new('x', times);
}
