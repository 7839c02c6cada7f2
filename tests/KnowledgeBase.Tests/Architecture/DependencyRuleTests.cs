using System.Reflection;
using System.Text.RegularExpressions;
using KnowledgeBase.Templates;
using KnowledgeBase.Tests.Fixtures;
using NetArchTest.Rules;

namespace KnowledgeBase.Tests.Architecture;

/// <summary>
/// A stage may use only the stages listed above it; what stands in no folder is the whole build, and no stage may use
/// it.
/// </summary>
[Trait("Culture", "invariant")]
public sealed partial class DependencyRuleTests
{
    private const string Library = "KnowledgeBase";

    [Fact]
    public void TheListOfStagesNamesEveryFolderOfTheLibrary() =>
        Assert.Equal(
            SourceTree.FoldersOf(RepositoryRoot.At("src", Library)),
            Stages.InOrder.Order(StringComparer.Ordinal)
        );

    [Fact]
    public void TheArchitectureListsTheStagesInTheirOrder()
    {
        var text = File.ReadAllText(RepositoryRoot.At("docs", "architecture.md"));

        var listed = StageRow().Matches(text).Select(match => match.Groups["stage"].Value);

        Assert.Equal(Stages.InOrder, listed);
    }

    /// <summary>Reads the compiled code, so it sees a namespace that is used without a <c>using</c>.</summary>
    [Theory]
    [MemberData(nameof(EachStage))]
    public void AStageUsesOnlyTheStagesAboveIt(string stage)
    {
        var library = typeof(BuildOptions).Assembly;

        var breaches = UsersOf(
            library,
            $"{Library}.{stage}",
            Stages
                .Below(stage)
                .Select(below => $"{Library}.{below}")
                .Concat(library.GetTypes().Where(type => type.Namespace == Library).Select(type => type.FullName!))
        );

        SourceTree.AssertNone(breaches);
    }

    /// <summary>Constants and comments leave no trace in the compiled code.</summary>
    [Theory]
    [MemberData(nameof(EachStage))]
    public void NoFileNamesAStageBelowItsOwn(string stage)
    {
        var below = Stages.Below(stage);

        var breaches =
            from file in SourceTree.Files("*.cs", $"src/{Library}/{stage}")
            from Match match in StageName().Matches(SourceTree.Read(file))
            where below.Contains(match.Groups["stage"].Value)
            select $"{file} names {match.Value}";

        SourceTree.AssertNone(breaches);
    }

    [Fact]
    public void TheReadingSeesWhatALambdaUses()
    {
        var tests = typeof(DependencyRuleTests).Assembly;

        var users = UsersOf(tests, typeof(UsesInALambda).Namespace!, [typeof(UsedInALambda).FullName!]);

        Assert.Contains(typeof(UsesInALambda).FullName!, users);
    }

    [Fact]
    public void TheTemplatesKnowNothingOfPapers()
    {
        var references = Assembly.Load("KnowledgeBase.Templates").GetReferencedAssemblies().Select(each => each.Name!);

        Assert.All(references, name => Assert.Matches("^(System|netstandard|mscorlib|Scriban)", name));
    }

    [Fact]
    public void NothingElseSeesTheTemplateEngine() =>
        Assert.DoesNotContain(
            "Scriban.Signed",
            typeof(BuildOptions).Assembly.GetReferencedAssemblies().Select(each => each.Name!)
        );

    [Fact]
    public void PagesSeeTheModelsOfTheTemplatesAndNothingElseOfThem()
    {
        Type[] models = [typeof(TemplateModel), typeof(TemplateModel<>), typeof(TemplateMember), typeof(HostObject)];
        var others = typeof(TemplateModel).Assembly.GetExportedTypes().Except(models).Select(type => type.FullName!);

        SourceTree.AssertNone(UsersOf(typeof(BuildOptions).Assembly, $"{Library}.Pages", others));
    }

    public static TheoryData<string> EachStage => [.. Stages.InOrder];

    /// <summary>The types of a namespace that use one of the named types or namespaces.</summary>
    private static IEnumerable<string> UsersOf(Assembly assembly, string user, IEnumerable<string> used) =>
        Types
            .InAssembly(assembly)
            .That()
            .ResideInNamespaceMatching($@"^{Regex.Escape(user)}(\.|$)")
            .ShouldNot()
            .HaveDependencyOnAny([.. used])
            .GetResult()
            .FailingTypes.Select(type => $"{type.FullName}");

    [GeneratedRegex(@"\bKnowledgeBase\.(?<stage>[A-Z][A-Za-z]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex StageName();

    [GeneratedRegex(@"^\| `(?<stage>[A-Z][a-z]+)` \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex StageRow();
}

internal static class UsesInALambda
{
    public static Func<string> Lazy(int times) => () => UsedInALambda.Repeat(times);
}

internal static class UsedInALambda
{
    public static string Repeat(int times) => new('x', times);
}
