using KnowledgeBase.Cli.Tests.Fixtures;

namespace KnowledgeBase.Cli.Tests.Commands;

public sealed class RenderCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ATemplateIsRenderedWithTheModelToStandardOutput()
    {
        var run = await RenderAsync(
            "page.sbn-html",
            "{{ for name in names }}<b>{{ name }}</b>{{ end }} {{ count + 1 }}"
        );

        Assert.Equal(new KbRun(0, "<b>A &amp; B</b><b>C</b> 3", ""), run);
    }

    [Fact]
    public async Task RawEscapesNothing() =>
        Assert.Equal("A & B", (await RenderAsync("page.sbn-html", "{{ names[0] }}", "--raw")).Output);

    [Fact]
    public async Task ATemplateForMarkdownEscapesForMarkdown() =>
        Assert.Equal(@"A & B \*", (await RenderAsync("page.sbn-md", "{{ names[0] + ' *' }}")).Output);

    [Fact]
    public async Task AFileThatIsNeitherIsNotEscaped() =>
        Assert.Equal("A & B", (await RenderAsync("page.txt", "{{ names[0] }}")).Output);

    [Fact]
    public async Task AnIncludeIsFoundBesideTheTemplate()
    {
        _folder.Write("parts/name.sbn-html", "<i>{{ $1 }}</i>");

        Assert.Equal(
            "<i>A &amp; B</i>",
            (await RenderAsync("page.sbn-html", "{{ include 'parts/name' names[0] }}")).Output
        );
    }

    [Fact]
    public async Task AnIncludeIsFoundFromTheThemesFolder()
    {
        _folder.Write("theme/partials/name.sbn-html", "<i>{{ $1 }}</i>");

        var run = await RenderAsync(
            "theme/pages/page.sbn-html",
            "{{ include 'partials/name' names[1] }}",
            "--theme",
            Path.Combine(_folder.Path, "theme")
        );

        Assert.Equal("<i>C</i>", run.Output);
    }

    [Fact]
    public async Task ABrokenTemplateIsToldWithPlaceAndExcerpt()
    {
        var run = await RenderAsync("page.sbn-html", "a\n{{ 1 + }}\n{{ end }}");

        var path = Path.Combine(_folder.Path, "page.sbn-html");
        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.Equal(
            $"{path}(2,8): Scriban cannot read this: Error while parsing binary expression: Expecting an <expression> "
                + "to the right of the "
                + "operator instead of `}}` in: <expression> operator <expression>. Correct it here or just "
                + "before.\n{{ 1 + }}\n       ^\n"
                + $"{path}(3,6): Scriban cannot read this: Error while parsing ScriptPage: Found <end> statement "
                + "without a corresponding "
                + "beginning of a block. Correct it here or just before.\n{{ end }}\n     ^\n",
            run.Error
        );
    }

    [Fact]
    public async Task AFaultWhileRenderingWritesNothingAndShowsTheIncludes()
    {
        _folder.Write("part.sbn-html", "{{ names.none }}");

        var run = await RenderAsync("page.sbn-html", "written before {{ include 'part' }}");

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.Contains("There is no `none` here. It has: size.", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("  in page.sbn-html > part.sbn-html\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABrokenTemplateBesideItDoesNotMatterUnlessItIsIncluded()
    {
        _folder.Write("broken.sbn-html", "{{ if }}");

        Assert.Equal("fine", (await RenderAsync("page.sbn-html", "fine")).Output);
        Assert.Equal(2, (await RenderAsync("page.sbn-html", "{{ include 'broken' }}")).ExitCode);
    }

    [Fact]
    public async Task AModelThatIsNotJsonIsToldWithItsPlace()
    {
        var model = _folder.Write("model.json", "{\n  \"a\": }");

        var run = await KbAsync(_folder.Write("page.sbn", ""), model);

        Assert.Equal(new KbRun(2, "", $"{model}(2,8): This is not a JSON object. Correct it here.\n"), run);
    }

    [Fact]
    public async Task AMissingFileIsOfTheSurroundings()
    {
        var run = await KbAsync(Path.Combine(_folder.Path, "none.sbn"), _folder.Write("model.json", "{}"));

        Assert.Equal(3, run.ExitCode);
        Assert.EndsWith("none.sbn: there is no such file.\n", run.Error, StringComparison.Ordinal);
    }

    private Task<KbRun> RenderAsync(string name, string template, params string[] options) =>
        KbAsync(
            _folder.Write(name, template),
            _folder.Write("model.json", """{"names": ["A & B", "C"], "count": 2}"""),
            options
        );

    private static Task<KbRun> KbAsync(string template, string model, params string[] options) =>
        KbRun.BareAsync(
            _ => throw new InvalidOperationException("Rendering builds no site."),
            ["render", template, "--model", model, .. options]
        );
}
