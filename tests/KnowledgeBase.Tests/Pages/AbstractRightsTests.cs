using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Pages;

/// <summary>As much of the abstracts as <c>abstracts:</c> allows, in every file of the site.</summary>
public sealed class AbstractRightsTests : IDisposable
{
    private const string Beginning = "Large corpora are costly to clean";
    private const string Claim = "reaches 93.5 % accuracy";
    private const string Mention = "builds upon QuillNet in each of its layers";

    private readonly TinySite _site = new();

    public AbstractRightsTests()
    {
        OwnTheme.CopyTo(_site);
        _site.Write(
            "input/digests/2025-12-25.bib",
            $$$"""
            @misc{a, title = {QuillNet: Cleaning Corpora}, author = {Ada Example}, year = {2024}, abstract = {Large corpora are costly to clean.
              We introduce QuillNet, a network that cleans them while they are read, and that asks for no labels, no rules and no second pass at all over
              the material that it is given, which may be written in any script and come from any place at any time of its making. It {{{Claim}}} on held-out pages of every language that was tried.}}
            @misc{b, title = {Cleaning in Layers}, author = {Ada Example}, year = {2025}, abstract = {A corpus is cleaned in layers, each of which
              takes away what the layer before it could not see, until nothing is left that any reader would call noise or waste of their time,
              and the order in which they stand is found by trying all of them on small parts of the whole. This {{{Mention}}}.}}
            """
        );
    }

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData("full", true, true, true)]
    [InlineData("excerpt", true, false, false)]
    [InlineData("none", false, false, false)]
    public void NoFileShowsMore(string abstracts, bool beginning, bool claim, bool mention)
    {
        _site.Write("input/site.yml", $"title: Rights\nabstracts: {abstracts}\nrights: All rights with the authors.\n");

        var result = SiteBuild.Run(_site.Options with { BaseUrl = "https://example.org/" });

        Assert.True(result.Summary is not null, string.Join('\n', result.Diagnostics));
        Assert.Equal((beginning, claim, mention), (Shows(Beginning), Shows(Claim), Shows(Mention)));
    }

    [Fact]
    public void TheRightsAreSaidWhereverAbstractsAreShown()
    {
        _site.Write("input/site.yml", "title: Rights\nrights: All rights with the authors.\n");

        SiteBuild.Run(_site.Options with { BaseUrl = "https://example.org/" });

        foreach (
            var file in (string[])
                [
                    "papers/quillnet-cleaning-corpora.html",
                    "papers/quillnet-cleaning-corpora.md",
                    "papers/index.html",
                    "authors/ada-example.html",
                    "digests/2025-12-25.html",
                    "index.atom",
                ]
        )
            Assert.True(_site.Read(file).Contains("All rights with the authors.", StringComparison.Ordinal), file);
    }

    private bool Shows(string words) =>
        _site
            .Output()
            .Any(file =>
                file.Value.ReplaceLineEndings(" ")
                    .Replace("  ", " ", StringComparison.Ordinal)
                    .Contains(words, StringComparison.Ordinal)
            );
}
