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
                examples.Add(match.Groups["template"].Value, match.Groups["printed"].Value);
            return examples;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void AnExamplePrintsWhatTheGuideSays(string template, string expected) =>
        Assert.Equal(
            expected,
            template.StartsWith("{{ front_matter", StringComparison.Ordinal)
                ? Rendering.Markdown(template, Given).TrimEnd('\n')
                : Rendering.Html(template, Given)
        );

    private static HostObject Given => JsonModel.Read(Model().Match(Guide).Groups[1].Value);

    [Fact]
    public void EveryExampleStandsWithItsOutput() => Assert.Equal(ExampleStart().Count(Guide), Examples.Count);

    [GeneratedRegex(
        "```sbn-(?:html|md)\n(?<template>.*?)\n```\n\n```(?:html|markdown)\n(?<printed>.*?)\n```",
        RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Example();

    [GeneratedRegex("```sbn-(html|md)\n", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ExampleStart();

    [GeneratedRegex("```json\n(.*?)\n```", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Model();
}
