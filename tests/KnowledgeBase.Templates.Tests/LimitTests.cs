using System.Diagnostics;
using static KnowledgeBase.Templates.Tests.Rendering;

namespace KnowledgeBase.Templates.Tests;

/// <summary>
/// What a template must not do to its host is a fault at its place: never a silent cut, never the end of the program.
/// </summary>
public sealed class LimitTests
{
    private static readonly TemplateOptions Small = new()
    {
        Limits = new TemplateLimits(
            Loops: 100_000,
            Characters: 100_000,
            Time: TimeSpan.FromSeconds(1),
            RegexTime: TimeSpan.FromMilliseconds(50)
        ),
    };

    public static TheoryData<string> DeepTexts =>
        new(
            "{{ " + new string('(', 100_000),
            "{{ " + new string('[', 100_000),
            "{{ x = " + string.Concat(Enumerable.Repeat("{a:", 50_000)),
            "{{ " + string.Concat(Enumerable.Repeat("f(", 50_000)),
            "{{ a" + string.Concat(Enumerable.Repeat("[a", 50_000)),
            "{{ " + new string('-', 100_001) + "1 }}",
            "{{ " + string.Concat(Enumerable.Repeat("!", 100_000)) + "1 }}",
            "{{ " + string.Concat(Enumerable.Repeat("1 ? ", 50_000)),
            string.Concat(Enumerable.Repeat("{{ if true }}", 50_000)),
            "{{ " + string.Concat(Enumerable.Repeat("do; ", 50_000)),
            "{{ " + string.Concat(Enumerable.Repeat("$\"{", 50_000))
        );

    [Theory]
    [MemberData(nameof(DeepTexts))]
    public void CodeThatNestsTooDeepIsAnError(string template) =>
        Assert.NotEmpty(Assert.Throws<TemplateException>(() => Parsed(template)).Errors);

    // Each of these is as long as it is deep, so that a limit of depth would forbid what is only long.
    [Theory]
    [InlineData("{{ 1", " + 1", "10001")]
    [InlineData("{{ ''", " | string.append 'a'", null)]
    public void CodeThatIsOnlyLongIsRenderedOrRefused(string begin, string repeated, string? expected)
    {
        var template = begin + string.Concat(Enumerable.Repeat(repeated, 10_000)) + " }}";

        var result = Record.Exception(() => Assert.Equal(expected ?? new string('a', 10_000), Raw(template)));

        Assert.True(result is null or TemplateException, result?.ToString());
    }

    [Theory]
    [InlineData("{{ x = {}; x.a = x; x }}")]
    [InlineData("{{ x = []; x[0] = x; x }}")]
    [InlineData("{{ x = {}; x.a = x; x | object.to_json }}")]
    [InlineData("{{ x = []; x[0] = x; 'a' + x }}")]
    public void AValueThatContainsItselfIsAFault(string template) => Assert.Equal(1, RunError(template).Line);

    [Theory]
    [InlineData("{{ func f; f; end; f }}")]
    [InlineData("{{ func f(x); f(x + 1); end; f(1) }}")]
    [InlineData("{{ f(x) = f(x); f(1) }}")]
    [InlineData("{{ func f; wrap f; $$; end; end; wrap f; $$; end }}")]
    [InlineData("{{ include 'test.txt' }}")]
    [InlineData("{{ x = include 'test.txt' }}")]
    public void EndlessRecursionIsAFault(string template)
    {
        var error = RunError(template);

        Assert.Contains("recursive depth limit `100`", error.Message, StringComparison.Ordinal);
        Assert.EndsWith(
            "Look for a loop, a text or a recursion that grows without end.",
            error.Message,
            StringComparison.Ordinal
        );
        Assert.InRange(error.Stack.Count, 1, 9);
    }

    [Theory]
    [InlineData("{{ for i in 1..1000000000; end }}")]
    [InlineData("{{ for i in 1..1000; for j in 1..1000; end; end }}")]
    [InlineData("{{ while true; end }}")]
    [InlineData("{{ x = 'ab'; for i in 1..40; x = x + x; end }}")]
    [InlineData("{{ capture x }}ab{{ end; for i in 1..40; capture x; x; x; end; end }}")]
    [InlineData("{{ x = [1]; for i in 1..40; x = x + x; end; x }}")]
    [InlineData("{{ x = 'a'; for i in 1..1000; x = [x, x]; end; x }}")]
    [InlineData("{{ 'AAAA' * 500000000 }}")]
    [InlineData("{{ 'a' | string.pad_left 2000000000 }}")]
    [InlineData("{{ 1..1000000 | array.join ',' }}")]
    [InlineData("{{ 1..1000000 }}")]
    [InlineData("{{ [] | array.insert_at 2000000000 1 }}")]
    [InlineData("{{ x = []; x[2000000000] = 1 }}")]
    [InlineData("{{ [1, 2] * 100000000 }}")]
    [InlineData("{{ 1 << 2000000000 }}")]
    [InlineData("{{ x = 3; for i in 1..60; x = x * x; end }}")]
    [InlineData("{{ 'a' * 40 + 'b' | regex.match '^(a+)+$' }}")]
    [InlineData(
        "{{ func f; g; g; end; func g; h; h; end; func h; for i in 1..90000; end; end; for i in 1..90000; end; f; f; "
            + "f; f; f; f; f; f; f; f; f; f; f; f; f; f; f; f; f; f; f; f; f; f; f; f; f; f; f; f; f; f; f; f; f; f }}"
    )]
    public void WorkWithoutEndIsAFaultAtItsPlace(string template)
    {
        var watch = Stopwatch.StartNew();

        var error = RunError(template, options: Small);

        Assert.Equal(1, error.Line);
        Assert.Contains("Look for a loop", error.Message, StringComparison.Ordinal);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 20);
    }

    [Theory]
    [InlineData("{{ x }}")]
    [InlineData("{{ x | string.append '' }}")]
    [InlineData("{{ capture y; x; end; y | string.size }}")]
    public void TheLimitOfCharactersCutsNothing(string template)
    {
        var most = Object(("x", new string('x', 30_000)));
        var tooMany = Object(("x", new string('x', 100_001)));

        Assert.NotEqual("", Html(template, most, Small));
        Assert.StartsWith(
            "A page cannot have more than 100000 characters",
            HtmlError(template, tooMany).Message,
            StringComparison.Ordinal
        );
    }

    // What a template says itself is counted by the library, which cuts it off without a word.
    [Theory]
    [InlineData("{{ for i in 1..900 }}", "{{ end }}")]
    [InlineData("{{ for i in 1..900; capture x }}", "{{ end; end }}")]
    [InlineData("{{ func f }}", "{{ end; for i in 1..900; f; end }}")]
    public void TheTemplatesOwnTextIsNotCutEither(string begin, string end)
    {
        var text = new string('x', 1000);

        Assert.StartsWith(
            "A page cannot have more than 100000 characters",
            HtmlError(begin + text + end, Nothing).Message,
            StringComparison.Ordinal
        );
        Assert.DoesNotContain("...", Html(begin + "short" + end, Nothing, Small), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatWasWrittenBeforeIsNotCounted()
    {
        var template = Parsed("{{ for i in 1..90 }}" + new string('x', 1000) + "{{ end }}", "t", Small);

        for (var i = 0; i < 10; i++)
            Assert.Equal(90_000, template.Render(Nothing).Length);
    }

    [Fact]
    public void AThousandAndOneTurnsAreNoProblem() =>
        Assert.Equal(3001 * 2, Raw("{{ for i in 1..3001 }}x\n{{ end }}").Length);

    [Fact]
    public void WhatTakesTooLongIsAFaultThoughNoLoopIsLong()
    {
        var options = new TemplateOptions { Limits = new TemplateLimits(Time: TimeSpan.FromMilliseconds(200)) };

        var error = RunError("{{ func f(n); if n > 0; f(n - 1); f(n - 1); end; end; f(60) }}", options: options);

        Assert.Equal(
            "This takes longer than 0.2 seconds. Look for a loop, a text or a recursion that grows without end.",
            error.Message
        );
    }

    [Theory]
    [InlineData("{{ item.name = 'x' }}")]
    [InlineData("{{ item['name'] = 'x' }}")]
    [InlineData("{{ with item; name = 'x'; end }}")]
    [InlineData("{{ items[0] = 'x' }}")]
    [InlineData("{{ string.upcase = 'x' }}")]
    [InlineData("{{ string.more = 'x' }}")]
    [InlineData("{{ date.format = '%Y' }}")]
    [InlineData("{{ item.name += 'x' }}")]
    [InlineData("{{ capture item.name }}x{{ end }}")]
    public void WhatTheHostPassedIsReadOnly(string template)
    {
        var model = new TemplateModel<string>("text", "A text.")
            .Texts("list", text => [text], "Itself.")
            .Text("name", text => text, "Itself.");
        Assert.True(model.Of("host").TryRead("list", out var list));
        var host = Object(("item", model.Of("host")), ("items", list));

        Assert.Equal(1, RunError(template, host).Line);
        Assert.Equal("host host", Raw("{{ item.name }} {{ items[0] }}", host));
    }

    [Theory]
    [InlineData("{{ foreign.Secret }}")]
    [InlineData("{{ foreign.secret }}")]
    [InlineData("{{ foreign['Secret'] }}")]
    [InlineData("{{ 'text'.GetType }}")]
    [InlineData("{{ item.GetType }}")]
    [InlineData("{{ item.Name }}")]
    [InlineData("{{ 'x * 2' | object.eval }}")]
    [InlineData("{{ '{{ 1 }}' | object.eval_template }}")]
    [InlineData("{{ date.now }}")]
    [InlineData("{{ math.random 1 2 }}")]
    public void NothingOfTheProgramIsReachedThatTheHostHasNotNamed(string template)
    {
        var model = new TemplateModel<string>("text", "A text.").Text("name", text => text, "Itself.");

        Assert.Equal(
            1,
            RunError(template, Object(("foreign", new Foreign("hidden")), ("item", model.Of("host")))).Line
        );
    }

    private static TemplateError HtmlError(string template, HostObject model) =>
        Assert.Single(Assert.Throws<TemplateException>(() => Html(template, model, Small)).Errors);

    private sealed record Foreign(string Secret);
}
