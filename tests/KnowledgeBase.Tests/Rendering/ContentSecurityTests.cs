using KnowledgeBase.Rendering;

namespace KnowledgeBase.Tests.Rendering;

public class ContentSecurityTests
{
    [Fact]
    public void NothingIsLoadedFromElsewhereAndOnlyTheKnownInlineScriptRuns()
    {
        // The hash of "alert(1)", as `openssl dgst -sha256 -binary | base64` prints it.
        const string hash = "bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI=";

        var policy = ContentSecurity.Policy(["alert(1)"]);

        Assert.StartsWith($"default-src 'self'; script-src 'self' 'sha256-{hash}';", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.DoesNotContain("http", policy);
    }
}
