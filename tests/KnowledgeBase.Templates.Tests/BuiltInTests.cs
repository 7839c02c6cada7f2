using System.Globalization;
using static KnowledgeBase.Templates.Tests.Rendering;

namespace KnowledgeBase.Templates.Tests;

/// <summary>
/// The functions that are ours in place of Scriban's, and what they all owe to the same bytes everywhere.
/// </summary>
public sealed class BuiltInTests
{
    [Theory]
    [InlineData("'hello' | string.slice 1 3", "ell")]
    [InlineData("'hello' | string.slice (-2)", "lo")]
    [InlineData("'hello' | string.index_of 'l'", "2")]
    [InlineData("'hello' | string.index_of 'l' 3", "3")]
    [InlineData("'hello' | string.index_of search: 'x'", "-1")]
    [InlineData("{a: 1, b: null} | object.has_key 'b'", "true")]
    [InlineData("{a: 1, b: null} | object.has_value 'b'", "false")]
    [InlineData("{a: 1} | object.has_value 'a'", "true")]
    [InlineData("timespan.zero", "00:00:00")]
    [InlineData("[3, 1, 2] | array.sort", "[1, 2, 3]")]
    [InlineData("['b', 'A', 'a', 'B'] | array.sort", "[\"A\", \"a\", \"B\", \"b\"]")]
    [InlineData("[{n: 2}, {n: 1}] | array.sort 'n' | array.map 'n'", "[1, 2]")]
    [InlineData("['b', 10, 9.5, null, true, 'a'] | array.sort", "[null, true, 9.5, 10, \"a\", \"b\"]")]
    [InlineData("null | array.sort", "[]")]
    [InlineData("date.parse '2025-12-08' | date.to_string '%a %d %b %Y, week %V'", "Mon 08 Dec 2025, week 50")]
    [InlineData("(date.parse '2025-12-08T23:30:00-05:00').hour", "4")]
    [InlineData("date.parse '2025-12-08'", "08 Dec 2025")]
    [InlineData("(date.parse '2025-12-08').year", "2025")]
    [InlineData("date.parse 'no date'", "")]
    [InlineData("((date.parse '2025-12-08') - (date.parse '2025-12-06')).total_hours", "48")]
    [InlineData("for pair in {a: 1}; pair.key + pair.value; end", "a1")]
    public void AnswersAreThoseOfTheLanguage(string expression, string expected) =>
        Assert.Equal(expected, Raw($"{{{{ {expression} }}}}"));

    [Fact]
    public void EveryCultureWritesTheSame()
    {
        const string Template =
            "{{ 1.5 }}|{{ 'I' | string.downcase }}|{{ 'i' | string.upcase }}|{{ 'i' | string.capitalize }}"
            + "|{{ date.parse '2025-12-08' }}|{{ ['ı', 'i', 'I'] | array.sort }}|{{ 'b' > 'A' }}|{{ '1,5' | "
            + "string.to_double }}";
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("tr-TR");

            Assert.Equal("1.5|i|I|I|08 Dec 2025|[\"I\", \"i\", \"ı\"]|true|15", Raw(Template));
            Assert.Equal("tr-TR", CultureInfo.CurrentCulture.Name);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
