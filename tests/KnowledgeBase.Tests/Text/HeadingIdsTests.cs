using KnowledgeBase.Text;

namespace KnowledgeBase.Tests.Text;

public class HeadingIdsTests
{
    [Theory]
    [InlineData("## Who is who", "who-is-who")]
    [InlineData("## JSON, YAML, CSV", "json-yaml-csv")]
    [InlineData("## `site.yml` and *its* [keys](keys.md)", "siteyml-and-its-keys")]
    [InlineData("## Größe 2 & mehr", "größe-2--mehr")]
    [InlineData("## Menu", "menu-1")]
    [InlineData("## One\n\n## One\n\n## One", "one one-1 one-2")]
    [InlineData("## One\n\n## One 1\n\n## One", "one one-1 one-2")]
    [InlineData("## …", "")]
    public void TheyAreMadeAsGitHubMakesThem(string markdown, string ids) =>
        Assert.Equal(ids, string.Join(' ', HeadingIds.Of(OwnMarkdown.Parse(markdown)).Select(each => each.Id)));
}
