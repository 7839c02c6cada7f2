using static KnowledgeBase.Scriban.Tests.Rendering;

namespace KnowledgeBase.Scriban.Tests;

public sealed class ErrorTests
{
    [Theory]
    [InlineData("a\n{{ 1 + }}", 2, 8, "`}}` was found where an expression was expected after `+`.")]
    [InlineData("{{ (1 + 2 }}", 1, 11, "`}}` was found where `)` was expected in parentheses.")]
    [InlineData("{{ [1, 2 }}", 1, 10, "`}}` was found where `]` was expected in an array.")]
    [InlineData("{{ x = }}", 1, 8, "`}}` was found where an expression was expected after `=`.")]
    [InlineData("{{ if x = 1 }}{{ end }}", 1, 9, "`=` was found inside an expression: assignments are statements of their own; `==` compares.")]
    [InlineData("{{ 1 = 2 }}", 1, 4, "Nothing can be assigned to this: a variable, a member or an item was expected before `=`.")]
    [InlineData("{{ if x }}a", 1, 4, "This `if` is not closed: its `end` was not found.")]
    [InlineData("a {{ end }}", 1, 6, "`end` closes no statement.")]
    [InlineData("{{ for 1 in x }}{{ end }}", 1, 8, "A variable was expected after `for`.")]
    [InlineData("{{ for x of y }}{{ end }}", 1, 10, "`of` was found where `in` was expected.")]
    [InlineData("{{ break }}", 1, 4, "`break` stands outside any loop.")]
    [InlineData("{{ 'abc }}", 1, 4, "This text is not closed: `'` was expected before the end of the template.")]
    [InlineData("{{ 'a\\q' }}", 1, 6, "`\\q` is not an escape; write `\\\\` for a backslash.")]
    [InlineData("{{ 12ab }}", 1, 4, "`12ab` is not a number.")]
    [InlineData("{{ a ~ b }}", 1, 6, "The character `~` has no meaning in code.")]
    [InlineData("{{ {a: 1, 2} }}", 1, 11, "`2` was found where the name of a member was expected.")]
    [InlineData("{{ a. }}", 1, 7, "`}}` was found where the name of a member was expected after the dot.")]
    [InlineData("{{ x | }}", 1, 8, "`}}` was found where a function was expected after the pipe.")]
    [InlineData("{{ for.bad }}", 1, 4, "`for.bad` does not exist; a loop has index, rindex, first, last, even, odd, length, changed.")]
    [InlineData("{%{ a", 1, 4, "The escape block is not closed: `}%}` was expected before the end of the template.")]
    [InlineData("{{ else }}", 1, 4, "`else` closes no statement.")]
    [InlineData("{{ func f(x = 1, y) }}{{ end }}", 1, 18, "A parameter without a default cannot follow one with a default.")]
    public void OneMessageSaysWhatWasFoundAndWhatWasExpected(string template, int line, int column, string message)
    {
        var error = ParseError(template);

        Assert.Equal((line, column, message), (error.Line, error.Column, error.Message));
    }

    [Fact]
    public void EveryErrorOfAFileIsReported()
    {
        var set = TemplateSet.Parse([new("b.sbn", "{{ 1 + }}\n{{ ) }}\n{{ if }}{{ end }}"), new("a.sbn", "{{ end }}")]);

        Assert.Equal(
            ["a.sbn(1,4)", "b.sbn(1,8)", "b.sbn(2,4)", "b.sbn(3,7)"],
            set.Errors.Select(error => $"{error.Path}({error.Line},{error.Column})"));
    }

    [Fact]
    public void TheExcerptShowsTheLineWithACaret()
    {
        Assert.Equal("{{ 1 + }}\n       ^", ParseError("one\n{{ 1 + }}\nthree").Excerpt);
    }

    [Theory]
    [InlineData("{{ x = null; x.y }}", 16, "The member `y` was asked of null; write `?.y` where that is expected.")]
    [InlineData("{{ nothing 1 }}", 4, "There is no function `nothing`.")]
    [InlineData("{{ 1 | nothing.at_all }}", 16, "There is no function `nothing.at_all`.", true)]
    [InlineData("{{ x = 1; 2 | x }}", 15, "A value is piped to `x`, which is an integer, not a function.")]
    [InlineData("{{ x = 1; x 2 }}", 11, "`x` is called, but it is an integer, not a function.")]
    [InlineData("{{ x[0] }}", 4, "An item was asked of null.")]
    [InlineData("{{ x = 5; x[0] }}", 11, "An item was asked of an integer; only arrays, strings and objects have items.")]
    [InlineData("{{ for x in 5 }}{{ end }}", 13, "A loop needs an array, a string or an object, not an integer.")]
    [InlineData("{{ 1..'x' }}", 5, "The operator `..` does not work between an integer and a string.")]
    [InlineData("{{ string.upcase }}", 11, "The function `string.upcase` was called with 0 arguments; it takes 1.")]
    [InlineData("{{ string.append 'a' 'b' 'c' }}", 11, "The function `string.append` was called with 3 arguments; it takes 2.")]
    [InlineData("{{ 'x' | date.to_string '%Y' }}", 15, "The argument 1 of `date.to_string` must be a date, not a string.")]
    [InlineData("{{ x = 1; readonly x; x = 2 }}", 23, "The variable `x` is read-only.")]
    [InlineData("{{ 1 % 0 }}", 6, "A whole number cannot be divided by zero.")]
    [InlineData("{{ include 'none' }}", 4, "The template `none` was not found, neither beside `test.txt` nor from the root of the theme.")]
    public void ARunTimeErrorStandsAtItsPlace(string template, int column, string message, bool memberOfNull = false)
    {
        var error = RunError(template);

        Assert.Equal((1, column), (error.Line, error.Column));
        Assert.Equal(memberOfNull ? "The member `at_all` was asked of null; write `?.at_all` where that is expected." : message, error.Message);
    }

    [Fact]
    public void ARunTimeErrorShowsTheTemplatesItHappenedIn()
    {
        var set = TemplateSet.Parse(
        [
            new("layout.sbn", "<{{ content }}>"), new("page.sbn", "{{ include 'part' }}"), new("part.sbn", "\n{{ a.b }}"),
        ]);

        var error = Assert.Single(Assert.Throws<TemplateException>(() => File(set, "page", layout: "layout")).Errors);

        Assert.Equal(("part.sbn", 2), (error.Path, error.Line));
        Assert.Equal(["layout.sbn", "page.sbn", "part.sbn"], error.Stack);
        Assert.EndsWith("  in layout.sbn > page.sbn > part.sbn", error.ToString(), StringComparison.Ordinal);
    }
}
