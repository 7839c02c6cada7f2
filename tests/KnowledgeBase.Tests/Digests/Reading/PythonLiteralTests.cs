using System.Text;
using KnowledgeBase.Digests.Reading;
using KnowledgeBase.Tests.Fixtures;

namespace KnowledgeBase.Tests.Digests.Reading;

public sealed class PythonLiteralTests
{
    [Theory]
    [InlineData("{'a': 'b', \"c\": \"it's\"}", """{"a":"b","c":"it\u0027s"}""")]
    [InlineData("{'a': None, 'b': True, 'c': False, 'd': nan}", """{"a":null,"b":true,"c":false,"d":null}""")]
    [InlineData("[1, -2.5, 1e3, (1, 'x'), {1, 2}, {}, []]", """[1,-2.5,1000,[1,"x"],[1,2],{},[]]""")]
    [InlineData(@"{'a': 'x\n\t\'\\\x41\u0042\U00000043'}", """{"a":"x\n\t\u0027\\ABC"}""")]
    [InlineData("{'a': datetime.datetime(2024, 12, 11, tzinfo=datetime.timezone.utc),}", """{"a":[2024,12,11,null]}""")]
    public void AValueAsPythonPrintsItIsMadeJson(string literal, string json) => Assert.Equal(json, Json(literal));

    [Theory]
    [InlineData("")]
    [InlineData("{'a': 1")]
    [InlineData("{'a' 1}")]
    [InlineData("{'a': '")]
    [InlineData("{'a': '\\u12'}")]
    [InlineData("{'a': import}")]
    [InlineData("{'a': 1} x")]
    public void WhatIsNoValueIsNone(string literal) => Assert.Null(Json(literal));

    [Theory]
    [InlineData("[")]
    [InlineData("{'a':")]
    [InlineData("f(")]
    [InlineData("a=")]
    public void DeepNestingIsNoValue(string part) => Assert.Null(Json(string.Concat(Enumerable.Repeat(part, 100_000))));

    [Fact]
    [Trait("Culture", "invariant")]
    public void TimeGrowsWithTheLength()
    {
        var literal = "[" + string.Concat(Enumerable.Repeat("{'a': 'b\\n', 'c': [None, (1, 2)]}, ", 100_000)) + "]";
        var watch = new ProcessorWatch();

        Assert.NotNull(Json(literal));
        Assert.InRange(watch.Seconds, 0, 10);
    }

    private static string? Json(string literal) =>
        PythonLiteral.ToJson(literal) is { } json ? Encoding.UTF8.GetString(json.Span) : null;
}
