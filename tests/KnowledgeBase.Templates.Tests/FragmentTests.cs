using static KnowledgeBase.Templates.Tests.Rendering;

namespace KnowledgeBase.Templates.Tests;

public sealed class FragmentTests
{
    private static readonly TemplateModel<Paper> Model = new TemplateModel<Paper>("paper", "A paper.").Text(
        "title",
        paper => paper.Title(),
        "Its title."
    );

    private int _asked;

    [Fact]
    public void AFragmentIsRenderedOnceForAnObjectAndAPlace()
    {
        var set = Set("{{ fragment 'row' paper }}", "<li>{{ $1.title }}{{ site }}</li>");
        var paper = new Paper(() => $"title {++_asked}");

        Assert.Equal("<li>title 1S</li>", Page(set, paper, "authors/"));
        Assert.Equal("<li>title 1S</li>", Page(set, paper, "authors/"));
        Assert.Equal("<li>title 2S</li>", Page(set, paper, "topics/"));
        Assert.Equal("<li>title 3S</li>", Page(set, new Paper(() => $"title {++_asked}"), "authors/"));
    }

    [Fact]
    public void OtherArgumentsAreAnotherFragment()
    {
        var set = Set(
            "{{ fragment 'row' paper 1 }}{{ fragment 'row' paper 2 }}{{ fragment 'row' paper 1 }}",
            "{{ $1.title }},{{ $2 }} "
        );

        Assert.Equal("1,1 2,2 1,1 ", Page(set, new Paper(() => $"{++_asked}"), "x"));
    }

    [Fact]
    public void WithoutAPlaceEachIsRenderedAnew()
    {
        var set = Set("{{ fragment 'row' paper }}{{ fragment 'row' paper }}", "{{ $1.title }}");

        Assert.Equal("12", File(set, "page", Object(("paper", Model.Of(new Paper(() => $"{++_asked}"))))));
    }

    [Theory]
    [InlineData("{{ page }}")]
    [InlineData("{{ paper.title }}")]
    [InlineData("{{ optional }}")]
    [InlineData("{{ set_before }}")]
    [InlineData("{{ item }}")]
    public void AFragmentThatAsksForThePageIsAFaultAtItsPlace(string row)
    {
        var options = new TemplateOptions
        {
            OptionalNames = System.Collections.Frozen.FrozenSet.ToFrozenSet(["optional"]),
        };
        var set = TemplateSet.Parse(
            [
                new("page.sbn-html", "{{ set_before = 1; for item in [1]; fragment 'row'; end }}"),
                new("row.sbn-html", "\n" + row),
            ],
            options
        );

        var error = Assert.Single(Assert.Throws<TemplateException>(() => Page(set, new Paper(() => ""), "x")).Errors);

        Assert.Equal(("row.sbn-html", 2, 4), (error.Path, error.Line, error.Column));
        Assert.Contains("a fragment is shared by several pages", error.Message, StringComparison.Ordinal);
        Assert.Equal(["page.sbn-html", "row.sbn-html"], error.Stack);
    }

    [Fact]
    public void AFragmentsValueIsHtmlAndItsValuesAreEscaped()
    {
        var set = Set(
            "{{ x = fragment 'row' paper; x }}{{ capture y; fragment 'row' paper; end; y }}",
            "<b>{{ $1.title }}</b>"
        );

        Assert.Equal("<b>&lt;é</b><b>&lt;é</b>", Page(set, new Paper(() => "<é"), "x"));
    }

    [Fact]
    public void AFragmentOfItselfIsAFault()
    {
        var set = Set("{{ fragment 'row' paper }}", "{{ fragment 'row' $1 }}");

        var error = Assert.Single(Assert.Throws<TemplateException>(() => Page(set, new Paper(() => ""), "x")).Errors);

        Assert.StartsWith("Templates are nested more than 100 levels deep.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatCannotBeComparedIsNoArgument()
    {
        var set = Set("{{ fragment 'row' [1] }}", "{{ $1 }}");

        var error = Assert.Single(Assert.Throws<TemplateException>(() => Page(set, new Paper(() => ""), "x")).Errors);

        Assert.StartsWith(
            "A fragment takes only texts, flags, whole numbers and objects",
            error.Message,
            StringComparison.Ordinal
        );
    }

    private static TemplateSet Set(string page, string row) =>
        TemplateSet.Parse([new("page.sbn-html", page), new("row.sbn-html", row)]);

    private static string Page(TemplateSet set, Paper paper, string place)
    {
        var site = new Dictionary<string, object?>(StringComparer.Ordinal) { ["site"] = "S" };
        var page = new Dictionary<string, object?>(site, StringComparer.Ordinal) { ["page"] = "P" };
        var scope = new RenderScope(page) { Fragments = new FragmentScope(place, () => new RenderScope(site)) };
        return File(set, "page", Object(("paper", Model.Of(paper))), scope: scope);
    }

    private sealed record Paper(Func<string> Title);
}
