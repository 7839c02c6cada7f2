using System.Text.RegularExpressions;
using KnowledgeBase.Cli.Commands;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Templates.Tests;

/// <summary>What <c>docs/theming.md</c> shows is what the engine does.</summary>
public sealed partial class ThemingGuideTests
{
    private static readonly string Guide = System
        .IO.File.ReadAllText(RepositoryRoot.At("docs", "theming.md"))
        .ReplaceLineEndings("\n");

    public static TheoryData<string, string> Examples
    {
        get
        {
            var examples = new TheoryData<string, string>();
            foreach (Match match in Example().Matches(Guide))
                examples.Add(match.Groups[1].Value, match.Groups[2].Value);
            return examples;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void AnExamplePrintsWhatTheGuideSays(string template, string expected) =>
        Assert.Equal(expected, Rendering.Html(template, JsonModel.Read(Model().Match(Guide).Groups[1].Value)));

    [Fact]
    public void EveryExampleStandsWithItsOutput() => Assert.Equal(ExampleStart().Count(Guide), Examples.Count);

    [GeneratedRegex(
        "```sbn-html\n(.*?)\n```\n\n```html\n(.*?)\n```",
        RegexOptions.Singleline | RegexOptions.CultureInvariant
    )]
    private static partial Regex Example();

    [GeneratedRegex("```sbn-html\n", RegexOptions.CultureInvariant)]
    private static partial Regex ExampleStart();

    [GeneratedRegex("```json\n(.*?)\n```", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Model();
}
