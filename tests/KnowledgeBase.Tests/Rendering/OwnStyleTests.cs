using KnowledgeBase.Rendering;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Rendering;

public sealed class OwnStyleTests : IDisposable
{
    private readonly TinySite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public void WhatACommentExplainsIsForOthersToChange()
    {
        const string Tokens = """
            /* Colours in pairs. */
            :root {
              color-scheme: light dark;

              /* The page. */
              --paper: light-dark(white, black);
              --tiny: 0.75rem;

              /* Prose. */
              --serif: "Source Serif", serif;
            }
            """;

        Assert.Equal(
            [
                new StyleVariable("--paper", "light-dark(white, black)", "The page."),
                new StyleVariable("--serif", "\"Source Serif\", serif", "Prose."),
            ],
            OwnStyle.Variables(Tokens).AsEnumerable()
        );
        Assert.Equal(
            """
            /* Colours and fonts of your own: take a line out of its comment and change it.
               light-dark(A, B) is A where the reader's screen is light and B where it is dark. */
            :root {
              /* The page. */
              /* --paper: light-dark(white, black); */
              /* Prose. */
              /* --serif: "Source Serif", serif; */
            }

            """,
            OwnStyle.Draft(Tokens)
        );
    }

    [Fact]
    public void EveryColourAndFontOfTheThemeIsForOthersToChange()
    {
        var variables = OwnStyle.Variables(File.ReadAllText(RepositoryRoot.At("theme", OwnStyle.Tokens)));

        Assert.Equal(
            [
                "--paper",
                "--ink",
                "--quiet",
                "--rule",
                "--edge",
                "--tint",
                "--accent",
                "--mark",
                "--serif",
                "--sans",
                "--mono",
                "--read",
                "--measure",
            ],
            variables.Select(variable => variable.Name)
        );
    }

    [Fact]
    public void PagesLinkRulesOfOnesOwnAfterTheThemes()
    {
        OwnTheme.CopyTo(_site);
        var before = Home();
        _site.Write("theme/own.css", ":root { --accent: red }");

        var styles = Home().Split('\n').Where(line => line.Contains("stylesheet", StringComparison.Ordinal)).ToArray();

        Assert.DoesNotContain("own.css", before, StringComparison.Ordinal);
        Assert.Equal("<link rel=\"stylesheet\" href=\"assets/site.css\">", styles[0]);
        Assert.Matches("^<link rel=\"stylesheet\" href=\"own\\.css\\?[0-9a-f]{16}\">$", styles[1]);
        Assert.Equal(2, styles.Length);
        Assert.Equal(":root { --accent: red }", _site.Read("own.css"));
    }

    [Fact]
    public void ALogoStandsBeforeTheSitesNameAndAnIconOfOnesOwnTakesThePlaceOfTheThemes()
    {
        OwnTheme.CopyTo(_site);
        _site.Write("theme/static/logo.png", "");
        _site.Write("theme/static/favicon.png", "");

        var home = Home();

        Assert.Contains(
            "><img src=\"logo.png\" alt=\"\" height=\"28\">Paper knowledge base</a>",
            home,
            StringComparison.Ordinal
        );
        Assert.Contains("<link rel=\"icon\" href=\"favicon.png\">", home, StringComparison.Ordinal);
        Assert.Contains("\"src\": \"favicon.png\"", _site.Read("site.webmanifest"), StringComparison.Ordinal);
    }

    private string Home()
    {
        Assert.NotNull(SiteBuild.Run(_site.Options).Summary);
        return _site.Read("index.html");
    }
}
