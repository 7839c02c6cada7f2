using static KnowledgeBase.Scriban.Tests.Rendering;

namespace KnowledgeBase.Scriban.Tests;

public sealed class LibraryTests
{
    [Theory]
    [InlineData("'abc' | string.capitalize", "Abc")]
    [InlineData("'a b' | string.capitalizewords", "A B")]
    [InlineData("'100% M & Ms!' | string.handleize", "100-m-ms")]
    [InlineData("'  a ' | string.strip | string.size", "1")]
    [InlineData("3 | string.pluralize 'one' 'many'", "many")]
    [InlineData("'a-b-a' | string.replace_first 'a' 'x'", "x-b-a")]
    [InlineData("'a-b-a' | string.remove_last 'a'", "a-b-")]
    [InlineData("'hello' | string.slice 1 3", "ell")]
    [InlineData("'hello' | string.slice (-2)", "lo")]
    [InlineData("'a,,b' | string.split ','", "[\"a\", \"b\"]")]
    [InlineData("'one two three' | string.truncatewords 2", "one two...")]
    [InlineData("'7' | string.pad_left 3", "  7")]
    [InlineData("'x1' | string.to_int", "")]
    [InlineData("'test' | string.md5", "098f6bcd4621d373cade4e832627b4f6")]
    [InlineData("'é' | string.base64_encode | string.base64_decode", "é")]
    [InlineData("'a\"b' | string.literal", "\"a\\\"b\"")]
    [InlineData("'hello' | string.index_of 'l'", "2")]
    [InlineData("'INDIGO' | string.downcase", "indigo")]
    public void Strings(string expression, string expected) => Assert.Equal(expected, Raw($"{{{{ {expression} }}}}"));

    [Theory]
    [InlineData("[3, 1, 2] | array.sort", "[1, 2, 3]")]
    [InlineData("['b', 'A', 'a', 'B'] | array.sort", "[\"A\", \"a\", \"B\", \"b\"]")]
    [InlineData("[{n: 2}, {n: 1}] | array.sort 'n' | array.map 'n'", "[1, 2]")]
    [InlineData("[1, '1', 1, null] | array.uniq", "[1, \"1\", null]")]
    [InlineData("[1, null] | array.compact", "[1]")]
    [InlineData("[1, 2, 3] | array.filter @(do; ret $0 > 1; end)", "[2, 3]")]
    [InlineData("['a', 'b'] | array.join '-' @string.upcase", "A-B")]
    [InlineData("['x'] | array.any @string.contains 'x'", "true")]
    [InlineData("[1, 2] | array.contains '1'", "false")]
    [InlineData("[1, 2, 3] | array.remove_at (-1) | array.reverse", "[2, 1]")]
    [InlineData("[1] | array.insert_at 3 'x'", "[1, null, null, \"x\"]")]
    [InlineData("1..9 | array.offset 2 | array.limit 2", "[3, 4]")]
    [InlineData("[] | array.first", "")]
    public void Arrays(string expression, string expected) => Assert.Equal(expected, Raw($"{{{{ {expression} }}}}"));

    [Theory]
    [InlineData("4.5 | math.round", "4")]
    [InlineData("4.567 | math.round 2", "4.57")]
    [InlineData("7 | math.divided_by 2", "3")]
    [InlineData("7 | math.divided_by 2.0", "3.5")]
    [InlineData("-2 | math.abs", "2")]
    [InlineData("1234.5 | math.format 'N2'", "1,234.50")]
    [InlineData("'x' | math.is_number", "false")]
    public void Numbers(string expression, string expected) => Assert.Equal(expected, Raw($"{{{{ {expression} }}}}"));

    [Theory]
    [InlineData("date.parse '2025-12-08' | date.to_string '%a %d %b %Y, week %V'", "Mon 08 Dec 2025, week 50")]
    [InlineData("date.parse '2025-12-08' | date.add_months 1", "08 Jan 2026")]
    [InlineData("date.parse '08/12/2025' '%d/%m/%Y'", "08 Dec 2025")]
    [InlineData("('2025-12-08' | date).year", "2025")]
    [InlineData("date.parse 'no date'", "")]
    [InlineData("(date.parse '2025-12-08') - (date.parse '2025-12-06')", "2.00:00:00")]
    [InlineData("(timespan.from_days 1.5).total_hours", "36")]
    [InlineData("date.parse '2025-12-08' | date.to_string '%d %B %Y' 'fr-FR'", "08 décembre 2025")]
    public void Dates(string expression, string expected) => Assert.Equal(expected, Raw($"{{{{ {expression} }}}}"));

    [Fact]
    public void TheFormatOfDatesCanBeSetForATemplate() =>
        Assert.Equal("2025", Raw("{{ date.format = '%Y'; date.parse '2025-12-08' }}"));

    [Theory]
    [InlineData("'<p class=\"a>b\">x</p><!-- y -->' | html.strip", "x")]
    [InlineData("'a b&c' | html.url_encode", "a%20b%26c")]
    [InlineData("'/a b?c=d' | html.url_escape", "/a%20b?c=d")]
    [InlineData("'é<' | html.escape", "&#233;&lt;")]
    [InlineData("'a1b22' | regex.replace '[0-9]+' '#'", "a#b#")]
    [InlineData("'a1b22' | regex.matches '([a-z])([0-9]+)'", "[[\"a1\", \"a\", \"1\"], [\"b22\", \"b\", \"22\"]]")]
    [InlineData("'A' | regex.match 'a' 'i'", "[\"A\"]")]
    public void HtmlAndRegularExpressions(string expression, string expected) =>
        Assert.Equal(expected, Raw($"{{{{ {expression} }}}}"));

    [Theory]
    [InlineData("'' | object.default 'x'", "x")]
    [InlineData("{a: 1} | object.has_key 'a'", "true")]
    [InlineData("{a: 1, b: null} | object.keys", "[\"a\", \"b\"]")]
    [InlineData("[1, 'x', null] | object.to_json", "[1,\"x\",null]")]
    [InlineData("object.from_json '{\"a\": [1, 2.5]}'", "{a: [1, 2.5]}")]
    [InlineData("1.5 | object.typeof", "number")]
    public void Objects(string expression, string expected) => Assert.Equal(expected, Raw($"{{{{ {expression} }}}}"));

    [Fact]
    public void EveryCultureWritesTheSame()
    {
        const string Template = "{{ 1.5 }}|{{ 'I' | string.downcase }}|{{ 'i' | string.upcase }}|{{ date.parse '2025-12-08' }}|{{ ['ı', 'i', 'I'] | array.sort }}";
        var before = System.Globalization.CultureInfo.CurrentCulture;
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("tr-TR");

            Assert.Equal("1.5|i|I|08 Dec 2025|[\"I\", \"i\", \"ı\"]", Raw(Template));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }
}
