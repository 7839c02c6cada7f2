using static KnowledgeBase.Templates.Tests.Rendering;

namespace KnowledgeBase.Templates.Tests;

public sealed class ErrorTests
{
    private static readonly HostObject Model = Object(("title", "T"), ("nothing", null), ("names", new[] { "A", "B" }));

    [Theory]
    [InlineData("a\n{{ 1 + }}", 2, 8)]
    [InlineData("{{ (1 + 2 }}", 1, 11)]
    [InlineData("{{ [1, 2 }}", 1, 10)]
    [InlineData("{{ if x = 1 }}{{ end }}", 1, 7)]
    [InlineData("{{ if }}a\n{{ end }}", 1, 7)]
    [InlineData("a {{ end }}", 1, 8)]
    [InlineData("{{ else }}", 1, 4)]
    [InlineData("{{ for x of y }}{{ end }}", 1, 4)]
    [InlineData("{{ x | }}", 1, 8)]
    [InlineData("{{ a ~ b }}", 1, 6)]
    [InlineData("{{ {a: 1, 2} }}", 1, 11)]
    public void OneCauseIsOneErrorAtItsPlace(string template, int line, int column)
    {
        var error = ParseError(template);

        Assert.Equal((line, column), (error.Line, error.Column));
        Assert.StartsWith("Scriban cannot read this: ", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(" Correct it here or just before.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ABlockThatIsNotClosedIsSaidToBeNoticedAtTheEndOfTheFile() =>
        Assert.EndsWith(
            "Close the block; a missing end shows only at the end of the file.",
            ParseError("{{ if x }}a").Message,
            StringComparison.Ordinal
        );

    [Fact]
    public void ATextThatIsNotClosedIsSaidToBeOne() =>
        Assert.Contains("a string not terminated by a '", ParseError("{{ 'abc }}").Message, StringComparison.Ordinal);

    [Fact]
    public void EveryErrorOfEveryFileIsReportedAtOnce()
    {
        var set = TemplateSet.Parse([
            new("b.sbn", "{{ 1 + }}\n{{ if }}{{ end }}\n{{ [1, 2 }}"),
            new("a.sbn", "{{ end }}"),
        ]);

        Assert.Equal(
            ["a.sbn(1,6)", "b.sbn(1,8)", "b.sbn(2,7)", "b.sbn(3,10)"],
            set.Errors.Select(error => $"{error.Path}({error.Line},{error.Column})")
        );
    }

    [Fact]
    public void ACharacterThatWouldEndTheTemplateUnnoticedIsAnError()
    {
        var error = ParseError("one\ntwo\0three");

        Assert.Equal(
            (2, 4, "This is the character U+0000, where Scriban stops reading. Remove it."),
            (error.Line, error.Column, error.Message)
        );
    }

    [Fact]
    public void TheExcerptShowsTheLineWithACaret() =>
        Assert.Equal("{{ 1 + }}\n       ^", ParseError("one\n{{ 1 + }}\nthree").Excerpt);

    [Theory]
    [InlineData(
        "{{ tilte }}",
        4,
        "There is no `tilte` here: neither the page nor the site has it, and no template "
            + "has set it. Correct the name."
    )]
    [InlineData(
        "{{ title | shout }}",
        12,
        "There is no `shout` here: neither the page nor the site has it, and no "
            + "template has set it. Correct the name."
    )]
    [InlineData(
        "{{ shout 1 }}",
        4,
        "There is no `shout` here: neither the page nor the site has it, and no "
            + "template has set it. Correct the name."
    )]
    [InlineData("{{ x = {a: 1}; x.b }}", 18, "There is no `b` here. It has: a.")]
    [InlineData("{{ title.Length }}", 10, "There is no `Length` here. It has: size.")]
    [InlineData(
        "{{ string.upcase }}",
        17,
        "Scriban stops here: Invalid number of arguments `0` passed to `string.upcase` while expecting `1` arguments. Correct this expression, or the values in it."
    )]
    [InlineData(
        "{{ nothing.x }}",
        12,
        "Scriban stops here: Object `nothing` is null. Cannot access member: nothing.x. Write `?.` if the value may be missing."
    )]
    [InlineData(
        "{{ x = 1; readonly x; x = 2 }}",
        23,
        "Scriban stops here: Cannot set the readonly variable `x`. Correct this expression, or the values in it."
    )]
    [InlineData(
        "{{ include 'none' }}",
        4,
        "The template `none` was not found, neither beside `test.txt` nor in the root of the theme. Correct the path."
    )]
    [InlineData("{{ content }}", 4, "There is no content here: only a layout has it. Remove this call.")]
    [InlineData(
        "{{ break }}",
        4,
        "Scriban stops here: The <break> statement can only be used inside for/while loops. Correct this expression, or the values in it."
    )]
    public void AFaultOfARenderingStandsAtItsPlace(string template, int column, string message)
    {
        var error = RunError(template, Model);

        Assert.Equal((1, column, message), (error.Line, error.Column, error.Message));
    }

    [Fact]
    public void AnUnknownMemberIsToldWithThoseThatThereAre()
    {
        var model = new TemplateModel<string>("row", "A row.")
            .Text("title", row => row, "Its title.")
            .Text("url", row => row, "Its address.");

        Assert.Equal(
            "A `row` has no `titel`. It has: title, url.",
            RunError("{{ x.titel }}", Object(("x", model.Of("")))).Message
        );
    }

    [Fact]
    public void AFaultShowsTheTemplatesItHappenedIn()
    {
        var set = TemplateSet.Parse([
            new("layout.sbn", "<{{ content }}>"),
            new("page.sbn", "{{ x = include 'part' }}"),
            new("part.sbn", "\n{{ a }}"),
        ]);

        var error = Assert.Single(Assert.Throws<TemplateException>(() => File(set, "page", layout: "layout")).Errors);

        Assert.Equal(("part.sbn", 2), (error.Path, error.Line));
        Assert.Equal(["layout.sbn", "page.sbn", "part.sbn"], error.Stack);
        Assert.EndsWith("  in layout.sbn > page.sbn > part.sbn", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AFaultLeavesTheNextRenderingAlone()
    {
        var template = Parsed("{{ for x in [1]; capture y }}a{{ x }}{{ z.size; end; y; end }}", "t");

        Assert.Throws<TemplateException>(() => template.Render(Nothing));
        Assert.Equal("a11", template.Render(Object(("z", "b"))));
    }
}
