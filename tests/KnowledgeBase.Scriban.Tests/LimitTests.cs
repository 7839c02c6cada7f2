using static KnowledgeBase.Scriban.Tests.Rendering;

namespace KnowledgeBase.Scriban.Tests;

/// <summary>What the original's security advisories attacked, and what must be an error at its place instead.</summary>
public sealed class LimitTests
{
    private static readonly TemplateOptions Small = new() { Limits = new TemplateLimits(Work: 100_000, OutputBytes: 100_000) };

    public static TheoryData<string> DeepTexts => new(
        "{{ " + new string('(', 100_000),
        "{{ " + new string('[', 100_000),
        "{{ x = " + string.Concat(Enumerable.Repeat("{a:", 50_000)),
        "{{ " + string.Concat(Enumerable.Repeat("f(", 50_000)),
        "{{ a" + string.Concat(Enumerable.Repeat("[a", 50_000)),
        "{{ " + new string('-', 100_001) + "1 }}",
        "{{ " + string.Concat(Enumerable.Repeat("!", 100_000)) + "1 }}",
        "{{ 1" + string.Concat(Enumerable.Repeat(" + 1", 100_000)) + " }}",
        "{{ a" + string.Concat(Enumerable.Repeat(".a", 100_000)) + " }}",
        "{{ 1" + string.Concat(Enumerable.Repeat(" | f", 100_000)) + " }}",
        "{{ " + string.Concat(Enumerable.Repeat("1 ? ", 50_000)),
        string.Concat(Enumerable.Repeat("{{ if true }}", 50_000)),
        "{{ " + string.Concat(Enumerable.Repeat("do; ", 50_000)),
        "{{ " + string.Concat(Enumerable.Repeat("$\"{", 50_000)));

    // GHSA-wgh7-7m3c-fx25, GHSA-p6q4-fgr8-vx4p, GHSA-6q7j-xr26-3h2c
    [Theory]
    [MemberData(nameof(DeepTexts))]
    public void CodeThatNestsTooDeepIsAnError(string template) => OnASmallStack(() =>
    {
        var errors = Assert.Throws<TemplateException>(() => Template.Parse(template)).Errors;

        Assert.Contains(errors, error => error.Message.Contains("deeper than", StringComparison.Ordinal));
    });

    // GHSA-grr9-747v-xvcp, GHSA-xcx6-vp38-8hr5
    [Theory]
    [InlineData("{{ x = {}; x.a = x; x }}")]
    [InlineData("{{ x = []; x[0] = x; x }}")]
    [InlineData("{{ x = {}; x.a = x; x | object.to_json }}")]
    [InlineData("{{ x = []; x[0] = x; 'a' + x }}")]
    [InlineData("{{ x = []; x[0] = x; y = []; y[0] = y; x == y }}")]
    [InlineData("{{ x = []; x[0] = x; [x] | array.uniq }}")]
    [InlineData("{{ x = this; x.y = this; this }}")]
    public void AValueThatContainsItselfIsAnErrorNotAnEndlessText(string template) => OnASmallStack(() =>
        Assert.Contains("deeper than", RunError(template).Message, StringComparison.Ordinal));

    [Theory]
    [InlineData("{{ func f; f; end; f }}")]
    [InlineData("{{ func f(x); f(x + 1); end; f(1) }}")]
    [InlineData("{{ f(x) = f(x); f(1) }}")]
    [InlineData("{{ f = do; [1] | array.each @f; end; [1] | array.each @f }}")]
    [InlineData("{{ x = 'object.eval x'; object.eval x }}")]
    [InlineData("{{ x = '{{ x | object.eval_template }}'; x | object.eval_template }}")]
    [InlineData("{{ func f; wrap f; $$; end; end; wrap f; $$; end }}")]
    [InlineData("{{ include 'test.txt' }}")]
    public void EndlessRecursionIsAnError(string template) => OnASmallStack(() =>
        Assert.Contains("deeper than", RunError(template).Message, StringComparison.Ordinal));

    // GHSA-5rpf-x9jg-8j5p, xw6w-9jjh-p9cr, v66j-x4hw-fv9g, c875-h985-hvrc, 24c8-4792-22hx, q6rr-fm2g-g5x8, 89cf-6hmv-8rxm
    [Theory]
    [InlineData("{{ x = 'ab'; for i in 1..40; x = x + x; end }}")]
    [InlineData("{{ 'AAAA' * 500000000 }}")]
    [InlineData("{{ 500000000000 * 'AAAA' }}")]
    [InlineData("{{ 'a' | string.pad_left 2000000000 }}")]
    [InlineData("{{ 'a' | string.pad_right 2000000000 }}")]
    [InlineData("{{ for i in 1..1000000; end }}")]
    [InlineData("{{ while true; end }}")]
    [InlineData("{{ 1..1000000 | array.sort }}")]
    [InlineData("{{ 1..1000000 | array.join ',' }}")]
    [InlineData("{{ 1..1000000 }}")]
    [InlineData("{{ [] | array.insert_at 2000000000 1 }}")]
    [InlineData("{{ x = []; x[2000000000] = 1 }}")]
    [InlineData("{{ [1, 2] * 100000000 }}")]
    [InlineData("{{ (1..1000000000) * 100 }}")]
    [InlineData("{{ [1] + (1..1000000000) }}")]
    [InlineData("{{ math.format 1 'D1000000' }}")]
    [InlineData("{{ 'aaaaaaaaaa' * 1000 | string.replace 'a' ('b' * 1000) }}")]
    [InlineData("{{ 'aaaaaaaaaa' * 1000 | regex.replace 'a' ('b' * 1000) }}")]
    [InlineData("{{ func f; ret 1; end; f ^(1..1000000000) }}")]
    [InlineData("{{ x = [1]; for i in 1..25; x = [x, x]; end; x }}")]
    [InlineData("{{ x = {}; for i in 1..1000000; x['a' + i] = i; end }}")]
    public void MoreWorkThanTheLimitIsAnErrorAtItsPlace(string template)
    {
        var error = RunError(template, options: Small);

        Assert.Contains("more work than the limit of 100000", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, error.Line);
    }

    [Theory]
    [InlineData("{{ 1 << 2000000000 }}", "The number would have more than 1000000 bits.")]
    [InlineData("{{ x = 3; for i in 1..60; x = x * x; end }}", "The number would have more than 1000000 bits.")]
    [InlineData("{{ 1..10000000000 }}", "The range 1..10000000000 has more than 2147483647 numbers.")]
    public void HugeNumbersAndRangesAreErrors(string template, string message) =>
        Assert.Equal(message, RunError(template).Message);

    // GHSA-xw6w-9jjh-p9cr, c875-h985-hvrc: a range is never held in memory, so that its size costs nothing.
    [Theory]
    [InlineData("{{ (0..1000000000) | array.size }}", "1000000001")]
    [InlineData("{{ 1..1000000 | array.size }}", "1000000")]
    public void TheSizeOfAHugeRangeIsKnownWithoutMakingIt(string template, string expected) =>
        Assert.Equal(expected, Raw(template, options: Small));

    [Theory]
    [InlineData("{{ x }}", 100_000, "x")]
    [InlineData("{{ x }}y", 100_000, null)]
    [InlineData("{{ x | string.append 'é' }}", 99_998, "é")]
    [InlineData("{{ x | string.append 'é' }}", 99_999, null)]
    public void TheLimitOfTheOutputIsExact(string template, int length, string? end)
    {
        var model = Object(("x", new string('x', length)));
        var options = new TemplateOptions { Limits = new TemplateLimits(OutputBytes: 100_000) };

        if (end is not null) Assert.EndsWith(end, Html(template, model, options), StringComparison.Ordinal);
        else Assert.Equal("The output is longer than the limit of 100000 bytes.", HtmlError(template, model, options).Message);
    }

    // GHSA-m2p3-hwv5-xpqw: the output is never cut, whatever its size.
    [Fact]
    public void OutputBeyondTheLimitIsAnErrorAndNothingIsWritten()
    {
        var template = Template.Parse("{{ for i in 1..900 }}" + new string('x', 1000) + "{{ end }}", "big.txt", Small);
        var output = new System.Buffers.ArrayBufferWriter<byte>();

        var error = Assert.Single(Assert.Throws<TemplateException>(() => template.Render(Value.Null, output)).Errors);

        Assert.Equal("The output is longer than the limit of 100000 bytes.", error.Message);
        Assert.Equal(0, output.WrittenCount);
    }

    [Fact]
    public void AThousandAndOneItemsAreNoProblem() =>
        Assert.Equal(3001 * 2, Raw("{{ for i in 1..3001 }}x\n{{ end }}").Length);

    [Fact]
    public void ARegularExpressionThatTakesTooLongIsAnError()
    {
        var options = new TemplateOptions { Limits = new TemplateLimits(RegexTimeout: TimeSpan.FromMilliseconds(50)) };

        var error = RunError("{{ 'a' * 40 + 'b' | regex.match '^(a+)+$' }}", options: options);

        Assert.StartsWith("The Regex engine has timed out", error.Message, StringComparison.Ordinal);
    }

    // GHSA-7jvp-hj45-2f2m
    [Theory]
    [InlineData("{{ item.name = 'x' }}")]
    [InlineData("{{ item['name'] = 'x' }}")]
    [InlineData("{{ with item; name = 'x'; end }}")]
    [InlineData("{{ items[0] = 'x' }}")]
    [InlineData("{{ items.name = 'x' }}")]
    [InlineData("{{ map.name = 'x' }}")]
    [InlineData("{{ string.upcase = 'x' }}")]
    [InlineData("{{ item.name += 'x' }}")]
    [InlineData("{{ capture item.name }}x{{ end }}")]
    public void WhatTheHostPassedIsReadOnly(string template)
    {
        var model = new TemplateModel<string>("text", "A text.").Text("name", text => text, "Itself.");
        var host = Object(
            ("item", Value.Of("host", model)), ("items", Value.List(["host"])), ("map", Object(("name", "host"))));

        Assert.Contains("read-only", RunError(template, host).Message, StringComparison.Ordinal);
    }

    // GHSA-5wr9-m6jw-xx44, x6m9-38vm-2xhf: nothing is kept from one rendering to the next.
    [Fact]
    public void ARenderingLeavesNothingBehind()
    {
        var template = Template.Parse("{{ x }}{{ x = 'set'; date.format = '%Y'; array.cycle ['a', 'b'] }}");

        Assert.Equal("a", template.Render(Value.Null));
        Assert.Equal("1a", template.Render(Object(("x", 1))));
    }

    private static TemplateError HtmlError(string template, Value model, TemplateOptions options) => Assert.Single(
        Assert.Throws<TemplateException>(() => Html(template, model, options)).Errors);

    /// <summary>A stack overflow cannot be caught: it would end the test run, which is the failure.</summary>
    private static void OnASmallStack(Action action)
    {
        Exception? failure = null;
        var thread = new Thread(() => failure = Record.Exception(action), 1024 * 1024);
        thread.Start();
        thread.Join();
        if (failure is not null) throw failure;
    }
}
