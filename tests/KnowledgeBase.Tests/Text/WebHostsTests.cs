using KnowledgeBase.Text;

namespace KnowledgeBase.Tests.Text;

public sealed class WebHostsTests
{
    [Theory]
    [InlineData("github.com.mirror.example")]
    [InlineData("mygithub.com")]
    [InlineData("huggingface.example")]
    [InlineData("arxiv.example.org")]
    public void AHostWithTheNameOfAKnownOneIsAMirrorOfIt(string host) => Assert.True(WebHosts.IsUnknownMirror(host));

    [Theory]
    [InlineData("github.com")]
    [InlineData("www.github.com")]
    [InlineData("someone.github.io")]
    [InlineData("raw.githubusercontent.com")]
    [InlineData("export.arxiv.org")]
    [InlineData("example.org")]
    public void AKnownHostAndAnyOtherIsNone(string host) => Assert.False(WebHosts.IsUnknownMirror(host));
}
