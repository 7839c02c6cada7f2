using static KnowledgeBase.Scriban.Tests.Rendering;

namespace KnowledgeBase.Scriban.Tests;

public sealed class ExpressionTests
{
    [Theory]
    [InlineData("{{ 1 + 2 * 4 }}", "9")]
    [InlineData("{{ 5 - 2 - 2 }}", "1")]
    [InlineData("{{ (1 + 2) * 4 }}", "12")]
    [InlineData("{{ 5 / 2 }} {{ 4 / 2 }} {{ 1 / 0 }}", "2.5 2 Infinity")]
    [InlineData("{{ -7 // 2 }} {{ 7 % 3 }}", "-3 1")]
    [InlineData("{{ 9223372036854775807 + 1 }}", "9223372036854775808")]
    [InlineData("{{ 1 << 70 }}", "1180591620717411303424")]
    [InlineData("{{ 1.0e20 }} {{ 1e20 }} {{ 0.1 + 0.2 }}", "1E+20 100000000000000000000 0.30000000000000004")]
    [InlineData("{{ 0xff }} {{ 0b101 }} {{ 1_000 }} {{ 3.5m }} {{ 2f }}", "255 5 1000 3.5 2")]
    [InlineData("{{ 'a' + 1 + null }}", "a1")]
    [InlineData("{{ 'ab' * 3 }}", "ababab")]
    [InlineData("{{ null + 1 }}{{ null < 1 }}", "false")]
    [InlineData("{{ 'a' < 'b' }} {{ '10' == 10 }}", "true true")]
    [InlineData("{{ 0 && '' && [] }}", "true")]
    [InlineData("{{ null ?? 'x' }} {{ 1 ?! 'y' }}", "x y")]
    [InlineData("{{ 1..4 }} {{ 3..<1 }}", "[1, 2, 3, 4] [3, 2]")]
    [InlineData("{{ true ? false ? 1 : 2 : 3 }}", "2")]
    [InlineData("{{ [] == empty }} {{ '' == empty }} {{ 'a' == empty }}", "true true false")]
    [InlineData("{{ [1, 2] + [3] }} {{ [1, 2, 3] - [2] }} {{ [1] << 2 }}", "[1, 2, 3] [1, 3] [1, 2]")]
    public void OperatorsFollowTheirPrecedence(string template, string expected) => Assert.Equal(expected, Raw(template));

    [Theory]
    [InlineData("{{ \"a\\tb\\u00e9\\x41\" }}", "a\tbéA")]
    [InlineData("{{ `a\\n``b` }}", "a\\n`b")]
    [InlineData("{{ $\"{1 + 1} \\{x} {$'in {3}'}\" }}", "2 {x} in 3")]
    [InlineData("{{ x = {a: [1, 'b', null], \"c\": {}} }}{{ x }}", "{a: [1, \"b\", null], c: {}}")]
    public void TextsListsAndObjectsAreWrittenAsLiterals(string template, string expected) =>
        Assert.Equal(expected, Raw(template));

    [Theory]
    [InlineData("{{ x = [1, 2, 3] }}{{ x[0] }}{{ x[-1] }}{{ x[9] }}{{ x.size }}", "133")]
    [InlineData("{{ x = {a: {b: 1}} }}{{ x.a.b }}{{ x['a'].b }}{{ x.none }}{{ x?.none?.b }}", "11")]
    [InlineData("{{ x = {} }}{{ x.a = 1; x['b'] = 2 }}{{ x }}", "{a: 1, b: 2}")]
    [InlineData("{{ x = [] }}{{ x[2] = 'c' }}{{ x }}", "[null, null, \"c\"]")]
    [InlineData("{{ x = {} }}{{ x.empty? }}", "true")]
    public void MembersAndItemsAreReadAndSet(string template, string expected) => Assert.Equal(expected, Raw(template));

    [Theory]
    [InlineData("{{ 'a,b' | string.split ',' | array.join '-' }}", "a-b")]
    [InlineData("{{ string.truncate 'abcdefgh' 5 }}", "ab...")]
    [InlineData("{{ string.replace('abc', 'b', 'x') }}", "axc")]
    [InlineData("{{ 'abcdefgh' | string.truncate length: 5 ellipsis: '.' }}", "abcd.")]
    [InlineData("{{ 'a'\n | string.append 'b'\n | string.upcase }}", "AB")]
    [InlineData("{{ 'a' |\n string.append 'b' }}", "ab")]
    [InlineData("{{ 'x' | string.contains 'x' ? 'yes' : 'no' }}", "yes")]
    [InlineData("{{ 1 + math.abs(-2) * 2 }}", "5")]
    [InlineData("{{ ['b', 'a'] | array.each @string.upcase | array.sort }}", "[\"A\", \"B\"]")]
    public void CallsArePipedOrTakeArgumentsBySpaceOrParentheses(string template, string expected) =>
        Assert.Equal(expected, Raw(template));
}
