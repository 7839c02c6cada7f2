using System.Text;
using KnowledgeBase.Exports;
using KnowledgeBase.Pages;

namespace KnowledgeBase.Tests.Exports;

public sealed class OpenSearchTests
{
    [Fact]
    public void ABrowserIsToldWhereToSearch()
    {
        var file = OpenSearch.Description(
            new SiteModel("A <Reading> Group's Papers", "", "en"),
            "https://example.org/kb/",
            new SiteIcon("favicon.svg", "image/svg+xml")
        );

        Assert.Equal("opensearch.xml", file.Path);
        Assert.Equal(
            """
            <?xml version="1.0" encoding="utf-8"?>
            <OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
              <ShortName>A &lt;Reading&gt;</ShortName>
              <Description>Papers in A &lt;Reading&gt; Group's Papers</Description>
              <InputEncoding>UTF-8</InputEncoding>
              <Image height="16" width="16" type="image/svg+xml">https://example.org/kb/favicon.svg</Image>
              <Url type="text/html" template="https://example.org/kb/search.html?q={searchTerms}" />
            </OpenSearchDescription>
            """.ReplaceLineEndings("\n"),
            Encoding.UTF8.GetString(file.Content().Span)
        );
    }

    [Theory]
    [InlineData("Paper Atlas", "Paper Atlas")]
    [InlineData("Exactly sixteen!", "Exactly sixteen!")]
    [InlineData("One word more than sixteen", "One word more")]
    [InlineData("Unbreakableunbreakable", "Unbreakableunbre")]
    public void AShortNameHasAtMostSixteenCharacters(string title, string shortName)
    {
        var file = OpenSearch.Description(new SiteModel(title, "", "en"), "https://example.org/");

        Assert.Contains(
            $"<ShortName>{shortName}</ShortName>",
            Encoding.UTF8.GetString(file.Content().Span),
            StringComparison.Ordinal
        );
    }
}
